import { type ClosingField, closingAsked } from './closing.ts';
import type { Assessment } from './dossier.ts';
import { type Localized, type LocalizedText, localize } from './localized.ts';
import type { Goal, Indicator, IndicatorNode, Objective, ReferentialIndex } from './referential.ts';

/** What can be printed for a session: sheets to fill in, cards to hold up, a page to count hands on. */
export const sheetParts = ['sheets', 'closing', 'cards', 'tally'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** What a sheet asks of who fills it in. */
export type SheetNames = Assessment['names'];

/** How many cards a page holds: A6 or A5 once cut. */
export type CardsPerPage = 2 | 4;

/** Sets of cards at once, at most: one a table. */
export const cardSetsMax = 40;

/** Whose sheets these are; an empty text leaves a line to write on. */
export interface SheetHead {
  pole: string;
  title: string;
  /** a day, or empty */
  date: string;
  fictional: boolean;
}

export const blankHead: SheetHead = { pole: '', title: '', date: '', fictional: false };

export interface SheetOptions {
  language: string;
  head: SheetHead;
  names: SheetNames;
  parts: readonly SheetPart[];
  /** ids of the objectives wanted; null: all */
  objectives: ReadonlySet<string> | null;
  /** ids of the indicators of a shorter session; null: all */
  indicators: readonly string[] | null;
  cards: { perPage: CardsPerPage; sets: number };
}

export interface SheetLevel {
  /** in the scale, 0 for the lowest: the key that chooses it */
  place: number;
  label: Localized;
  meaning: Localized | null;
}

export interface SheetIndicator {
  id: string;
  label: Localized;
  question: Localized | null;
  /** one a level; null where the referential says nothing */
  rubric: readonly (Localized | null)[];
}

/** One objective: what a table fills in. */
export interface ObjectiveSheet {
  kind: 'objective';
  id: string;
  label: Localized;
  goal: { id: string; label: Localized };
  indicators: readonly SheetIndicator[];
}

export type Card = { kind: 'level'; level: SheetLevel } | { kind: 'notApplicable' | 'unknown' };

/** Cards to cut out: as many as a page holds, fewer on the last one. */
export interface CardSheet {
  kind: 'cards';
  perPage: CardsPerPage;
  cards: readonly Card[];
}

export interface TallyGroup {
  id: string;
  label: Localized;
  indicators: readonly { id: string; label: Localized }[];
}

/** All indicators, a column a level: where the animator counts hands. */
export interface TallySheet {
  kind: 'tally';
  groups: readonly TallyGroup[];
}

/** The closing questions, each with room to write. */
export interface ClosingSheet {
  kind: 'closing';
  questions: readonly ClosingField[];
}

/** A finished set of sheets: what draws it only says how much a page of paper holds. */
export interface SheetsModel {
  language: string;
  referential: Localized;
  head: SheetHead;
  names: SheetNames;
  levels: readonly SheetLevel[];
  /** indicators of a shorter session, out of how many; null: the session asks all of them */
  shorter: { asked: number; all: number } | null;
  pages: readonly (ObjectiveSheet | ClosingSheet | TallySheet | CardSheet)[];
}

/** The sheets of a referential, as they are wanted; an objective of which nothing is asked has none. */
export function buildSheets(index: ReferentialIndex, options: SheetOptions): SheetsModel {
  const { language, head, names, parts, cards } = options;
  const levels = index.levels.map(
    ({ label, description }, place): SheetLevel => ({
      place,
      label: localize(label, language),
      meaning: maybe(description, language),
    }),
  );
  const asked = askedIndicators(index, options);
  const wanted = wantedObjectives(index, options, asked);
  const all = index.indicators.length;
  const sheets = wanted.map((one) => objectiveSheet(index, one, language));
  return {
    language,
    referential: localize(index.referential.title, language),
    head,
    names,
    levels,
    shorter: asked.length < all ? { asked: asked.length, all } : null,
    pages: [
      ...(parts.includes('sheets') ? sheets : []),
      ...(parts.includes('closing') && wanted.length > 0 ? [closingSheet] : []),
      ...(parts.includes('tally') && wanted.length > 0 ? [tallySheet(wanted, language)] : []),
      ...(parts.includes('cards') ? cardSheets(levels, cards) : []),
    ],
  };
}

/** What a person who answers on a screen is asked at the end, too. */
const closingSheet: ClosingSheet = {
  kind: 'closing',
  questions: closingAsked({ stance: 'member' }),
};

interface Wanted {
  objective: Objective;
  goal: Goal;
  indicators: readonly Indicator[];
}

function askedIndicators(
  index: ReferentialIndex,
  { indicators }: SheetOptions,
): readonly IndicatorNode[] {
  if (indicators === null) return index.indicators;
  const asked = new Set(indicators);
  return index.indicators.filter(({ indicator }) => asked.has(indicator.id));
}

/** In the referential's order. */
function wantedObjectives(
  index: ReferentialIndex,
  { objectives }: SheetOptions,
  asked: readonly IndicatorNode[],
): Wanted[] {
  return index.objectives
    .filter(({ objective }) => objectives?.has(objective.id) ?? true)
    .map(({ objective, goal }) => ({
      objective,
      goal,
      indicators: asked
        .filter((node) => node.objective === objective)
        .map(({ indicator }) => indicator),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

function objectiveSheet(
  index: ReferentialIndex,
  { objective, goal, indicators }: Wanted,
  language: string,
): ObjectiveSheet {
  return {
    kind: 'objective',
    id: objective.id,
    label: localize(objective.label, language),
    goal: { id: goal.id, label: localize(goal.label, language) },
    indicators: indicators.map(({ id, label, question, rubric }) => ({
      id,
      label: localize(label, language),
      question: maybe(question, language),
      rubric: index.levels.map((level) => maybe(rubric[level.id], language)),
    })),
  };
}

function tallySheet(wanted: readonly Wanted[], language: string): TallySheet {
  return {
    kind: 'tally',
    groups: wanted.map(({ objective, indicators }) => ({
      id: objective.id,
      label: localize(objective.short ?? objective.label, language),
      indicators: indicators.map(({ id, label }) => ({ id, label: localize(label, language) })),
    })),
  };
}

/** One set after the other, no empty place between them: cutting is what costs. */
function cardSheets(
  levels: readonly SheetLevel[],
  { perPage, sets }: SheetOptions['cards'],
): CardSheet[] {
  const count = Math.min(cardSetsMax, Math.max(1, Math.floor(sets) || 1));
  const set: Card[] = [
    ...levels.map((level): Card => ({ kind: 'level', level })),
    { kind: 'notApplicable' },
    { kind: 'unknown' },
  ];
  const cards = Array.from({ length: count }, () => set).flat();
  return Array.from({ length: Math.ceil(cards.length / perPage) }, (_, i) => ({
    kind: 'cards',
    perPage,
    cards: cards.slice(i * perPage, (i + 1) * perPage),
  }));
}

function maybe(text: LocalizedText | undefined, language: string): Localized | null {
  return text ? localize(text, language) : null;
}
