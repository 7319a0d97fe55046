import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#core/folding.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { TextField } from '#ui/Field.tsx';
import { type NodeName, nodeName } from './nodeNames.ts';

/** What an action is about: objectives and indicators, ticked in a list that can be searched. */
export function AboutField({
  index,
  chosen,
  onChange,
}: {
  index: ReferentialIndex;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation('plan');
  const [wanted, setWanted] = useState('');
  const words = fold(wanted).text.split(/\s+/).filter(Boolean);
  const matches = ({ mark, label }: NodeName) => {
    const text = fold(`${mark ?? ''} ${label}`).text;
    return words.every((word) => text.includes(word));
  };
  const groups = index.objectives
    .map(({ objective }) => ({
      objective: nodeName(index, objective.id),
      indicators: objective.indicators.map(({ id }) => nodeName(index, id)),
    }))
    .map(({ objective, indicators }) => ({
      objective,
      hasObjective: matches(objective),
      // An objective that is found comes with its indicators.
      indicators: matches(objective) ? indicators : indicators.filter(matches),
    }))
    .filter(({ hasObjective, indicators }) => hasObjective || indicators.length > 0);
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className="fieldset about-field">
      <legend>{t('form.about')}</legend>
      {chosen.length > 0 && (
        <ul className="about-chosen">
          {chosen.map((id) => {
            const { mark, label, lang, goal } = nodeName(index, id);
            return (
              <li key={id} className={goal === null ? undefined : `goal-${goal}`}>
                {mark && <b>{mark}</b>}
                <span lang={lang}>{label}</span>
                <button
                  type="button"
                  aria-label={t('about.remove', { label })}
                  onClick={({ currentTarget }) => {
                    focusBeside(currentTarget);
                    toggle(id, false);
                  }}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <details className="about-choice">
        <summary>{t(chosen.length > 0 ? 'about.chooseMore' : 'about.choose')}</summary>
        <TextField
          label={t('about.search')}
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          // In a form, Enter would close it.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        <p aria-live="polite" className="unseen">
          {wanted.trim() !== '' &&
            t('about.found', {
              count: groups.reduce((sum, group) => sum + group.indicators.length, 0),
            })}
        </p>
        {groups.length === 0 && <p className="aside-text">{t('about.nothing')}</p>}
        <div className="about-list">
          <div className="about-columns">
            {groups.map(({ objective, indicators }) => (
              <ul key={objective.id} className={`goal-${objective.goal}`}>
                <Node node={objective} strong chosen={chosen} onToggle={toggle} />
                {indicators.map((node) => (
                  <Node key={node.id} node={node} chosen={chosen} onToggle={toggle} />
                ))}
              </ul>
            ))}
          </div>
        </div>
      </details>
    </fieldset>
  );
}

/** Before the button goes with its row: the focus is for the next row, or for where one chooses others. */
function focusBeside(button: HTMLElement): void {
  const row = button.closest('li');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const field = button.closest('fieldset');
  (next?.querySelector('button') ?? field?.querySelector('summary'))?.focus();
}

function Node({
  node: { id, mark, label, lang },
  strong = false,
  chosen,
  onToggle,
}: {
  node: NodeName;
  strong?: boolean;
  chosen: readonly string[];
  onToggle: (id: string, on: boolean) => void;
}) {
  return (
    <li>
      <label className={strong ? 'strong' : undefined}>
        <input
          type="checkbox"
          checked={chosen.includes(id)}
          onChange={(event) => onToggle(id, event.target.checked)}
        />
        <b>{mark}</b>
        <span lang={lang}>{label}</span>
      </label>
    </li>
  );
}
