import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { type LooksPlan, looksPlans, proposedLooks, roundSize } from '#core/reciprocalLooks.ts';
import { startRound } from '#state/reciprocal.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { faultWords } from './peersWords.ts';

interface Line {
  id: number;
  name: string;
}

/** What a round begins with: its name, three to six poles, who looks at whom. */
export function PeersRoundForm({
  dossier,
  assessment,
  onClose,
}: {
  dossier: Dossier;
  assessment: Assessment;
  onClose: () => void;
}) {
  const { t } = useTranslation('peers');
  const [title, setTitle] = useState(t('form.titleStart', { year: assessment.date.slice(0, 4) }));
  const [lines, setLines] = useState<readonly Line[]>([
    { id: 0, name: dossier.pole.name },
    { id: 1, name: '' },
    { id: 2, name: '' },
  ]);
  const [isIn, setIsIn] = useState(true);
  const [plan, setPlan] = useState<LooksPlan>('everyone');
  const [against, setAgainst] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  // Of three poles, two others are all others.
  const plans = looksPlans.filter((one) => one !== 'nextTwo' || lines.length > 3);
  const chosen = plans.includes(plan) ? plan : 'everyone';
  const each = proposedLooks(
    lines.map(({ id }) => `${id}`),
    chosen,
  ).filter(({ by }) => by === `${lines[0]?.id}`).length;

  function start() {
    const named = title.trim() !== '';
    const outcome = named
      ? startRound({
          title: title.trim(),
          poles: lines.map(({ name }) => name),
          plan: chosen,
          own: isIn ? (lines[0]?.name.trim() ?? '') : null,
          assessmentId: isIn ? assessment.id : null,
        })
      : null;
    if (!outcome) return setAgainst([t('form.titleMissing')]);
    if (!outcome.ok) return setAgainst([t('act.refused')]);
    if (outcome.value.kind === 'started') return onClose();
    const faults = outcome.value.faults.filter(({ kind }) => shown(kind));
    setAgainst(faults.map((fault) => faultWords(fault, t)));
  }

  function change(id: number, name: string) {
    setLines(lines.map((line) => (line.id === id ? { id, name } : line)));
    setAgainst([]);
  }

  function add() {
    const id = Math.max(...lines.map((line) => line.id)) + 1;
    flushSync(() => setLines([...lines, { id, name: '' }]));
    form.current?.querySelector<HTMLElement>('.peers-pole:last-of-type input')?.focus();
  }

  function remove(id: number) {
    setLines(lines.filter((line) => line.id !== id));
    form.current?.querySelector<HTMLElement>('.peers-another')?.focus();
  }

  return (
    <form
      ref={form}
      className="peers-round-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <TextField
        label={t('form.title')}
        maxLength={limits.nameLength}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <fieldset className="fieldset">
        <legend>{t('form.poles')}</legend>
        <label className="invite-tick">
          <input
            type="checkbox"
            checked={isIn}
            onChange={({ target }) => setIsIn(target.checked)}
          />
          <span>
            {t('form.own')}
            <span className="aside-text peers-hint">{t('form.ownHint')}</span>
          </span>
        </label>
        {lines.map(({ id, name }, at) => (
          <div key={id} className="peers-pole">
            <TextField
              label={at === 0 && isIn ? t('form.ownPole') : t('form.pole', { number: at + 1 })}
              maxLength={limits.nameLength}
              value={name}
              onChange={({ target }) => change(id, target.value)}
            />
            {lines.length > roundSize.least && at > 0 && (
              <button
                type="button"
                className="quiet"
                aria-label={t('form.less', { number: at + 1 })}
                onClick={() => remove(id)}
              >
                {t('act.remove')}
              </button>
            )}
          </div>
        ))}
        <button
          type="button"
          className="button peers-another"
          aria-disabled={lines.length >= roundSize.most}
          onClick={() => {
            if (lines.length < roundSize.most) add();
          }}
        >
          {t('form.another')}
        </button>
      </fieldset>
      <Choice
        legend={t('form.plan')}
        hint={t('form.each', { count: each })}
        value={chosen}
        options={plans.map((value) => ({ value, label: t(`form.plans.${value}`) }))}
        inputProps={{
          onChange: ({ target }) => setPlan(plans.find((one) => one === target.value) ?? chosen),
        }}
      />
      <p className="aside-text">{t('form.later')}</p>
      {against.length > 0 && (
        <Refusal>
          {against.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Refusal>
      )}
      <div className="actions">
        <button type="submit" className="button strong">
          {t('form.start')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}

/** A pole without a name makes wrong looks too, which say nothing more. */
function shown(kind: string): boolean {
  return kind !== 'wrongLook' && kind !== 'unbalanced';
}
