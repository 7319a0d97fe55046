import { useTranslation } from 'react-i18next';
import type { Highlighted } from '#core/highlights.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { ReportModel } from '#core/report.ts';
import { formatPosition } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** Strengths and priorities, each with what it rests on. */
export function Highlights({ model }: { model: ReportModel }) {
  const { t } = useTranslation('report');
  return (
    <div className="highlights">
      <HighlightList
        heading={t('highlights.strengths')}
        none={t('highlights.noStrengths')}
        list={model.strengths}
        model={model}
      />
      <HighlightList
        heading={t('highlights.priorities')}
        none={t('highlights.noPriorities')}
        list={model.priorities}
        model={model}
      />
    </div>
  );
}

function HighlightList({
  heading,
  none,
  list,
  model,
}: {
  heading: string;
  none: string;
  list: readonly Highlighted[];
  model: ReportModel;
}) {
  const { t } = useTranslation('report');
  const language = currentLanguage();
  return (
    <section>
      <h2>{heading}</h2>
      {list.length === 0 && <p className="aside-text">{none}</p>}
      <ol>
        {list.map(({ node, basis }) => {
          const label = localize(node.indicator.label, language);
          return (
            <li
              key={node.indicator.id}
              className={`goal-${model.referential.goals.indexOf(node.goal)}`}
            >
              <span className="mark" aria-hidden="true">
                {markOf(model.referential, node.indicator.id)}
              </span>
              <span>
                <span lang={label.language}>{label.text}</span>
                <span className="aside-text">
                  {basis.kind === 'agreed' && t('highlights.agreed')}
                  {basis.kind === 'voices' && t('highlights.voices', { count: basis.count })}
                  {basis.kind === 'position' &&
                    t('highlights.position', {
                      position: formatPosition(basis.position, language),
                    })}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
