import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Goal } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { brief } from './brief.ts';
import { type Chosen, GLOSSARY, HEAD, SCALE } from './places.ts';
import { type Row, rowsOf } from './planRows.ts';

/** How much is said of a node, and whether it keeps the referential from being used. */
export interface Remarks {
  count: number;
  blocking: boolean;
}

/**
 * The plan of the referential, to go through with the arrows. A keystroke in a
 * form draws the one row again whose words it changes, and no other.
 */
export const Plan = memo(function Plan({
  goals,
  chosen,
  remarks,
  onChoose,
  onMove,
}: {
  goals: readonly Goal[];
  chosen: Chosen;
  remarks: ReadonlyMap<Chosen, Remarks>;
  onChoose: (id: Chosen, by: 'key' | 'pointer') => void;
  onMove: (id: string, step: -1 | 1) => void;
}) {
  const { t } = useTranslation('editor');
  const list = useRef<HTMLDivElement>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<Chosen | null>(null);
  const rows = useMemo(() => rowsOf(goals, chosen, toggled), [goals, chosen, toggled]);
  const entered = rows.some(({ id }) => id === (focused ?? chosen)) ? (focused ?? chosen) : HEAD;

  // A row that goes elsewhere in the page loses the focus on its way.
  const moving = useRef<string | null>(null);
  useLayoutEffect(() => {
    const id = moving.current;
    moving.current = null;
    if (id !== null && rows.some((row) => row.id === id)) focusIn(list.current, id);
  }, [rows]);

  // What is chosen elsewhere (a remark, an addition) is brought into the plan's own window, and the page stays.
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(chosen)}"]`);
    if (row && list.current) showRow(list.current, row);
  }, [chosen]);

  function toggle(id: string) {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  }

  function focusRow(id: Chosen | null | undefined) {
    if (id === null || id === undefined) return;
    setFocused(id);
    focusIn(list.current, id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = rows.findIndex(({ id }) => id === idOf(event.target));
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey) return;
    const act = event.altKey ? movesOf(row)[event.key] : keysOf(row, at)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function movesOf({ id, label }: Row): Record<string, () => void> {
    // The head, the scale and the glossary stay where they are.
    if (!label) return {};
    const move = (step: -1 | 1) => {
      moving.current = id;
      onMove(id, step);
    };
    return { ArrowUp: () => move(-1), ArrowDown: () => move(1) };
  }

  function keysOf({ id, open, parent }: Row, at: number): Record<string, () => void> {
    const choose = () => onChoose(id, 'key');
    return {
      ArrowUp: () => focusRow(rows[at - 1]?.id),
      ArrowDown: () => focusRow(rows[at + 1]?.id),
      Home: () => focusRow(rows[0]?.id),
      End: () => focusRow(rows.at(-1)?.id),
      ArrowRight: () => (open === false ? toggle(id) : focusRow(open ? rows[at + 1]?.id : null)),
      ArrowLeft: () => (open ? toggle(id) : focusRow(parent)),
      Enter: choose,
      ' ': choose,
    };
  }

  return (
    <div
      ref={list}
      role="tree"
      className="plan"
      aria-label={t('plan.heading')}
      aria-describedby="plan-keys"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const id = idOf(event.target);
        if (id === undefined) return;
        setFocused(id);
        if ((event.target as HTMLElement).closest('.plan-toggle')) toggle(id);
        else onChoose(id, 'pointer');
      }}
    >
      {rows.map((row) => {
        const words = row.label && localize(row.label, currentLanguage());
        const remark = remarks.get(row.id);
        return (
          <PlanRow
            key={row.id}
            id={row.id}
            depth={row.depth}
            open={row.open}
            goal={row.goal}
            label={words ? brief(words.text) : partName(row.id, t)}
            language={words?.language}
            chosen={row.id === chosen}
            reachable={row.id === entered}
            count={remark?.count ?? 0}
            blocking={remark?.blocking ?? false}
          />
        );
      })}
    </div>
  );
});

const PlanRow = memo(function PlanRow({
  id,
  depth,
  open,
  goal,
  label,
  language,
  chosen,
  reachable,
  count,
  blocking,
}: {
  id: Chosen;
  depth: 1 | 2 | 3;
  open: boolean | null;
  goal: number | null;
  label: string;
  language: string | undefined;
  chosen: boolean;
  reachable: boolean;
  count: number;
  blocking: boolean;
}) {
  const { t } = useTranslation('editor');
  const isPart = id.startsWith(':');
  return (
    <div
      role="treeitem"
      className={goal === null ? 'plan-row' : `plan-row goal-${goal}`}
      data-id={id}
      data-depth={depth}
      aria-level={depth}
      aria-selected={chosen}
      aria-expanded={open ?? undefined}
      tabIndex={reachable ? 0 : -1}
    >
      {open === null ? (
        <span className="plan-toggle-none" />
      ) : (
        <span className="plan-toggle" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
      )}
      {!isPart && depth > 1 && <span className="plan-id">{id}</span>}
      <span className="plan-label" lang={language} dir="auto">
        {label || t('plan.untitled')}
      </span>
      {count > 0 && (
        <span className={blocking ? 'plan-count blocking' : 'plan-count'}>
          <span aria-hidden="true">{count}</span>
          <span className="unseen">{t('plan.findings', { count })}</span>
        </span>
      )}
    </div>
  );
});

function partName(id: Chosen, t: (key: 'plan.head' | 'plan.scale' | 'plan.glossary') => string) {
  if (id === SCALE) return t('plan.scale');
  return t(id === GLOSSARY ? 'plan.glossary' : 'plan.head');
}

function showRow(list: HTMLElement, row: HTMLElement): void {
  const top = row.offsetTop;
  const bottom = top + row.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}

function focusIn(list: HTMLElement | null, id: Chosen): void {
  list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
}

function idOf(target: EventTarget): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-id]')?.dataset['id']
    : undefined;
}
