import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import type { FinalFields } from '#core/finals.ts';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import { NOT_APPLICABLE, type ReferentialIndex, UNKNOWN } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { decideFinal, takeBackFinal, writeFinal } from '#state/peers.ts';
import { Choice } from '#ui/Choice.tsx';
import { SavedArea } from '#ui/SavedArea.tsx';

/** Discussed, and not agreed: a level’s id is never this. */
const NONE = 'no agreement';

/** What the group agrees on having heard its peers: the level, why, what some do not share, whether it stands out. */
export function FinalForm({
  assessment,
  index,
  indicatorId,
}: {
  assessment: Assessment;
  index: ReferentialIndex;
  indicatorId: string;
}) {
  const { t } = useTranslation('cross');
  const language = currentLanguage();
  const final = assessment.finals[indicatorId];
  const isDecided = final !== undefined && final.proposed !== true;
  const write = (fields: FinalFields) => writeFinal(assessment.id, indicatorId, fields).ok;
  const area = {
    maxLength: limits.textLength,
    className: 'pairs-area',
    refusal: t('pairs.final.refused'),
  };
  return (
    <div className="pairs-form">
      <Choice
        legend={t('pairs.final.form')}
        options={[
          ...index.levels.map(({ id, label }) => ({
            value: id,
            label: localize(label, language).text,
          })),
          { value: NOT_APPLICABLE, label: t('pairs.final.notApplicable') },
          { value: UNKNOWN, label: t('pairs.final.unknown') },
          { value: NONE, label: t('pairs.final.noAgreement') },
        ]}
        value={isDecided ? (final.level ?? NONE) : ''}
        inputProps={{
          onChange: ({ target: { value } }) =>
            void decideFinal(assessment.id, indicatorId, value === NONE ? null : value),
        }}
      />
      <div className="pairs-areas">
        <SavedArea
          {...area}
          label={t(
            isDecided && final.level === null ? 'pairs.final.heard' : 'pairs.final.rationale',
          )}
          value={final?.rationale ?? ''}
          onSave={(rationale) => write({ rationale })}
        />
        <SavedArea
          {...area}
          label={t('pairs.final.dissent')}
          value={final?.dissent ?? ''}
          onSave={(dissent) => write({ dissent })}
        />
      </div>
      <div className="pairs-flags">
        {(['strength', 'priority'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            aria-pressed={final?.highlight === kind}
            onClick={() => write({ highlight: final?.highlight === kind ? null : kind })}
          >
            {t(`pairs.final.${kind}`)}
          </button>
        ))}
        {isDecided && (
          <button
            type="button"
            className="quiet"
            onClick={(event) => {
              // It goes with what it takes back: the focus stays in the form.
              event.currentTarget.closest('.pairs-form')?.querySelector('input')?.focus();
              takeBackFinal(assessment.id, indicatorId);
            }}
          >
            {t('pairs.final.back')}
          </button>
        )}
      </div>
    </div>
  );
}
