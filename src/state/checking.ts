import type { Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { type ReadError, readDossierValue } from '#core/reading.ts';

/**
 * What an act would store, read by the reader of files: nothing is ever put on
 * disk that could not be read again (a text over its limit, say). What the act
 * shares with the former dossier is left out, so that the cost does not grow
 * with the dossier. Null: all is well.
 */
export function unreadableAfter(before: Dossier, after: Dossier): ReadError | null {
  if (after.assessments.length > limits.assessmentsPerDossier) {
    return { kind: 'tooBig', what: 'assessments', limit: limits.assessmentsPerDossier };
  }
  const crowded = after.assessments.some(
    ({ responses }) => responses.length > limits.responsesPerAssessment,
  );
  if (crowded) return { kind: 'tooBig', what: 'responses', limit: limits.responsesPerAssessment };
  const changed = {
    ...changedIn(before, after),
    referentials: before.referentials === after.referentials ? {} : after.referentials,
  };
  const read = readDossierValue(changed);
  return read.ok ? null : read.error;
}

type Node = Record<string, unknown>;

/** The later node, its lists of things with an id cut to those that are not the former's. */
function changedIn(before: Node, after: Node): Node {
  return Object.fromEntries(
    Object.entries(after).map(([key, member]) => {
      const former = before[key];
      if (!Array.isArray(member) || !Array.isArray(former)) return [key, member];
      const known = new Map<unknown, Node>(former.filter(isNode).map((node) => [node['id'], node]));
      const kept = member.flatMap((item: unknown) => {
        if (!isNode(item)) return [item];
        const own = known.get(item['id']);
        return own === item ? [] : [own ? changedIn(own, item) : item];
      });
      return [key, kept];
    }),
  );
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'id' in value;
}
