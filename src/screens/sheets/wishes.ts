import { currentAssessment, type Dossier } from '#core/dossier.ts';
import { type ReferentialIndex, referentialKey } from '#core/referential.ts';
import {
  blankHead,
  type CardsPerPage,
  cardSetsMax,
  type SheetHead,
  type SheetNames,
  type SheetPart,
} from '#core/sheets.ts';

/** What the user has chosen, as typed. */
export interface Wishes {
  blank: boolean;
  pole: string;
  title: string;
  date: string;
  names: SheetNames;
  parts: readonly SheetPart[];
  /** ids of the objectives that are left out */
  without: readonly string[];
  perPage: CardsPerPage;
  sets: string;
}

/** What is proposed: sheets for the dossier that is open, blank ones where none is. */
export function firstWishes(dossier: Dossier | null): Wishes {
  const assessment = dossier && currentAssessment(dossier);
  return {
    blank: dossier === null,
    pole: dossier?.pole.name ?? '',
    title: assessment?.title ?? '',
    date: assessment?.date ?? '',
    names: assessment?.names ?? 'college',
    parts: ['sheets', 'closing'],
    without: [],
    perPage: 4,
    sets: '1',
  };
}

/** The number of sets that was typed; null where it is none that can be printed. */
export function setsOf({ sets }: Wishes): number | null {
  const number = /^\s*\d{1,3}\s*$/.test(sets) ? Number(sets) : 0;
  return number >= 1 && number <= cardSetsMax ? number : null;
}

/** Whose sheets they are. */
export function headOf(wishes: Wishes, dossier: Dossier | null): SheetHead {
  if (wishes.blank) return blankHead;
  const { pole, title, date } = wishes;
  // A name of one's own typed over an example's is nobody's fiction.
  const fictional = Boolean(dossier?.fictional) && pole.trim() === dossier?.pole.name;
  return { pole: pole.trim(), title: title.trim(), date, fictional };
}

/** The ids of a shorter session of this very referential; null: all indicators. */
export function shorterSet(
  wishes: Wishes,
  dossier: Dossier | null,
  index: ReferentialIndex,
): readonly string[] | null {
  const assessment = dossier && currentAssessment(dossier);
  if (wishes.blank || !assessment) return null;
  const same = referentialKey(assessment.referential) === referentialKey(index.referential);
  return same ? assessment.indicators : null;
}

/**
 * A head that takes the same room on paper as another, and is the same object
 * for all that do: what is typed in a name moves nothing on the pages.
 */
export function outlineOf({ pole, title, date, fictional }: SheetHead): SheetHead {
  const key = [pole, title, date].map((text) => (text === '' ? '-' : '+')).join('') + fictional;
  const known = outlines.get(key);
  if (known) return known;
  const outline = {
    pole: pole && '·',
    title: title && '·',
    date: date && '2000-01-01',
    fictional,
  };
  outlines.set(key, outline);
  return outline;
}

const outlines = new Map<string, SheetHead>();

/** The ids of the objectives that are wanted; null: all. */
export function wantedObjectives(
  index: ReferentialIndex,
  without: readonly string[],
): ReadonlySet<string> | null {
  if (without.length === 0) return null;
  const left = new Set(without);
  return new Set(
    index.objectives.map(({ objective }) => objective.id).filter((id) => !left.has(id)),
  );
}
