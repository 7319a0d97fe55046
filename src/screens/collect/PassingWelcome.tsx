import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, revealOf, type Stance } from '#core/dossier.ts';
import { minutesFor } from '#core/duration.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { sitDown } from '#state/passing.ts';
import type { Seat } from '#state/voices.ts';
import { Heading } from '#ui/Heading.tsx';
import { RespondentFields } from './RespondentFields.tsx';

/** Who is counted by college. */
const belongs: readonly Stance[] = ['member', 'partner'];

const shown = {
  blind: 'passing.blind',
  open: 'passing.openText',
  revealed: 'passing.revealed',
} as const;
const kept = {
  named: 'passing.namesNamed',
  college: 'passing.namesCollege',
  anonymous: 'passing.namesAnonymous',
} as const;

/** Who sits down, and what becomes of what they answer, before the first question. */
export function PassingWelcome({
  poleName,
  assessment,
  index,
  onBack,
}: {
  poleName: string;
  assessment: Assessment;
  index: ReferentialIndex;
  onBack: () => void;
}) {
  const { t } = useTranslation('collect');
  const [respondent, setRespondent] = useState<Seat['respondent']>({ stance: 'member' });
  const [missing, setMissing] = useState(false);
  const { names, rule, title } = assessment;
  const count = activeIndicators(index, assessment).length;
  return (
    <div className="page passing">
      <Heading title={t('passing.turn')} />
      <p className="lead">
        {t('passing.asks', { pole: poleName, title })}{' '}
        {t('passing.howLong', { count, minutes: minutesFor(count) })}
      </p>
      <section className="becomes" aria-labelledby="becomes-heading">
        <h2 id="becomes-heading">{t('passing.becomes')}</h2>
        <ul>
          <li>{t(shown[revealOf(assessment)])}</li>
          <li>{t(kept[names])}</li>
          <li>{t('passing.stay')}</li>
        </ul>
        <p className="aside-text">
          {t(index.levels.length === 2 ? 'passing.ruleTwo' : 'passing.rule', {
            share: Math.round(rule.share * 100),
            gap: rule.gap,
            count: rule.gap,
          })}
        </p>
      </section>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (respondent.college || !belongs.includes(respondent.stance)) sitDown(respondent);
          else setMissing(true);
        }}
      >
        <RespondentFields
          respondent={respondent}
          withName={names === 'named'}
          withStance
          onChange={(fields) => {
            setRespondent({ ...respondent, ...fields });
            setMissing(false);
          }}
        />
        {missing && (
          <p role="alert" className="field-problem">
            {t('respondent.collegeMissing')}
          </p>
        )}
        <div className="actions">
          <button type="submit" className="button strong big">
            {t('passing.begin')}
          </button>
          <button type="button" className="quiet" onClick={onBack}>
            {t('passing.back')}
          </button>
        </div>
      </form>
    </div>
  );
}
