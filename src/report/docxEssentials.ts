import type { Paragraph } from 'docx';
import type { Highlighted } from '#core/highlights.ts';
import { markOf } from '#core/marks.ts';
import type { IndicatorNode } from '#core/referential.ts';
import { item } from './docxLists.ts';
import { around, type Desk, heading, inkOf, linked, runs, said, textRuns } from './docxText.ts';
import { actLine, differenceLine, nextActs, noDifference } from './essentialWords.ts';
import { basisWords } from './words.ts';

/** Of a long list, as many as stand in the summary. */
const SHOWN = 7;

/** What to keep in mind: strengths and priorities, what differed, what comes next. */
export function essentialsPart(desk: Desk): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  const { strengths, priorities, diverged, nextMeeting } = model;
  const acts = nextActs(model);
  const list = (title: string, rows: readonly Paragraph[], none: string, lead = '') => [
    ...said('Heading2', title),
    ...said('Normal', lead),
    ...(rows.length === 0 ? said('Soft', none) : rows),
  ];
  const highlighted = (rows: readonly Highlighted[]) =>
    rows.map((row) =>
      nodeItem(desk, row.node, `${words.label(row.node.objective)} · ${basisWords(words, row)}`),
    );
  return [
    heading(t('highlights.title'), false),
    ...list(t('highlights.strengths'), highlighted(strengths), t('highlights.noStrengths')),
    ...list(t('highlights.priorities'), highlighted(priorities), t('highlights.noPriorities')),
    ...list(
      t('summary.diverged'),
      diverged.slice(0, SHOWN).map((row) => nodeItem(desk, row.node, differenceLine(words, row))),
      noDifference(words, model),
    ),
    ...list(
      t('summary.acts'),
      acts.slice(0, SHOWN).map((action) => {
        const title = action.title.trim();
        const line = actLine(words, action);
        return item([
          ...(title === ''
            ? runs(t('actions.untitled'), { strong: true })
            : around(desk, title, [title], { strong: true })),
          ...(line === ''
            ? []
            : [...runs('\n'), ...around(desk, line, [action.owner?.trim() ?? ''], { soft: true })]),
        ]);
      }),
      t('summary.noActs'),
      nextMeeting ? t('actions.nextMeeting', { day: words.day(nextMeeting) }) : '',
    ),
  ];
}

/** An indicator, leading to its place, with a line under it. */
function nodeItem(desk: Desk, { indicator, goal }: IndicatorNode, under: string): Paragraph {
  const mark = `${markOf(desk.model.referential, indicator.id)}  `;
  const label = textRuns(desk, indicator.label, { strong: true });
  return item([
    ...runs(mark, { strong: true, colour: inkOf(desk, goal.id).ink }),
    linked(desk, { indicator }, label),
    ...(under === '' ? [] : runs(`\n${under}`, { soft: true })),
  ]);
}
