import { doneMoment, isOverdue } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import type { IndicatorNode } from '#core/referential.ts';
import type { Closing, ReportModel } from '#core/report.ts';
import { formatDayOf } from '#i18n/format.ts';
import { aboutNames, type Words } from './words.ts';

/** Indicators that stand apart, and why. */
export interface AsideGroup {
  title: string;
  more: string;
  nodes: readonly { node: IndicatorNode; reasons: readonly string[] }[];
}

/** The groups that have something to say. */
export function asideGroups({ t }: Words, model: ReportModel): AsideGroup[] {
  const bare = (nodes: readonly IndicatorNode[]) => nodes.map((node) => ({ node, reasons: [] }));
  const foreignLevels = model.goals
    .flatMap((goal) => goal.objectives)
    .flatMap((objective) => objective.indicators)
    .reduce((sum, row) => sum + row.foreignLevels, 0);
  const foreign = [
    ...(model.foreignIndicators.length > 0
      ? [t('aside.foreignMore', { ids: model.foreignIndicators.join(', ') })]
      : []),
    ...(foreignLevels > 0 ? [t('aside.foreignLevels', { count: foreignLevels })] : []),
  ].join(' ');
  const groups: AsideGroup[] = [
    { title: t('aside.notRated'), more: t('aside.notRatedMore'), nodes: bare(model.notRated) },
    { title: t('aside.notKnown'), more: t('aside.notKnownMore'), nodes: bare(model.notKnown) },
    {
      title: t('aside.notApplicable'),
      more: t('aside.notApplicableMore', { count: model.notApplicable.length }),
      nodes: model.notApplicable,
    },
    {
      title: t('aside.leftOut'),
      more: t('aside.leftOutMore', { count: model.asked }),
      nodes: bare(model.leftOut),
    },
  ].filter(({ nodes }) => nodes.length > 0);
  return foreign === ''
    ? groups
    : [...groups, { title: t('aside.foreign'), more: foreign, nodes: [] }];
}

/** What a peer may say at the end, in the order it is read. */
export const closingParts = [
  'seen',
  'questions',
  'suggestions',
  'plan',
  'process',
  'takeHome',
] as const;

/** Whom closing words are from: a pole, one that is not named, or all peers together. */
export function poleName({ t }: Words, { names, options }: ReportModel, pole: string): string {
  if (pole !== '') return pole;
  return names === 'anonymous' || options.names === 'none'
    ? t('peerWords.together')
    : t('peerWords.unnamed');
}

/** Closing words of one pole together, round by round, in the order they come; `title`: of the round, where some looked twice. */
export function closingsByPole(
  { t }: Words,
  peerWords: ReportModel['peerWords'],
): { pole: string; rounds: { title: string; closings: Closing[] }[] }[] {
  const distinct = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const several = distinct(peerWords.map(({ round }) => round)).length > 1;
  const poles = [...new Set(peerWords.map(({ pole }) => pole))];
  return poles.map((pole) => {
    const own = peerWords.filter((words) => words.pole === pole);
    const rounds = distinct(own.map(({ round }) => round)).map((round) => ({
      title: several ? t(`peerWords.rounds.${round === 1 ? 'first' : 'later'}`) : '',
      closings: own.filter((words) => words.round === round).map(({ closing }) => closing),
    }));
    return { pole, rounds };
  });
}

/** What is said of an action: under its title, line by line, and beside it. */
export interface ActionLines {
  title: string;
  main: readonly { text: string; style: 'soft' | 'text' | 'small' }[];
  side: readonly { text: string; strong: boolean }[];
  /** what of it people wrote: each text ends with one of these, or has none */
  written: readonly string[];
}

/** What people wrote at a text’s end. */
export function writtenEnd(text: string, written: readonly string[]): string[] {
  const ends = written.filter((one) => one !== '' && text.endsWith(one));
  return ends.sort((a, b) => b.length - a.length).slice(0, 1);
}

/** An action of the plan, all that is written of it. */
export function actionLines(words: Words, model: ReportModel, action: Action): ActionLines {
  const { t } = words;
  const { title, side, written } = followedLines(words, model, action);
  const about = aboutNames(words, model, action.about);
  const takesUp = model.lastActions?.actions.some(({ id }) => id === action['takesUp']);
  const main: ActionLines['main'] = [
    {
      text: action.firstStep ? t('actions.firstStep', { text: action.firstStep }) : '',
      style: 'soft',
    },
    { text: action.note ?? '', style: 'text' },
    {
      text: about.length > 0 ? t('actions.about', { ids: about.join(' · ') }) : '',
      style: 'small',
    },
    {
      text: takesUp ? t('actions.takesUp', { when: model.lastActions?.title ?? '' }) : '',
      style: 'small',
    },
  ];
  return { title, main: main.filter(({ text }) => text !== ''), side, written };
}

/** One of last time’s actions: what became of it. */
export function followedLines(words: Words, model: ReportModel, action: Action): ActionLines {
  const { t, language } = words;
  const done = doneMoment(action);
  const late = model.today !== null && isOverdue(action, model.today);
  const side = [
    { text: t(`actions.${action.status}`), strong: true },
    { text: action.owner ?? '', strong: false },
    { text: action.due ? words.day(action.due) : '', strong: false },
    { text: late ? t('actions.late') : '', strong: true },
    { text: done ? t('actions.doneOn', { day: formatDayOf(done, language) }) : '', strong: false },
  ];
  return {
    title: action.title.trim() || t('actions.untitled'),
    main: action.note ? [{ text: action.note, style: 'text' }] : [],
    side: side.filter(({ text }) => text !== ''),
    written: [action.title.trim(), action.firstStep, action.note, action.owner].map(
      (text) => text ?? '',
    ),
  };
}
