import * as z from 'zod/mini';
import type { Assessment } from './dossier.ts';
import type { SeriesKind } from './positions.ts';

/** For whom a report is: a preset of the rest. */
export const audiences = ['members', 'board', 'funders'] as const;
export type Audience = (typeof audiences)[number];

/** Whose words it says they are: each person’s, a group’s where that tells nobody, nobody’s. */
export const attributions = ['named', 'groups', 'none'] as const;
export type Attribution = (typeof attributions)[number];

/** Which comments: all, those of the indicators that are ticked, none. */
export const commentChoices = ['all', 'chosen', 'none'] as const;

const seriesKinds = ['own', 'peers', 'agreed', 'earlier'] as const satisfies readonly SeriesKind[];
const languages = ['fr', 'en'] as const;

const optionsSchema = z.object({
  audience: z.enum(audiences),
  names: z.enum(attributions),
  comments: z.enum(commentChoices),
  commentsOn: z.array(z.string()),
  closingWords: z.boolean(),
  withoutSeries: z.array(z.enum(seriesKinds)),
  language: z.enum(languages),
  writtenIn: z.enum(languages),
  blackAndWhite: z.boolean(),
});

/** All that is chosen of a report; what may not be shown stays unshown whatever is chosen (`allowedOptions`). */
export interface ReportOptions {
  audience: Audience;
  names: Attribution;
  comments: (typeof commentChoices)[number];
  /** ids of indicators, where comments are `chosen` */
  commentsOn: readonly string[];
  /** where comments are `chosen`: whether what peers wrote at the end is in it */
  closingWords: boolean;
  /** lines of the radar and columns that are left out; without peers or the earlier year, their pages too */
  withoutSeries: readonly SeriesKind[];
  /** of the interface’s and the referential’s texts */
  language: (typeof languages)[number];
  /** in which people wrote: dossiers do not say it */
  writtenIn: (typeof languages)[number];
  /** printed without colour: shapes, dashes and greys tell things apart */
  blackAndWhite: boolean;
}

/** What a person has chosen on this device, over the preset of its audience. */
export type ReportChoice = Partial<ReportOptions>;

/** A report with all that it may hold. */
export const wholeReport: ReportOptions = {
  audience: 'members',
  names: 'groups',
  comments: 'all',
  commentsOn: [],
  closingWords: true,
  withoutSeries: [],
  language: 'fr',
  writtenIn: 'fr',
  blackAndWhite: false,
};

/**
 * What an audience gets where nothing else is chosen. Members: all, with names
 * where people gave them to be read. The board: reasons and the peers’ closing
 * words, without what each wrote. Funders: nobody is named, no comments.
 */
function presetOf(audience: Audience, { names }: Pick<Assessment, 'names'>): ReportOptions {
  switch (audience) {
    case 'members':
      return { ...wholeReport, names: names === 'named' ? 'named' : 'groups' };
    case 'board':
      return { ...wholeReport, audience, comments: 'chosen' };
    case 'funders':
      return { ...wholeReport, audience, names: 'none', comments: 'none' };
  }
}

/** The options of a choice: what is not chosen is as its audience’s preset, in the language of the app. */
export function chosenOptions(
  choice: ReportChoice,
  assessment: Pick<Assessment, 'names'>,
  language: ReportOptions['language'],
): ReportOptions {
  const preset = presetOf(choice.audience ?? 'members', assessment);
  return allowedOptions({ ...preset, language, ...choice }, assessment);
}

/** Another audience: its preset, with the language and the ink as they were. */
export function forAudience(choice: ReportChoice, audience: Audience): ReportChoice {
  const { language, writtenIn, blackAndWhite } = choice;
  const kept = { language, writtenIn, blackAndWhite };
  const chosen = Object.entries(kept).filter(([, value]) => value !== undefined);
  return { audience, ...Object.fromEntries(chosen) };
}

/** Names only where people gave theirs to be read (decision 013): an option never shows more than was promised. */
export function allowedOptions(
  options: ReportOptions,
  { names }: Pick<Assessment, 'names'>,
): ReportOptions {
  return options.names === 'named' && names !== 'named' ? { ...options, names: 'groups' } : options;
}

/** Whether what was written of an indicator is in the report. */
export function hasComments({ comments, commentsOn }: ReportOptions, indicatorId: string): boolean {
  return comments === 'all' || (comments === 'chosen' && commentsOn.includes(indicatorId));
}

/** Whether the peers’ closing words are in it. */
export function hasClosingWords({ comments, closingWords }: ReportOptions): boolean {
  return comments === 'all' || (comments === 'chosen' && closingWords);
}

/** A choice as it was kept, without what cannot be read of it. */
export function readReportChoice(text: string | null): ReportChoice {
  try {
    const kept: unknown = text === null ? null : JSON.parse(text);
    const read = z.partial(optionsSchema).safeParse(kept);
    if (!read.success) return {};
    const said = Object.entries(read.data).filter(([, value]) => value !== undefined);
    return Object.fromEntries(said);
  } catch {
    return {};
  }
}
