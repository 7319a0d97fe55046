import { useTranslation } from 'react-i18next';
import { agreementOf } from '#core/agreements.ts';
import type { CrossIndicator } from '#core/crossViews.ts';
import { decidingAt } from './deciding.ts';
import { levelWords } from './levelWords.ts';
import { SavedArea } from './SavedArea.tsx';
import type { PartProps } from './Workshop.tsx';

/** What is agreed, said; its reason, what some do not share, and whether it is a strength or a priority. */
export function Decision({
  assessment,
  index,
  part,
  one,
  readOnly,
}: PartProps & { one: CrossIndicator }) {
  const { t } = useTranslation('agree');
  const { standing, agreed, write } = decidingAt(part, assessment, one.node.indicator.id);
  const isAfter = part.kind === 'afterPeers';
  // What holds now, where it is not what the room sees framed.
  const held = agreementOf(assessment, one.node.indicator.id);
  const final = !isAfter && held?.isFinal ? held.agreement : null;
  return (
    <section className="stage-decision" aria-label={t('decision.label')}>
      <p className="stage-said" aria-live="polite">
        {!agreed
          ? t(isAfter ? 'after.open' : 'decision.open')
          : agreed.level === null
            ? t('decision.noAgreement')
            : t(isAfter ? 'after.agreed' : 'decision.agreed', {
                level: levelWords(index, agreed.level, t),
              })}
        {final && (
          <>
            {' '}
            <span className="stage-now">
              {final.level === null
                ? t('decision.nowNone')
                : t('decision.now', { level: levelWords(index, final.level, t) })}
            </span>
          </>
        )}
      </p>
      <SavedArea
        label={t(
          agreed?.level === null
            ? 'decision.heard'
            : isAfter
              ? 'after.rationale'
              : 'decision.rationale',
        )}
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
