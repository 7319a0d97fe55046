import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInstance } from 'i18next';
import { type Finding, type FindingWeight, findingsIn } from '#core/findings.ts';
import { findingsInRaw } from '#core/findingsRaw.ts';
import { type ReadError, readCatalogue, readDraft, readReferential } from '#core/reading.ts';
import {
  type Catalogue,
  indexReferential,
  type Referential,
  referentialKey,
} from '#core/referential.ts';
import { findingWords } from '#i18n/findingWords.ts';
import findings from '#i18n/fr/findings.json';
import refusals from '#i18n/fr/refusals.json';
import type { Texts } from '#i18n/i18n.ts';
import { refusalWords } from '#i18n/refusalWords.ts';
import { type History, historyOf, lostIds, lostKeys } from './referentialHistory.ts';

/** What a check has to say, in French, a line each. */
export interface CheckReport {
  /** what is to be mended, in the order of the files */
  lines: string[];
  /** what could not be compared with earlier versions, and why */
  unchecked: string[];
  /** lines that make the check fail: all of those of files that ship, the blocking ones of others */
  failing: number;
  /** the last line: what was looked at, with counts */
  summary: string;
}

/** One line to be, with what it counts for. */
interface Line {
  text: string;
  fails: boolean;
}

/** What was seen of earlier versions, and what could not be. */
interface Past {
  compared: number;
  unchecked: string[];
}

interface Loaded {
  name: string;
  key: string;
  ships: boolean;
  raw: unknown;
  referential: Referential | null;
  lines: Line[];
}

const i18n = createInstance();
void i18n.init({
  lng: 'fr',
  resources: { fr: { findings, refusals } },
  initAsync: false,
  interpolation: { escapeValue: false },
});
// Its own type names the namespace in a roundabout way that does not unify with Texts<N>.
const t = i18n.getFixedT('fr', 'findings') as unknown as Texts<'findings'>;
const tRefusal = i18n.getFixedT('fr', 'refusals') as unknown as Texts<'refusals'>;

/**
 * Reads `folder`/index.json and every file that it lists, and the files named
 * beside: schema, findings, the index against the files, versions that name one
 * another, and ids against what was committed. Nothing is written; never throws.
 */
export function checkReferentials(folder: string, others: readonly string[] = []): CheckReport {
  const past: Past = { compared: 0, unchecked: [] };
  const index = readIndex(folder, past);
  const listed = [...new Set(index.entries.map(({ file }) => file))];
  const loaded = [
    ...listed.map((file) => load(join(folder, file), true)),
    ...others.map((file) => load(file, false)),
  ];
  const byKey = new Map(
    // Backwards, so that what ships wins over a file of one’s own with the same key.
    loaded
      .toReversed()
      .flatMap(({ key, referential }) => (referential ? [[key, referential] as const] : [])),
  );
  for (const one of loaded) {
    if (one.referential) one.lines.push(...findingLines(one, one.referential, byKey));
    if (one.ships) one.lines.push(...historyLines(join(folder, one.name), one, past));
  }
  const lines = [
    ...index.lines.map((text) => ({ text, fails: true })),
    ...index.entries.flatMap((entry) => entryLines(entry, loaded)),
    ...loaded.flatMap((one) => one.lines),
  ];
  const failing = lines.filter(({ fails }) => fails).length;
  return {
    lines: lines.map(({ text }) => text),
    unchecked: past.unchecked,
    failing,
    summary: `${counted(loaded.length, 'référentiel relu', 'référentiels relus')}, ${
      lines.length === 0
        ? 'rien à signaler'
        : counted(lines.length, 'point à revoir', 'points à revoir')
    }${failing < lines.length ? `, dont ${failing} à corriger` : ''} ; ${counted(
      past.compared,
      'version passée comparée',
      'versions passées comparées',
    )}.`,
  };
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count > 1 ? several : one}`;
}

type Entry = Catalogue['referentials'][number];

function readIndex(folder: string, past: Past): { entries: Entry[]; lines: string[] } {
  const file = join(folder, 'index.json');
  const text = textOf(file);
  if (text === null) return { entries: [], lines: ['index.json : le fichier n’est pas là.'] };
  const read = readCatalogue(text);
  if (!read.ok) return { entries: [], lines: [refusal(read.error, 'index.json', text)] };
  const { default: first, referentials } = read.value;
  const keys = referentials.map(({ key }) => key);
  const lines = keys
    .filter((key, at) => keys.indexOf(key) < at)
    .map((key) => `index.json : « ${key} » est dans la liste deux fois.`);
  if (!keys.includes(first))
    lines.push(
      `index.json : le référentiel proposé d’abord, « ${first} », n’est pas dans la liste.`,
    );
  const listed = new Set(['index.json', ...referentials.map((entry) => entry.file)]);
  for (const other of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    if (!listed.has(other))
      lines.push(`${other} : ce fichier n’est pas dans index.json ; ajoutez-l’y, ou déplacez-le.`);
  }
  for (const [key, change] of lostKeys(read.value, revisionsOf(file, past)))
    lines.push(`index.json : « ${key} » ${change}`);
  return { entries: referentials, lines };
}

function load(file: string, ships: boolean): Loaded {
  const name = basename(file);
  const nothing = { name, key: name, ships, raw: null, referential: null };
  const text = textOf(file);
  if (text === null) return { ...nothing, lines: [refused(`${name} : le fichier n’est pas là.`)] };
  const read = readReferential(text);
  // Where the reader stops at the first fault, a draft shows them all.
  const draft = read.ok ? read : readDraft(text);
  if (!draft.ok) {
    const error = read.ok ? draft.error : read.error;
    return { ...nothing, lines: [refused(refusal(error, name, text))] };
  }
  const referential = draft.value;
  const said = findingsIn(referential).some(({ weight }) => weight === 'blocking');
  const key = referentialKey(referential);
  const lines = read.ok || said ? [] : [refused(refusal(read.error, name, text))];
  return { name, key, ships, raw: JSON.parse(text.replace(/^\uFEFF/, '')), referential, lines };
}

function refused(text: string): Line {
  return { text, fails: true };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

const consequences: Record<FindingWeight, string> = {
  blocking: ' (sans cela, on ne peut pas coter)',
  advice: '',
};

function findingLines(
  { name, ships, raw }: Loaded,
  referential: Referential,
  byKey: ReadonlyMap<string, Referential>,
): Line[] {
  const label = ships ? `référentiel ${referentialKey(referential)}` : name;
  const { sentence, field } = findingWords(t, 'fr', referential);
  const lineOf = (finding: Finding): Line => {
    const place = [finding.node, field(finding)].filter((part) => part).join(' › ');
    return {
      text: `${label} · ${place || name} : ${sentence(finding)}${consequences[finding.weight]}`,
      fails: ships || finding.weight === 'blocking',
    };
  };
  const superseded = referential.supersedes && byKey.get(referentialKey(referential.supersedes));
  return [
    ...[...findingsIn(referential, superseded), ...findingsInRaw(raw)].map(lineOf),
    ...lineageLines(referential, byKey).map((text) => ({
      text: `${label} · version remplacée : ${text}`,
      fails: ships,
    })),
  ];
}

/** The version that one replaces must be there, and so back to a first one. */
function lineageLines(referential: Referential, byKey: ReadonlyMap<string, Referential>): string[] {
  const seen = [referentialKey(referential)];
  let { supersedes } = referential;
  while (supersedes) {
    const key = referentialKey(supersedes);
    // A circle of one or two is a finding of its own.
    if (seen.includes(key))
      return seen.length > 2
        ? [`${[...seen, key].join(' → ')} tourne en rond : indiquez une version plus ancienne.`]
        : [];
    const former = byKey.get(key);
    if (!former)
      return seen.length > 1
        ? []
        : [
            `« ${key} » n’est pas là : ajoutez ce fichier, sans quoi rien ne passe de l’une à l’autre.`,
          ];
    seen.push(key);
    supersedes = former.supersedes;
  }
  return [];
}

function historyLines(file: string, { key, raw }: Loaded, past: Past): Line[] {
  return lostIds(raw, revisionsOf(file, past)).map(([id, change]) => ({
    text: `référentiel ${key} · ${id} › identifiant : ${change}`,
    fails: true,
  }));
}

function revisionsOf(file: string, past: Past): History['revisions'] {
  const { revisions, unchecked } = historyOf(file);
  past.compared += revisions.length;
  if (unchecked) past.unchecked.push(`${basename(file)} : ${unchecked}.`);
  return revisions;
}

/** What the index says of a file, against the file. */
function entryLines({ key, file, title, ...counts }: Entry, loaded: readonly Loaded[]): Line[] {
  const referential = loaded.find(({ name, ships }) => ships && name === file)?.referential;
  if (!referential) return [];
  const say = (what: string): Line => ({ text: `index.json : « ${key} » ${what}`, fails: true });
  const lines: Line[] = [];
  const own = referentialKey(referential);
  if (own !== key) lines.push(say(`s’appelle « ${own} » dans ${file}.`));
  const { objectives, indicators } = indexReferential(referential);
  const real = {
    goals: referential.goals.length,
    objectives: objectives.length,
    indicators: indicators.length,
  };
  const names = { goals: 'objectifs généraux', objectives: 'objectifs', indicators: 'indicateurs' };
  for (const what of ['goals', 'objectives', 'indicators'] as const) {
    if (counts[what] !== real[what])
      lines.push(say(`annonce ${counts[what]} ${names[what]}, ${file} en a ${real[what]}.`));
  }
  for (const language of new Set([...Object.keys(title), ...Object.keys(referential.title)])) {
    if (title[language] !== referential.title[language])
      lines.push(say(`n’a pas le même titre (${language}) que ${file}.`));
  }
  return lines;
}

/** Why a file is refused, in words: the app’s, but for what it says to those who were sent a file. */
function refusal(error: ReadError, name: string, text: string): string {
  switch (error.kind) {
    case 'notJson':
      return `${name} : ce n’est pas du JSON${lineOfFault(text)}. Une virgule ou un guillemet manque peut-être, ou est de trop.`;
    case 'notOurs':
      return `${name} : le champ « format » n’est pas celui attendu (${error.format ?? 'il manque'}).`;
    default:
      return refusalWords(error, name, tRefusal);
  }
}

/** Where JSON stops being readable, as far as its reader tells. */
function lineOfFault(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return position ? ` (ligne ${text.slice(0, Number(position)).split('\n').length})` : '';
  }
}
