import { found, type LocalFinding } from './findingsKinds.ts';
import { hasWords, isBlank, plainWords, wordings } from './findingsText.ts';
import { limits } from './limits.ts';
import type { LocalizedText } from './localized.ts';
import { type Indicator, type Referential, referentialKey } from './referential.ts';

/** What only the whole shows: ids and words used twice, links that lead nowhere, too many of something. */
export function wholeFindings(
  referential: Referential,
  superseded: Referential | null,
): ReadonlyMap<object, readonly LocalFinding[]> {
  const findings = new Map<object, LocalFinding[]>();
  const say = (node: object, finding: LocalFinding) => {
    const former = findings.get(node);
    if (former) former.push(finding);
    else findings.set(node, [finding]);
  };
  sayIds(referential, say);
  sayValues(referential, say);
  saySizes(referential, say);
  sayLabels(referential, say);
  saySentences(referential, say);
  sayTerms(referential, say);
  sayLeanings(referential, say);
  sayContinuations(referential, superseded, say);
  return findings;
}

/** Notes a finding of a node, its path relative to it; the referential itself is the node of its head. */
type Say = (node: object, finding: LocalFinding) => void;

function objectivesOf({ goals }: Referential) {
  return goals.flatMap((goal) => goal.objectives);
}

function indicatorsOf(referential: Referential): Indicator[] {
  return objectivesOf(referential).flatMap((objective) => objective.indicators);
}

function sayIds(referential: Referential, say: Say): void {
  const seen = new Set<string>();
  const { scale, goals } = referential;
  for (const node of [
    ...scale.levels,
    ...goals,
    ...objectivesOf(referential),
    ...indicatorsOf(referential),
  ]) {
    if (seen.has(node.id)) say(node, found('idTwice', ['id'], { id: node.id }));
    seen.add(node.id);
  }
}

function sayValues({ scale }: Referential, say: Say): void {
  for (const [at, level] of scale.levels.entries()) {
    if (level.value !== at) say(level, found('levelValue', ['value'], { value: at }));
  }
}

function saySizes(referential: Referential, say: Say): void {
  const { scale, goals } = referential;
  const bounds = (
    node: object,
    path: string[],
    what: 'goals' | 'objectives' | 'indicators' | 'levels',
    count: number,
    least: number,
    most: number,
  ) => {
    if (count < least) say(node, found('tooFew', path, { what, limit: least, number: count }));
    if (count > most) say(node, found('tooMany', path, { what, limit: most, number: count }));
  };
  const levels = scale.levels.length;
  bounds(referential, ['scale', 'levels'], 'levels', levels, limits.levelsMin, limits.levelsMax);
  bounds(referential, ['goals'], 'goals', goals.length, 1, limits.goals);
  const objectives = objectivesOf(referential);
  bounds(referential, ['goals'], 'objectives', objectives.length, 0, limits.objectives);
  const indicators = indicatorsOf(referential).length;
  bounds(referential, ['goals'], 'indicators', indicators, 0, limits.indicators);
  for (const goal of goals) {
    bounds(goal, ['objectives'], 'objectives', goal.objectives.length, 1, Infinity);
  }
  for (const objective of objectives) {
    bounds(objective, ['indicators'], 'indicators', objective.indicators.length, 1, Infinity);
  }
}

/** Two nodes of a kind with one label: nobody could tell them apart on the radar. */
function sayLabels(referential: Referential, say: Say): void {
  const { scale, goals } = referential;
  for (const nodes of [scale.levels, goals, objectivesOf(referential), indicatorsOf(referential)]) {
    const first = new Map<string, string>();
    for (const node of nodes) {
      for (const { language, plain } of plainOf(node.label)) {
        const key = `${language} ${plain}`;
        const other = first.get(key);
        if (other !== undefined) say(node, found('labelTwice', ['label', language], { other }));
        else first.set(key, node.id);
      }
    }
  }
}

/** One sentence in the rubrics of two indicators: it says of neither what one would see. */
function saySentences(referential: Referential, say: Say): void {
  const first = new Map<string, { id: string; level: string }>();
  for (const indicator of indicatorsOf(referential)) {
    for (const [level, sentence] of Object.entries(indicator.rubric)) {
      for (const { language, plain } of plainOf(sentence)) {
        const key = `${language} ${plain}`;
        const other = first.get(key);
        if (!other) first.set(key, { id: indicator.id, level });
        else if (other.id !== indicator.id)
          say(
            indicator,
            found('rubricRepeated', ['rubric', level, language], {
              indicator: other.id,
              level: other.level,
            }),
          );
      }
    }
  }
}

function sayTerms({ glossary }: Referential, say: Say): void {
  const seen = new Set<string>();
  for (const entry of glossary) {
    for (const { language, plain } of plainOf(entry.term)) {
      const key = `${language} ${plain}`;
      if (seen.has(key))
        say(entry, found('termTwice', ['term', language], { term: String(entry.term[language]) }));
      seen.add(key);
    }
  }
}

function sayLeanings(referential: Referential, say: Say): void {
  const objectives = objectivesOf(referential);
  const ids = new Set(objectives.map(({ id }) => id));
  for (const objective of objectives) {
    for (const [at, leaning] of objective.leansOn.entries()) {
      const path = ['leansOn', String(at + 1), 'objective'];
      const params = { objective: leaning.objective };
      if (leaning.objective === objective.id) say(objective, found('leansOnItself', path, params));
      else if (!ids.has(leaning.objective) && (leaning.objective !== '' || hasWords(leaning.why)))
        say(objective, found('leansOnUnknown', path, params));
    }
  }
}

function sayContinuations(
  referential: Referential,
  superseded: Referential | null,
  say: Say,
): void {
  const { supersedes } = referential;
  if (!supersedes) return;
  const key = referentialKey(supersedes);
  if (key === referentialKey(referential)) {
    say(referential, found('supersedesItself', ['supersedes']));
    return;
  }
  if (!superseded || referentialKey(superseded) !== key) return;
  // A circle of two; longer ones show only where all versions are there.
  if (
    superseded.supersedes &&
    referentialKey(superseded.supersedes) === referentialKey(referential)
  )
    say(referential, found('supersedesItself', ['supersedes']));
  const former = indicatorsOf(superseded).map(({ id }) => id);
  const known = new Set(former);
  const continued = new Set<string>();
  for (const indicator of indicatorsOf(referential)) {
    for (const [at, id] of (indicator.follows ?? []).entries()) {
      continued.add(id);
      if (!known.has(id))
        say(
          indicator,
          found('followsUnknown', ['follows', String(at + 1)], { indicator: id, version: key }),
        );
    }
  }
  for (const indicator of former) {
    if (!continued.has(indicator))
      say(referential, found('notContinued', ['supersedes'], { indicator, version: key }));
  }
}

interface PlainWording {
  language: string;
  plain: string;
}

/** What each text says, remembered: an edit shares all the texts that it does not touch. */
const plainWordings = new WeakMap<LocalizedText, PlainWording[]>();

function plainOf(text: LocalizedText): PlainWording[] {
  const former = plainWordings.get(text);
  if (former) return former;
  const plain = wordings(text)
    .map(([language, words]) => ({ language, plain: plainWords(words) }))
    .filter((one) => !isBlank(one.plain));
  plainWordings.set(text, plain);
  return plain;
}
