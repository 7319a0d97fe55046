import {
  type FindingKind,
  type Frame,
  findingWeights,
  found,
  type LocalFinding,
} from './findingsKinds.ts';
import { closedOpening } from './findingsQuestion.ts';
import {
  advisedLengths,
  hasWords,
  isBlank,
  plainWords,
  textFindings,
  wordings,
} from './findingsText.ts';
import type { LocalizedText } from './localized.ts';
import {
  type Goal,
  type Indicator,
  isNodeId,
  type Level,
  type Objective,
  type Referential,
} from './referential.ts';

/** Pieces of evidence that help a group decide: one is a test to pass, five are a form to fill in. */
export const advisedEvidence = { least: 2, most: 4 } as const;
/** PTCE are of this century; an earlier or later year is a slip of the hand. */
export const exampleYears = { first: 1990, last: 2100 } as const;

/** Each looks at one node alone, its path relative to it. */
export function levelFindings(level: Level, frame: Frame): LocalFinding[] {
  return [
    ...idFindings(level.id),
    ...textFindings(level.label, ['label'], frame, advisedLengths.levelLabel),
    ...described(level.description, frame, advisedLengths.levelDescription),
  ];
}

export function goalFindings(goal: Goal, frame: Frame): LocalFinding[] {
  return [...idFindings(goal.id), ...named(goal, frame)];
}

export function objectiveFindings(objective: Objective, frame: Frame): LocalFinding[] {
  return [
    ...idFindings(objective.id),
    ...named(objective, frame),
    ...objective.leansOn.flatMap(({ why, objective: on }, at) =>
      on === '' && !hasWords(why)
        ? []
        : textFindings(why, ['leansOn', String(at + 1), 'why'], frame, advisedLengths.why),
    ),
  ];
}

export function indicatorFindings(indicator: Indicator, frame: Frame): LocalFinding[] {
  return [
    ...idFindings(indicator.id),
    ...textFindings(indicator.label, ['label'], frame, advisedLengths.label),
    ...questionFindings(indicator.question, frame),
    ...textOr('guidanceMissing', indicator.guidance, 'guidance', frame, advisedLengths.guidance),
    ...rubricFindings(indicator, frame),
    ...evidenceFindings(indicator, frame),
    ...exampleFindings(indicator, frame),
    ...continuationFindings(indicator, frame),
  ];
}

type GlossaryEntry = Referential['glossary'][number];

export function glossaryFindings(
  { term, definition }: GlossaryEntry,
  frame: Frame,
): LocalFinding[] {
  if (!hasWords(term) && !hasWords(definition)) return [];
  return [
    ...textFindings(term, ['term'], frame, advisedLengths.term),
    ...textFindings(definition, ['definition'], frame, advisedLengths.definition),
  ];
}

/** The id of a node or of the referential itself. */
export function idFindings(id: string): LocalFinding[] {
  return isNodeId(id) ? [] : [found('idShape', ['id'], { id })];
}

/** A text that may be absent (or have no words yet), or what is said of its absence. */
export function textOr(
  missing: FindingKind,
  text: LocalizedText | undefined,
  field: string,
  frame: Frame,
  advised: number,
): LocalFinding[] {
  return hasWords(text) ? textFindings(text, [field], frame, advised) : [found(missing, [field])];
}

function described(text: LocalizedText | undefined, frame: Frame, advised: number): LocalFinding[] {
  return textOr('descriptionMissing', text, 'description', frame, advised);
}

function named({ label, short, description }: Goal | Objective, frame: Frame): LocalFinding[] {
  const limit = advisedLengths.short;
  const tooLongAlone =
    !hasWords(short) && wordings(label).some(([, words]) => words.length > limit);
  return [
    ...textFindings(label, ['label'], frame, advisedLengths.label),
    ...(tooLongAlone ? [found('shortMissing', ['short'], { limit })] : []),
    ...(hasWords(short) ? textFindings(short, ['short'], frame, limit) : []),
    ...described(description, frame, advisedLengths.description),
  ];
}

function questionFindings(question: LocalizedText | undefined, frame: Frame): LocalFinding[] {
  const findings = textOr('questionMissing', question, 'question', frame, advisedLengths.question);
  if (!hasWords(question)) return findings;
  for (const [language, words] of wordings(question)) {
    const place = ['question', language];
    if (!words.trimEnd().endsWith('?')) findings.push(found('questionMark', place));
    const opening = closedOpening(words, language);
    if (opening !== null) findings.push(found('questionClosed', place, { opening }));
  }
  return findings;
}

function rubricFindings({ rubric }: Indicator, frame: Frame): LocalFinding[] {
  const findings = frame.levels.flatMap((level) => {
    const sentence = Object.hasOwn(rubric, level) ? rubric[level] : undefined;
    const place = ['rubric', level];
    return hasWords(sentence)
      ? textFindings(sentence, place, frame, advisedLengths.rubric)
      : [found('rubricMissing', place, { level })];
  });
  for (const [level, sentence] of Object.entries(rubric)) {
    if (frame.levels.includes(level) || !hasWords(sentence)) continue;
    const place = ['rubric', level];
    findings.push(found('rubricUnknownLevel', place, { level }));
    // Nobody will read it, but a reader of files looks at it.
    const faults = textFindings(sentence, place, frame, advisedLengths.rubric);
    findings.push(...faults.filter(({ kind }) => findingWeights[kind] === 'blocking'));
  }
  return [...findings, ...alikeFindings(rubric, frame)];
}

/** Two levels that one sentence describes: nobody could choose between them. */
function alikeFindings(rubric: Indicator['rubric'], frame: Frame): LocalFinding[] {
  const first = new Map<string, string>();
  return frame.levels.flatMap((level) =>
    wordings(rubric[level] ?? { fr: '' }).flatMap(([language, words]) => {
      const plain = `${language} ${plainWords(words)}`;
      const other = first.get(plain);
      first.set(plain, other ?? level);
      return other === undefined
        ? []
        : [found('rubricAlike', ['rubric', level, language], { level: other })];
    }),
  );
}

function evidenceFindings({ evidence }: Indicator, frame: Frame): LocalFinding[] {
  const { least, most } = advisedEvidence;
  const count = evidence.filter(hasWords).length;
  return [
    ...(count < least || count > most
      ? [found('evidenceCount', ['evidence'], { number: count, least, most })]
      : []),
    ...evidence.flatMap((text, at) =>
      hasWords(text)
        ? textFindings(text, ['evidence', String(at + 1)], frame, advisedLengths.evidence)
        : [],
    ),
  ];
}

function exampleFindings({ examples }: Indicator, frame: Frame): LocalFinding[] {
  return examples.flatMap(({ text, pole, year, source }, at) => {
    if (!hasWords(text) && isBlank(pole) && isBlank(source)) return [];
    const place = ['examples', String(at + 1)];
    const { first, last } = exampleYears;
    const dated = year !== undefined && Number.isInteger(year) && year >= first && year <= last;
    return [
      ...textFindings(text, [...place, 'text'], frame, advisedLengths.example),
      ...(isBlank(pole) ? [found('examplePole', [...place, 'pole'])] : []),
      ...(dated ? [] : [found('exampleYear', [...place, 'year'], { first, last })]),
      ...(isBlank(source) ? [found('exampleSource', [...place, 'source'])] : []),
    ];
  });
}

function continuationFindings({ follows }: Indicator, frame: Frame): LocalFinding[] {
  if (frame.continues) return follows ? [] : [found('followsMissing', ['follows'])];
  return follows && follows.length > 0 ? [found('followsAlone', ['follows'])] : [];
}
