import { type Finding, type Frame, found, type LocalFinding, placed } from './findingsKinds.ts';
import {
  glossaryFindings,
  goalFindings,
  idFindings,
  indicatorFindings,
  levelFindings,
  objectiveFindings,
  textOr,
} from './findingsNode.ts';
import { advisedLengths, isBlank, textFindings } from './findingsText.ts';
import { wholeFindings } from './findingsWhole.ts';
import { limits } from './limits.ts';
import type { Referential } from './referential.ts';

export type { Finding, FindingKind, FindingWeight } from './findingsKinds.ts';

/**
 * Everything that an author should look at, in the order of the file. Takes a
 * draft too: an optional text, or a row of a list, in which nothing is written
 * yet counts as absent (core/referentialDraft.ts leaves it out when the
 * referential is handed on). `superseded` is the version that
 * `supersedes` names, where it is known; without it nothing is said of what
 * `follows` names.
 *
 * Made to be called at each key: what was found in a node is remembered with
 * the node, and an edit shares the nodes that it does not touch.
 */
export function findingsIn(referential: Referential, superseded?: Referential | null): Finding[] {
  const frame = frameOf(referential);
  const whole = wholeFindings(referential, superseded ?? null);
  const findings: Finding[] = [];
  const look = <N extends object>(
    node: N,
    id: string | null,
    path: readonly string[],
    find: (node: N, frame: Frame) => LocalFinding[],
  ) => {
    findings.push(...remembered(node, id, path, frame, find));
    for (const finding of whole.get(node) ?? []) findings.push(placed(finding, id, path));
  };

  look(referential, null, [], headFindings);
  for (const [at, level] of referential.scale.levels.entries())
    look(level, level.id, ['scale', 'levels', String(at + 1)], levelFindings);
  for (const [atGoal, goal] of referential.goals.entries()) {
    const goalPath = ['goals', String(atGoal + 1)];
    look(goal, goal.id, goalPath, goalFindings);
    for (const [atObjective, objective] of goal.objectives.entries()) {
      const objectivePath = [...goalPath, 'objectives', String(atObjective + 1)];
      look(objective, objective.id, objectivePath, objectiveFindings);
      for (const [at, indicator] of objective.indicators.entries()) {
        const path = [...objectivePath, 'indicators', String(at + 1)];
        look(indicator, indicator.id, path, indicatorFindings);
      }
    }
  }
  for (const [at, entry] of referential.glossary.entries())
    look(entry, null, ['glossary', String(at + 1)], glossaryFindings);
  return findings;
}

function frameOf({ languages, scale, supersedes }: Referential): Frame {
  const frame = {
    languages: [...new Set(['fr', ...languages])],
    levels: scale.levels.map(({ id }) => id),
    continues: supersedes !== undefined,
  };
  return { ...frame, key: JSON.stringify(frame) };
}

function headFindings(referential: Referential, frame: Frame): LocalFinding[] {
  const { id, version, title, languages, authors, licence, notice } = referential;
  const findings = [
    ...idFindings(id),
    ...textFindings(title, ['title'], frame, advisedLengths.title),
    ...textOr('noticeMissing', notice, 'notice', frame, advisedLengths.notice),
  ];
  if (isBlank(version)) findings.push(found('versionMissing', ['version']));
  if (version.length > limits.nameLength)
    findings.push(
      found('tooLong', ['version'], { length: version.length, limit: limits.nameLength }),
    );
  if (!languages.includes('fr')) findings.push(found('frenchNotDeclared', ['languages']));
  if (authors.every(isBlank)) findings.push(found('authorsMissing', ['authors']));
  if (isBlank(licence)) findings.push(found('licenceMissing', ['licence']));
  return findings;
}

/** What was found in a node when it was last looked at, and where it stood. */
interface Memory {
  frame: string;
  local: readonly LocalFinding[];
  place: string;
  placed: readonly Finding[];
}
const memories = new WeakMap<object, Memory>();

function remembered<N extends object>(
  node: N,
  id: string | null,
  path: readonly string[],
  frame: Frame,
  find: (node: N, frame: Frame) => LocalFinding[],
): readonly Finding[] {
  const former = memories.get(node);
  const place = path.join('/');
  if (former?.frame === frame.key && former.place === place) return former.placed;
  const local = former?.frame === frame.key ? former.local : find(node, frame);
  const memory = {
    frame: frame.key,
    local,
    place,
    placed: local.map((finding) => placed(finding, id, path)),
  };
  memories.set(node, memory);
  return memory.placed;
}
