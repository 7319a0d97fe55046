import type { NotTaken, Taken } from '#core/collecting.ts';
import { counts } from '#core/dossier.ts';
import { markOf } from '#core/marks.ts';
import type { ReadError } from '#core/reading.ts';
import type { Referential } from '#core/referential.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';
import { refusalWords } from '#i18n/refusalWords.ts';
import type { LeftOut, Outcome } from '#state/collecting.ts';
import { respondentWords } from './people.ts';

type T = Texts<'collect'>;

/** What became of something that was brought in, as it is said and drawn. */
export interface OutcomeWords {
  who: string;
  what: string;
  /** `new`: something came in; `known`: nothing new; `refused`: nothing was taken */
  tone: 'new' | 'known' | 'refused';
}

/**
 * @param referential of the assessment, for the marks of what changed; null: the ids stand for themselves
 * @param fileName of what was brought; null: a link or a code
 */
export function outcomeWords(
  outcome: Outcome,
  referential: Referential | null,
  fileName: string | null,
  t: T,
  tRefusal: Texts<'refusals'>,
): OutcomeWords {
  if (outcome.kind === 'taken') {
    const { taken } = outcome;
    const what = [takenWords(taken, referential, t)];
    if (taken.otherText) what.push(t('outcome.otherText'));
    return {
      who: respondentWords(taken.response, t),
      what: what.join('. '),
      tone: taken.kind === 'same' ? 'known' : 'new',
    };
  }
  const what = refusedWords(outcome, fileName, t, tRefusal);
  return { who: fileName ?? t('who.nobody'), what, tone: 'refused' };
}

function takenWords(taken: Taken, referential: Referential | null, t: T): string {
  switch (taken.kind) {
    case 'added':
      return t(counts(taken.response) ? 'outcome.added' : 'outcome.addedDraft');
    case 'late':
    case 'same':
      return t(`outcome.${taken.kind}`);
    case 'merged': {
      const { ratings, closing, respondent, submitted } = taken.changes;
      const marks = ratings.map((id) => (referential ? markOf(referential, id) : id));
      const said = [
        ratings.length > 0 &&
          t('outcome.changes.ratings', { count: ratings.length, marks: listOf(marks) }),
        closing && t('outcome.changes.closing'),
        respondent && t('outcome.changes.respondent'),
        submitted && t('outcome.changes.submitted'),
      ].filter((words) => words !== false);
      return t('outcome.merged', { what: listOf(said) });
    }
  }
}

function refusedWords(
  outcome: LeftOut,
  fileName: string | null,
  t: T,
  tRefusal: Texts<'refusals'>,
): string {
  const name = fileName ?? t('outcome.linkName');
  switch (outcome.kind) {
    case 'notTaken':
      return notTakenWords(outcome.why, t);
    case 'refused':
      return readErrorWords(outcome.error, name, t, tRefusal);
    case 'unreadableFile':
      return tRefusal('refused.unreadable', { name });
    case 'packed':
      return t(`outcome.${outcome.error.kind}`);
    case 'noLink':
    case 'invitation':
      return t(`outcome.${outcome.kind}`);
    case 'act':
      return t(
        outcome.error.kind === 'invalid'
          ? 'outcome.refused'
          : outcome.error.kind === 'archived'
            ? 'outcome.archived'
            : 'outcome.nothingOpen',
      );
  }
}

function notTakenWords(why: NotTaken, t: T): string {
  switch (why.kind) {
    case 'otherReferential':
      return t('outcome.otherReferential', {
        asked: `${why.asked.id}\u00a0${why.asked.version}`,
        answered: `${why.answered.id}\u00a0${why.answered.version}`,
      });
    case 'full':
      return t('outcome.full', { limit: why.limit });
    default:
      return t(`outcome.${why.kind}`);
  }
}

function readErrorWords(error: ReadError, name: string, t: T, tRefusal: Texts<'refusals'>): string {
  if (error.kind !== 'notOurs') return refusalWords(error, name, tRefusal);
  if (error.format === 'ptce-dossier') return t('outcome.dossierFile', { name });
  if (error.format === 'ptce-referential') return t('outcome.referentialFile', { name });
  if (error.format === 'ptce-invitation') return t('outcome.invitationFile', { name });
  return t('outcome.notOurs', { name });
}

function listOf(items: readonly string[]): string {
  return formatList(items, currentLanguage());
}
