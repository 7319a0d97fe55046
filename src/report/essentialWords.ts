import { isOpen } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import type { ReportIndicator, ReportModel } from '#core/report.ts';
import { divergedSentence, outcomeSentence } from './indicatorWords.ts';
import type { Words } from './words.ts';

/** What is still to be done, by its day. */
export function nextActs({ actions }: ReportModel): Action[] {
  return actions.filter(isOpen);
}

/** Who, then when: « Claire V. · 31 mars 2027 ». */
export function actLine(words: Words, { owner, due }: Action): string {
  return [owner?.trim() ?? '', due ? words.day(due) : ''].filter((part) => part !== '').join(' · ');
}

/** How views differed; where they did not, that no agreement was found. */
export function differenceLine(words: Words, row: ReportIndicator): string {
  return divergedSentence(words, row) || outcomeSentence(words, row);
}
