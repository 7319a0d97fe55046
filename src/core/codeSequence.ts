/**
 * A long payload as several QR codes, `PTCE1/<tag>/<k>/<n>/<chunk>` (formats.md § 3):
 * tag = the first 8 hex digits of the payload’s SHA-256, k from 1 to n. They are
 * scanned in any order; answers of several people may be under way at once.
 */

/** Characters of a payload that one code carries at most: more are hard to read off a phone. */
const chunkLength = 800;
/** Codes that an answer may take at most; a longer one goes as a link or a file. */
const mostCodes = 12;

const codeShape = /^PTCE1\/([0-9a-f]{8})\/([1-9]\d?)\/([1-9]\d?)\/([A-Za-z0-9_-]{1,800})$/;

/**
 * The codes of a payload, in order and about equally long (so equally easy to
 * read); null where it takes more than twelve, or is empty.
 * @param tag the first 8 hex digits of the payload’s SHA-256, lower case
 */
export function codesOf(payload: string, tag: string): string[] | null {
  const codes = Math.ceil(payload.length / chunkLength);
  if (codes === 0 || codes > mostCodes) return null;
  const length = Math.ceil(payload.length / codes);
  return Array.from({ length: codes }, (_, at) => {
    const chunk = payload.slice(at * length, (at + 1) * length);
    return `PTCE1/${tag}/${at + 1}/${codes}/${chunk}`;
  });
}

/** One code of a sequence. */
export interface Code {
  tag: string;
  /** from 1 */
  place: number;
  codes: number;
  chunk: string;
}

/** What a scanned text is as a code of a sequence; null: it is none. */
export function codeIn(text: string): Code | null {
  const found = codeShape.exec(text.trim());
  if (!found) return null;
  const [, tag = '', place, codes, chunk = ''] = found;
  const code = { tag, place: Number(place), codes: Number(codes), chunk };
  return code.place <= code.codes && code.codes <= mostCodes ? code : null;
}

/** One answer under way: its chunks by place, from 1. */
interface Sequence {
  codes: number;
  chunks: ReadonlyMap<number, string>;
}

/** The answers under way, by tag. A value: taking a code gives the next one. */
export type Sequences = ReadonlyMap<string, Sequence>;

export const noSequences: Sequences = new Map();

/** Where one answer stands. `missing`: places from 1, in order; empty: it is whole. */
export interface SequenceState {
  tag: string;
  codes: number;
  missing: readonly number[];
}

/** What became of a scanned text. */
export type CodeTaken =
  /** no code of a sequence: a link, or somebody else’s code */
  | { kind: 'foreign' }
  /** taken before; also of an answer that is whole */
  | ({ kind: 'again' } & SequenceState)
  /** says another number of codes, or another text for its place, than one taken before: not taken */
  | ({ kind: 'contradicts' } & SequenceState)
  | ({ kind: 'taken' } & SequenceState)
  /** the last one missing: its SHA-256 must now be found to begin with `tag`; if not, `forgetSequence` */
  | ({ kind: 'whole'; payload: string } & SequenceState);

/** Takes one scanned text. */
export function takeCode(
  sequences: Sequences,
  text: string,
): { sequences: Sequences; taken: CodeTaken } {
  const code = codeIn(text);
  if (!code) return { sequences, taken: { kind: 'foreign' } };
  const { tag, place, codes, chunk } = code;
  const former = sequences.get(tag) ?? { codes, chunks: new Map<number, string>() };
  const known = former.chunks.get(place);
  if (former.codes !== codes || (known !== undefined && known !== chunk)) {
    return { sequences, taken: { kind: 'contradicts', ...stateOf(tag, former) } };
  }
  if (known !== undefined) {
    return { sequences, taken: { kind: 'again', ...stateOf(tag, former) } };
  }
  const sequence = { codes, chunks: new Map([...former.chunks, [place, chunk]]) };
  const state = stateOf(tag, sequence);
  const next = new Map([...sequences, [tag, sequence]]);
  if (state.missing.length > 0) return { sequences: next, taken: { kind: 'taken', ...state } };
  return { sequences: next, taken: { kind: 'whole', ...state, payload: payloadOf(sequence) } };
}

/** Begins an answer anew: one whose codes contradict each other, or whose check fails. */
export function forgetSequence(sequences: Sequences, tag: string): Sequences {
  return new Map([...sequences].filter(([one]) => one !== tag));
}

/** Answers of which codes are missing, in the order in which they began. */
export function unfinished(sequences: Sequences): SequenceState[] {
  return [...sequences]
    .map(([tag, sequence]) => stateOf(tag, sequence))
    .filter(({ missing }) => missing.length > 0);
}

function stateOf(tag: string, { codes, chunks }: Sequence): SequenceState {
  const places = Array.from({ length: codes }, (_, at) => at + 1);
  return { tag, codes, missing: places.filter((place) => !chunks.has(place)) };
}

function payloadOf({ codes, chunks }: Sequence): string {
  return Array.from({ length: codes }, (_, at) => chunks.get(at + 1) ?? '').join('');
}
