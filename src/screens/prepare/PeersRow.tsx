import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeLine } from '#core/exchangeState.ts';
import { limits } from '#core/limits.ts';
import { removeExchange, renameExchange } from '#state/peers.ts';
import type { ActOutcome } from '#state/performing.ts';
import { TextField } from '#ui/Field.tsx';
import { stateShape, stateWords } from './peersWords.ts';

/** What can be done with an exchange beside renaming and removing it. */
export interface RowAct {
  /** the same for an act and what takes it back: the focus stays on the button */
  key: string;
  label: string;
  onAct: () => void;
  /** it opens something under the row */
  expanded?: boolean;
}

/** One pole: its name, how far it has come in words and shape, what can be done. */
export function PeersRow({
  line: { exchange, round, state },
  acts,
  onRemoved,
  children,
}: {
  line: ExchangeLine;
  acts: readonly RowAct[];
  onRemoved: (outcome: ActOutcome, words: string) => void;
  /** what is open under the row */
  children?: ReactNode;
}) {
  const { t } = useTranslation('peers');
  const [renaming, setRenaming] = useState(false);
  const renamer = useRef<HTMLButtonElement>(null);
  const pole = exchange.pole ?? '';
  const named = (act: string) => t('act.of', { act, pole });
  return (
    <li className="peers-row">
      <p className="peers-who">
        <strong>{pole}</strong>
        {round > 1 && <span className="aside-text">{t('second')}</span>}
      </p>
      <p className="peers-state" data-shape={stateShape(state)}>
        {stateWords(state, exchange, t)}
      </p>
      <div className="peers-acts">
        {acts.map(({ key, label, onAct, expanded }) => (
          <button
            key={key}
            type="button"
            className="quiet"
            aria-label={named(label)}
            aria-expanded={expanded}
            onClick={onAct}
          >
            {label}
          </button>
        ))}
        <button
          ref={renamer}
          type="button"
          className="quiet"
          aria-label={named(t('act.rename'))}
          aria-expanded={renaming}
          onClick={() => setRenaming(!renaming)}
        >
          {t('act.rename')}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={named(t('act.remove'))}
          onClick={() => onRemoved(removeExchange(exchange.id), t('act.removed', { pole }))}
        >
          {t('act.remove')}
        </button>
      </div>
      {renaming && (
        <Rename
          pole={pole}
          onName={(name) => renameExchange(exchange.id, name)}
          onDone={() => {
            setRenaming(false);
            renamer.current?.focus();
          }}
        />
      )}
      {children}
    </li>
  );
}

/** Stored as it is typed; an empty field waits, and the pole keeps its name. */
function Rename({
  pole,
  onName,
  onDone,
}: {
  pole: string;
  onName: (name: string) => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('peers');
  const [typed, setTyped] = useState(pole);
  return (
    <form
      className="peers-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        label={t('name')}
        maxLength={limits.nameLength}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onName(target.value);
        }}
      />
      <button type="submit" className="button">
        {t('named')}
      </button>
    </form>
  );
}
