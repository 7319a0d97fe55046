import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { noteObjective } from '#state/agreeing.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { placeOfPart } from './parts.ts';
import { SavedArea } from './SavedArea.tsx';
import { Standing } from './Standing.tsx';
import type { PartProps } from './Workshop.tsx';

/** What the group keeps of an objective, once its indicators were talked about. */
export function ObjectivePart({ objectiveId, ...props }: PartProps & { objectiveId: string }) {
  const { t } = useTranslation('agree');
  const { assessment, index, place, readOnly, table } = props;
  const language = currentLanguage();
  const found = index.objectives.find(({ objective }) => objective.id === objectiveId);
  if (!found) return null;
  const label = localize(found.objective.label, language);
  const note = assessment.objectiveNotes[objectiveId];
  const nodes = table.views.indicators.filter(({ node }) => node.objective.id === objectiveId);
  const write = (fields: Parameters<typeof noteObjective>[2]) =>
    noteObjective(assessment.id, objectiveId, fields).ok;
  return (
    <>
      <div lang={label.language}>
        <Heading title={`${label.text} · ${t('title')}`}>{label.text}</Heading>
      </div>
      <p className="stage-invite">{t('objective.invite')}</p>
      <ul className="stage-list">
        {nodes.map(({ node }) => {
          const name = localize(node.indicator.label, language);
          return (
            <li key={node.indicator.id} className="stage-row">
              <Link
                to={placeOfPart(place, { kind: 'discuss', id: node.indicator.id })}
                lang={name.language}
              >
                {name.text}
              </Link>
              <Standing {...props} indicatorId={node.indicator.id} />
            </li>
          );
        })}
      </ul>
      <div className="stage-pair">
        <SavedArea
          label={t('objective.strengths')}
          value={note?.strengths ?? ''}
          readOnly={readOnly}
          onSave={(strengths) => write({ strengths })}
        />
        <SavedArea
          label={t('objective.improvements')}
          value={note?.improvements ?? ''}
          readOnly={readOnly}
          onSave={(improvements) => write({ improvements })}
        />
      </div>
    </>
  );
}
