import { useTranslation } from 'react-i18next';
import type { CrossIndicator } from '#core/crossViews.ts';
import { writeAgreement } from '#state/agreeing.ts';
import { levelWords } from './levelWords.ts';
import { SavedArea } from './SavedArea.tsx';
import type { PartProps } from './Workshop.tsx';

/** What is agreed, said; its reason, what some do not share, and whether it is a strength or a priority. */
export function Decision({
  assessment,
  index,
  one,
  readOnly,
}: PartProps & { one: CrossIndicator }) {
  const { t } = useTranslation('agree');
  const id = one.node.indicator.id;
  const standing = assessment.agreements[id];
  const open = !standing || standing.proposed === true;
  const write = (fields: Parameters<typeof writeAgreement>[2]) =>
    writeAgreement(assessment.id, id, fields).ok;
  return (
    <section className="stage-decision" aria-label={t('decision.label')}>
      <p className="stage-said" aria-live="polite">
        {open
          ? t('decision.open')
          : standing.level === null
            ? t('decision.noAgreement')
            : t('decision.agreed', { level: levelWords(index, standing.level, t) })}
      </p>
      <SavedArea
        label={t(open || standing.level !== null ? 'decision.rationale' : 'decision.heard')}
        value={standing?.rationale ?? ''}
        readOnly={readOnly}
        onSave={(rationale) => write({ rationale })}
      />
      <SavedArea
        label={t('decision.dissent')}
        value={standing?.dissent ?? ''}
        readOnly={readOnly}
        onSave={(dissent) => write({ dissent })}
      />
      <div className="stage-flags">
        {(['strength', 'priority'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="stage-choice"
            disabled={readOnly}
            aria-pressed={standing?.highlight === kind}
            onClick={() => write({ highlight: standing?.highlight === kind ? null : kind })}
          >
            {t(`decision.${kind}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
