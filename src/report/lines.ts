import type { Pen, Style } from './pen.ts';
import type { Typesetter } from './typesetter.ts';

/** A stretch of text in one style; `\n` begins a new line. Already clean (characters.ts). */
export interface Run {
  text: string;
  style: Style;
}

/** A line as it will stand: each segment at its distance from the line's beginning. */
export interface Line {
  segments: readonly { text: string; style: Style; x: number }[];
  width: number;
  /** the next line begins another word: between the two is a space, unseen */
  apart?: boolean;
}

/** What is never torn apart, and the space after it. */
interface Word {
  parts: { text: string; style: Style; width: number }[];
  width: number;
  space: number;
}

/** The runs in lines no wider than `width`; a longer word is cut where it must. */
export function wrap(setter: Typesetter, runs: readonly Run[], width: number): Line[] {
  const lines = paragraphsOf(runs).map((paragraph) => {
    const words = wordsOf(setter, paragraph).flatMap((word) =>
      word.width > width ? cutWord(setter, word, width) : [word],
    );
    return fill(words, width);
  });
  return lines.flatMap((own, i) =>
    i < lines.length - 1
      ? own.map((line, k) => (k < own.length - 1 ? line : { ...line, apart: true }))
      : own,
  );
}

/** Lines of about the same length, for titles: as many as `wrap` makes, in the least width. */
export function wrapEvenly(setter: Typesetter, runs: readonly Run[], width: number): Line[] {
  const widest = wrap(setter, runs, width);
  let [narrow, wide] = [width / 2, width];
  if (widest.length < 2) return widest;
  for (let i = 0; i < 7; i += 1) {
    const middle = (narrow + wide) / 2;
    if (wrap(setter, runs, middle).length > widest.length) narrow = middle;
    else wide = middle;
  }
  return wrap(setter, runs, wide);
}

/** The runs on one line, ended by « … » where they are too long. */
export function oneLine(setter: Typesetter, runs: readonly Run[], width: number): Line {
  const [line, next] = wrap(
    setter,
    runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') })),
    width,
  );
  const whole = line ?? { segments: [], width: 0 };
  const last = whole.segments.at(-1);
  if (!next || !last) return whole;
  const room = width - last.x - setter.width('…', last.style.face, last.style.size);
  // A word too long for the line gives its beginning to it.
  const [after] = next.segments;
  let text = after?.style === last.style ? `${last.text} ${after.text}` : last.text;
  while (text !== '' && setter.width(text, last.style.face, last.style.size) > room) {
    text = text.slice(0, -1);
  }
  const ended = { ...last, text: `${text.trimEnd()}…` };
  return {
    segments: [...whole.segments.slice(0, -1), ended],
    width: last.x + setter.width(ended.text, last.style.face, last.style.size),
  };
}

/** Draws a line from `x`. */
export function drawLine(pen: Pen, line: Line, x: number, baseline: number): void {
  const last = line.segments.at(-1);
  for (const segment of line.segments) {
    // Words stay apart for who hears them, or takes them out of the file (ISO 32000-1, 14.8.2.5).
    const space = segment === last && line.apart ? ' ' : '';
    pen.text(segment.text + space, x + segment.x, baseline, segment.style);
  }
}

function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    for (const [i, text] of run.text.split('\n').entries()) {
      if (i > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text, style: run.style });
    }
  }
  return paragraphs;
}

function wordsOf(setter: Typesetter, runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const { text, style } of runs) {
    let at = 0;
    while (at < text.length) {
      const end = endOfStretch(text, at);
      const token = text.slice(at, end);
      const width = setter.width(token, style.face, style.size);
      const last = words.at(-1);
      if (token.charCodeAt(0) === SPACE) {
        if (last) last.space += width;
        open = false;
      } else if (open && last) {
        last.parts.push({ text: token, style, width });
        last.width += width;
      } else {
        words.push({ parts: [{ text: token, style, width }], width, space: 0 });
        open = true;
      }
      at = end;
    }
  }
  return words;
}

const SPACE = 0x20;

/** Where the spaces, or the letters, end that stand at a place; texts of many voices have ten thousands of them. */
function endOfStretch(text: string, from: number): number {
  if (text.charCodeAt(from) !== SPACE) {
    const next = text.indexOf(' ', from);
    return next < 0 ? text.length : next;
  }
  let at = from + 1;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function cutWord(setter: Typesetter, word: Word, width: number): Word[] {
  const pieces: Word[] = [];
  for (const { text, style } of word.parts) {
    let rest = text;
    while (rest !== '') {
      const length = longestPrefix(setter, rest, style, width);
      const part = { text: rest.slice(0, length), style, width: 0 };
      part.width = setter.width(part.text, style.face, style.size);
      pieces.push({ parts: [part], width: part.width, space: 0 });
      rest = rest.slice(length);
    }
  }
  const last = pieces.at(-1);
  if (last) last.space = word.space;
  return pieces;
}

/** As many characters as fit, at least one; after a dash, a slash or the like if one is near the end. */
function longestPrefix(setter: Typesetter, text: string, style: Style, width: number): number {
  let sum = 0;
  let length = 0;
  while (length < text.length) {
    sum += setter.width(text.charAt(length), style.face, style.size);
    if (sum > width && length > 0) break;
    length += 1;
  }
  if (length === text.length) return length;
  const seam = Math.max(
    ...['-', '/', '.', '_', '?', '&', '='].map((sign) => text.lastIndexOf(sign, length - 1)),
  );
  return seam >= length / 2 ? seam + 1 : length;
}

function fill(words: readonly Word[], width: number): Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  for (const word of words) {
    // A hair of tolerance: sums of rounded widths.
    if (current.length > 0 && used + word.width > width + 0.01) {
      const apart = (current.at(-1)?.space ?? 0) > 0;
      lines.push({ ...lineOf(current), apart });
      current = [];
      used = 0;
    }
    current.push(word);
    used += word.width + word.space;
  }
  lines.push(lineOf(current));
  return lines;
}

/** Joins words of one style into one segment, so that the text extracts whole. */
function lineOf(words: readonly Word[]): Line {
  const segments: { text: string; style: Style; x: number }[] = [];
  let x = 0;
  let width = 0;
  for (const [i, word] of words.entries()) {
    for (const [k, part] of word.parts.entries()) {
      const last = segments.at(-1);
      const spaced = i > 0 && k === 0 && (words[i - 1]?.space ?? 0) > 0;
      if (last && last.style === part.style) last.text += `${spaced ? ' ' : ''}${part.text}`;
      else {
        if (last && spaced) last.text += ' ';
        segments.push({ text: part.text, style: part.style, x });
      }
      x += part.width;
      width = x;
    }
    x += word.space;
  }
  return { segments, width };
}
