import { useEffect } from 'react';
import type { LocalizedText } from '#core/localized.ts';
import type { ReportModel } from '#core/report.ts';
import type { Words } from './words.ts';

/**
 * Longest names in a head, in characters: what is longer is cut, so that a head is one line; and as
 * much as both sides of one may hold together.
 */
const LONGEST = { name: 44, part: 52, foot: 64, both: 104 };

/** Places of the page’s number and of how many there are in the text of a foot. */
const [PAGE, PAGES] = ['\u{e000}', '\u{e001}'];

/**
 * Heads and feet of the report as the browser prints it: every page but the first says whose it is,
 * of which occasion, in which part one is, and its number. Browsers without margin boxes print none.
 *
 * A style sheet of its own, since what stands in a margin is no element: the policy forbids styles
 * that are written into the page, not those that a script builds.
 */
export function usePageHeads(words: Words, model: ReportModel): void {
  useEffect(() => {
    if (!('adoptedStyleSheets' in document)) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageHeadRules(words, model));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [words, model]);
}

/** The rules of that sheet. Each goal has pages of its own, so that their heads name it. */
export function pageHeadRules(words: Words, model: ReportModel): string {
  const { t } = words;
  const { pole, assessmentTitle, date, fictional, referential, options } = model;
  const ink = options.blackAndWhite ? '#000' : '#565d55';
  const head = [
    ...(fictional ? [t('page.fictional')] : []),
    ...[pole.name, assessmentTitle].map((name) => isolated(cut(name, LONGEST.name))),
    words.day(date),
  ].join(' · ');
  const room = Math.min(LONGEST.part, LONGEST.both - head.length);
  const partOf = (node: { label: LocalizedText; short?: LocalizedText | undefined }) => {
    const label = words.text(node.label);
    return label.length <= room ? label : words.label(node);
  };
  const foot = cut(t('page.foot', { referential: words.text(referential.title) }), LONGEST.foot);
  const count = cssText(t('page.printed', { page: PAGE, pages: PAGES }))
    .replace(PAGE, '" counter(page) "')
    .replace(PAGES, '" counter(pages) "');
  const onPages = (name: string, part: string) => `
@page ${name} {
  size: A4;
  margin: 20mm 17mm;
  ${box('top-left', cssText(head), 'left')}
  ${box('top-right', cssText(cut(part, room)), 'right')}
  ${box('bottom-left', cssText(foot), 'left')}
  ${box('bottom-right', count, 'right')}
}`;
  const box = (place: string, content: string, side: string) =>
    `@${place} { content: ${content}; color: ${ink}; font: 8pt Inter, system-ui, sans-serif; text-align: ${side}; white-space: nowrap; }`;
  const ofGoals = model.goals.map(({ goal }) => {
    const name = `report-goal-${referential.goals.findIndex(({ id }) => id === goal.id)}`;
    const place = name.replace('report-goal-', '');
    return `${onPages(name, partOf(goal))}
@media print { .report > section[data-goal="${place}"] { page: ${name}; } }`;
  });
  const none = ['top-left', 'top-right', 'bottom-left', 'bottom-right']
    .map((place) => `@${place} { content: none; }`)
    .join(' ');
  return [onPages('report', ''), `@page report:first { ${none} }`, ...ofGoals].join('\n');
}

/** Whatever is in it, a text is one string of CSS and ends where it ends. */
function cssText(text: string): string {
  const plain = text.replace(/\s+/gu, (space) => (/[\u00a0\u202f]/.test(space) ? space : ' '));
  const escaped = plain.replace(
    /["\\\p{Cc}\u2028\u2029]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** Arabic, Hebrew and their like. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name that is written from right to left leaves what stands around it in its place. */
function isolated(name: string): string {
  return fromRight.test(name) ? `\u2068${name}\u2069` : name;
}

function cut(text: string, longest: number): string {
  if (longest < 1) return '';
  const characters = [...new Intl.Segmenter().segment(text.trim())];
  if (characters.length <= longest) return text.trim();
  const kept = characters.slice(0, longest - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}
