import type { ReferentialIndex } from '#core/referential.ts';
import type { Place } from '#ui/navigation.ts';
import type { Table } from './table.ts';

/** A page of Mise en commun. */
export type Part =
  | { kind: 'agenda' | 'lastActions' | 'calibration' | 'agreeRest' | 'peers' | 'closing' }
  | { kind: 'discuss'; id: string }
  /** an indicator again, after the peers were heard */
  | { kind: 'afterPeers'; id: string }
  | { kind: 'objective'; id: string };

export type DossierPlace = Extract<Place, { name: 'dossier' }>;

const words = {
  lastActions: 'actions',
  calibration: 'lecture',
  agreeRest: 'accords',
  peers: 'pairs',
  closing: 'fin',
} as const;

/** The parts in their order: an objective’s notes stand after the last of its indicators that is talked about; the peers are heard at the end. */
export function partsOf(index: ReferentialIndex, table: Table): Part[] {
  const parts: Part[] = [{ kind: 'agenda' }];
  if (table.last) parts.push({ kind: 'lastActions' });
  if (table.calibration) parts.push({ kind: 'calibration' });
  const objectives = table.discuss.map((id) => index.indicatorById.get(id)?.objective.id ?? '');
  for (const [at, id] of table.discuss.entries()) {
    parts.push({ kind: 'discuss', id });
    const objective = objectives[at] ?? '';
    if (objectives.lastIndexOf(objective) === at) parts.push({ kind: 'objective', id: objective });
  }
  if (table.rest.length > 0) parts.push({ kind: 'agreeRest' });
  if (table.pairs) {
    parts.push({ kind: 'peers' });
    for (const { node } of table.pairs.apart) {
      parts.push({ kind: 'afterPeers', id: node.indicator.id });
    }
  }
  parts.push({ kind: 'closing' });
  return parts;
}

/** A part’s key; those that workshopAgenda.ts gives time have its keys. */
export function keyOf(part: Part): string {
  return 'id' in part ? `${part.kind}:${part.id}` : part.kind;
}

/** The part of a key; null where there is none. */
export function partOfKey(key: string): Part | null {
  const [kind = '', id = ''] = key.split(':');
  const withId = (['discuss', 'objective', 'afterPeers'] as const).find((one) => one === kind);
  if (withId && id !== '') return { kind: withId, id };
  const alone = (
    ['agenda', 'lastActions', 'calibration', 'agreeRest', 'peers', 'closing'] as const
  ).find((one) => one === kind);
  return alone ? { kind: alone } : null;
}

/** The part that a place names; the agenda where it names none, or what is not there. */
export function partAt(place: DossierPlace, index: ReferentialIndex, table: Table): Part {
  const indicator = place.indicator ?? '';
  if (place.part === 'pairs') {
    if (!table.pairs) return { kind: 'agenda' };
    return table.byId.has(indicator) ? { kind: 'afterPeers', id: indicator } : { kind: 'peers' };
  }
  if (table.byId.has(indicator)) return { kind: 'discuss', id: indicator };
  const objective = index.objectives.find((one) => one.objective.id === place.objective);
  if (objective) return { kind: 'objective', id: objective.objective.id };
  switch (place.part) {
    case 'actions':
      return { kind: table.last ? 'lastActions' : 'agenda' };
    case 'lecture':
      return { kind: table.calibration ? 'calibration' : 'agenda' };
    case 'accords':
      return { kind: 'agreeRest' };
    case 'fin':
      return { kind: 'closing' };
    default:
      return { kind: 'agenda' };
  }
}

/** The place of a part, in the same window. */
export function placeOfPart(place: DossierPlace, part: Part): DossierPlace {
  const { id, assessment, view } = place;
  const bare: DossierPlace = { name: 'dossier', id, screen: 'accord', assessment, view };
  switch (part.kind) {
    case 'agenda':
      return bare;
    case 'discuss':
      return { ...bare, indicator: part.id };
    case 'afterPeers':
      return { ...bare, part: words.peers, indicator: part.id };
    case 'objective':
      return { ...bare, objective: part.id };
    default:
      return { ...bare, part: words[part.kind] };
  }
}

/** What comes before and after a part. One that is not in the order lies before the rest, or the end. */
export function neighbours(
  parts: readonly Part[],
  part: Part,
): { previous: Part | null; next: Part | null } {
  const key = keyOf(part);
  const at = parts.findIndex((one) => keyOf(one) === key);
  if (at >= 0) return { previous: parts[at - 1] ?? null, next: parts[at + 1] ?? null };
  const list = part.kind === 'afterPeers' ? 'peers' : 'agreeRest';
  const back = parts.find(({ kind }) => kind === list) ?? parts.at(-1) ?? null;
  return { previous: back, next: back };
}
