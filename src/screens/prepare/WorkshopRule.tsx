import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { isPromised } from '#core/locking.ts';
import { prepareWorkshop } from '#state/workshop.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { gapWords, ruleWords, shareWords, usualShares } from './ruleWords.ts';
import { WorkshopPart } from './WorkshopPart.tsx';

/** When the group stops at an indicator: in words, with its two settings. */
export function WorkshopRule({ assessment, levels }: { assessment: Assessment; levels: number }) {
  const { t } = useTranslation('workshop');
  const id = useId();
  const { rule } = assessment;
  const fixed = isPromised(assessment);
  const gaps = Array.from({ length: levels - 1 }, (_, at) => at + 1);
  const [refused, setRefused] = useState(false);
  const set = (fields: Partial<typeof rule>) =>
    setRefused(!prepareWorkshop(assessment.id, { rule: { ...rule, ...fields } }).ok);
  return (
    <WorkshopPart title={t('rule.title')}>
      <p className="workshop-say" aria-live="polite">
        {ruleWords(t, rule, levels)}
      </p>
      <div className="workshop-row">
        <Setting
          id={`${id}-share`}
          label={t(levels === 2 ? 'rule.shareLabelTwo' : 'rule.shareLabel')}
          value={rule.share}
          choices={usualShares}
          words={(share) => shareWords(t, share)}
          fixed={fixed}
          onChoose={(share) => set({ share })}
        />
        <Setting
          id={`${id}-gap`}
          label={t('rule.gapLabel')}
          value={rule.gap}
          choices={gaps}
          words={(gap) => gapWords(t, gap)}
          fixed={fixed}
          onChoose={(gap) => set({ gap })}
        />
      </div>
      {refused ? (
        <Refusal>
          <p>{t('rule.fixed')}</p>
        </Refusal>
      ) : (
        <p className="aside-text">{t(fixed ? 'rule.fixed' : 'rule.until')}</p>
      )}
    </WorkshopPart>
  );
}

/** One number of a few; one that another tool has set is among them. */
function Setting({
  id,
  label,
  value,
  choices,
  words,
  fixed,
  onChoose,
}: {
  id: string;
  label: string;
  value: number;
  choices: readonly number[];
  words: (value: number) => string;
  fixed: boolean;
  onChoose: (value: number) => void;
}) {
  const all = [...new Set([...choices, value])].sort((a, b) => a - b);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={fixed}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {all.map((choice) => (
          <option key={choice} value={choice}>
            {words(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}
