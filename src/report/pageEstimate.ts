import type { ReportModel } from '#core/report.ts';

/** Lines of a page, and characters of a line beside the levels, about. */
const [LINES, LINE] = [50, 78];
/** Cover, summary, method, plan and the like, as measured. */
const FRAME = 12;
/** What an indicator takes without anybody’s words wherever it comes up, in lines. */
const INDICATOR = 15;

/** How many pages a report has as a PDF, about: to say how far it is, before it is drawn. */
export function aboutPages(model: ReportModel): number {
  const rows = model.goals.flatMap(({ objectives }) => objectives).flatMap((one) => one.indicators);
  const linesOf = (text: string) => (text === '' ? 0 : Math.ceil(text.length / LINE));
  let lines = 0;
  for (const { rationale, dissent, comments } of rows) {
    lines += INDICATOR + linesOf(rationale) + linesOf(dissent);
    for (const { text, evidence } of comments) lines += linesOf(text + evidence);
  }
  const pages = FRAME + lines / LINES;
  return pages < 20 ? Math.round(pages) : Math.round(pages / 5) * 5;
}
