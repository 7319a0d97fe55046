import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { isObject } from '#core/json.ts';

/** Committed revisions of one file that are looked at, the latest first: what was lost earlier was said then. */
const revisionLimit = 500;

/** A committed version of a file, as JSON; what was no JSON then is left out. */
interface Revision {
  /** abbreviated hash */
  commit: string;
  /** day of the commit */
  day: string;
  value: unknown;
}

export interface History {
  /** latest first */
  revisions: Revision[];
  /** why some or all of the history could not be looked at, in words; null: all of it was */
  unchecked: string | null;
}

/** The committed revisions of a file, followed through renames. Never throws. */
export function historyOf(file: string): History {
  const folder = dirname(file);
  const git = (args: string[], input = '') =>
    execFileSync('git', ['-C', folder, '-c', 'core.quotepath=off', ...args], {
      input,
      maxBuffer: 2 ** 30,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  try {
    const shallow = git(['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';
    const places = placesIn(
      git([
        ...['log', '--follow', `--max-count=${revisionLimit + 1}`, '--name-only'],
        ...['--format=%x00%h %cs', '--', basename(file)],
      ]).toString(),
    );
    const kept = places.slice(0, revisionLimit);
    const texts = blobsIn(
      git(['cat-file', '--batch'], kept.map(({ commit, path }) => `${commit}:${path}\n`).join('')),
    );
    const revisions = kept.flatMap(({ commit, day }, at) => {
      const value = parsed(texts[at]);
      return value === undefined ? [] : [{ commit, day, value }];
    });
    return { revisions, unchecked: gap(places.length, shallow) };
  } catch {
    return { revisions: [], unchecked: 'git ne répond pas, ou ce dossier n’est pas dans un dépôt' };
  }
}

function gap(count: number, shallow: boolean): string | null {
  if (count === 0) return 'le fichier n’est pas encore dans l’historique';
  if (shallow) return 'l’historique est coupé (clone superficiel) : le début manque';
  return count > revisionLimit
    ? `seules les ${revisionLimit} dernières versions sont relues`
    : null;
}

interface CommittedPlace {
  commit: string;
  day: string;
  path: string;
}

/** `\0<hash> <day>\n\n<path>\n` for each commit. A merge names no path. */
function placesIn(log: string): CommittedPlace[] {
  return log.split('\0').flatMap((entry) => {
    const [head = '', ...paths] = entry.split('\n').filter((line) => line !== '');
    const [commit = '', day = ''] = head.split(' ');
    const path = paths[0];
    return path === undefined ? [] : [{ commit, day, path }];
  });
}

/** What `git cat-file --batch` prints: `<id> blob <size>\n<content>\n`, or `<name> missing\n`. */
function blobsIn(output: Buffer): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) texts.push(undefined);
    else {
      texts.push(output.toString('utf8', at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return texts;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an id stood for: answers refer to it, so it may not become something else. */
interface Meaning {
  kind: 'goal' | 'objective' | 'indicator' | 'level';
  /** of an indicator: its objective; of a level: its value */
  within: string | number | null;
}

const names: Record<Meaning['kind'], string> = {
  goal: 'un objectif général',
  objective: 'un objectif',
  indicator: 'un indicateur',
  level: 'un niveau',
};

/**
 * Ids that were committed and no longer mean what they did, as pairs of the id
 * and what happened to it, in words. Only revisions of the same version of the
 * same referential count: another one may use its ids as it likes.
 */
export function lostIds(present: unknown, revisions: readonly Revision[]): [string, string][] {
  const now = meanings(present);
  const lost = new Map<string, string>();
  for (const { commit, day, value } of revisions) {
    if (!sameVersion(present, value)) continue;
    for (const [id, was] of meanings(value)) {
      const change = lost.has(id) ? null : changeOf(was, now.get(id));
      if (change)
        lost.set(
          id,
          `${change} (version du ${day}, ${commit}) ; des réponses s’y rapportent. Remettez-le comme il était, ou publiez une nouvelle version du référentiel.`,
        );
    }
  }
  return [...lost];
}

/** Keys that an index once listed and no longer does: dossiers that use them carry no copy. */
export function lostKeys(present: unknown, revisions: readonly Revision[]): [string, string][] {
  const now = new Set(keysIn(present));
  const lost = new Map<string, string>();
  for (const { commit, day, value } of revisions) {
    for (const key of keysIn(value)) {
      if (!now.has(key) && !lost.has(key))
        lost.set(
          key,
          `était fourni (version du ${day}, ${commit}) et ne l’est plus ; des dossiers s’en servent sans en avoir de copie. Remettez-le dans la liste.`,
        );
    }
  }
  return [...lost];
}

function changeOf(was: Meaning, is: Meaning | undefined): string | null {
  if (!is) return `était ${names[was.kind]} et n’est plus là`;
  if (is.kind !== was.kind) return `était ${names[was.kind]} et est devenu ${names[is.kind]}`;
  if (is.within === was.within) return null;
  return is.kind === 'level'
    ? `ce niveau valait ${was.within} et vaut ${is.within}`
    : `cet indicateur était dans l’objectif ${was.within} et est passé dans l’objectif ${is.within}`;
}

function meanings(referential: unknown): Map<string, Meaning> {
  const found = new Map<string, Meaning>();
  const scale = isObject(referential) ? referential['scale'] : null;
  for (const level of nodesIn(scale, 'levels'))
    found.set(level.id, { kind: 'level', within: Number(level.node['value']) });
  for (const goal of nodesIn(referential, 'goals')) {
    found.set(goal.id, { kind: 'goal', within: null });
    for (const objective of nodesIn(goal.node, 'objectives')) {
      found.set(objective.id, { kind: 'objective', within: null });
      for (const indicator of nodesIn(objective.node, 'indicators'))
        found.set(indicator.id, { kind: 'indicator', within: objective.id });
    }
  }
  return found;
}

function nodesIn(parent: unknown, list: string) {
  const items = isObject(parent) ? parent[list] : null;
  if (!Array.isArray(items)) return [];
  return items.flatMap((node: unknown) =>
    isObject(node) && typeof node['id'] === 'string' ? [{ id: node['id'], node }] : [],
  );
}

function sameVersion(a: unknown, b: unknown): boolean {
  return isObject(a) && isObject(b) && a['id'] === b['id'] && a['version'] === b['version'];
}

function keysIn(index: unknown): string[] {
  const items = isObject(index) ? index['referentials'] : null;
  if (!Array.isArray(items)) return [];
  return items.flatMap((entry: unknown) =>
    isObject(entry) && typeof entry['key'] === 'string' ? [entry['key']] : [],
  );
}
