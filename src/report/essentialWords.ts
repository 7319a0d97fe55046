import { isOpen } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import type { ReportIndicator, ReportModel } from '#core/report.ts';
import { divergedSentence, outcomeSentence } from './indicatorWords.ts';
import { indicatorsOf, type Words } from './words.ts';

/** What is still to be done, by its day. */
export function nextActs({ actions }: ReportModel): Action[] {
  return actions.filter(isOpen);
}

/** Who, then when: « Claire V. · 31 mars 2027 ». */
export function actLine(words: Words, { owner, due }: Action): string {
  return [owner?.trim() ?? '', due ? words.day(due) : ''].filter((part) => part !== '').join(' · ');
}

/** Why nothing differed: views were close, or there were none to compare, or too few to show it. */
export function noDifference({ t }: Words, model: ReportModel): string {
  const { own, peers } = model.participation;
  if (own + peers === 0) return t('participation.nobody');
  if (own + peers === 1) return t('summary.noDivergedAlone');
  const isCompared = indicatorsOf(model).some(
    ({ distribution, gap }) => distribution || gap !== null,
  );
  if (isCompared) return t('summary.noDiverged');
  const { withheld } = model;
  return withheld.own + withheld.peers + withheld.peersOn > 0
    ? t('summary.noDivergedWithheld')
    : t('summary.noDivergedApart');
}

/** How views differed; where they did not, that no agreement was found. */
export function differenceLine(words: Words, row: ReportIndicator): string {
  return divergedSentence(words, row) || outcomeSentence(words, row);
}
