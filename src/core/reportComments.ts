import { crossComments, toldGroups } from './crossComments.ts';
import { type Assessment, type College, type Response, revealOf } from './dossier.ts';
import { inOrder } from './order.ts';
import { activeIndicators } from './positions.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';
import type { Attribution } from './reportOptions.ts';
import { hidesPeople, type VoiceGroup, voiceGroups } from './voiceGroups.ts';
import { ownResponses, peerPole, peerResponses } from './voices.ts';

/** Whose words a comment is: a person’s, where people are named and names are asked for; or a group’s. */
export type CommentAuthor =
  | { kind: 'person'; name: string; organisation: string; pole: string }
  | { kind: 'college'; college: College }
  | { kind: 'others' }
  | { kind: 'pole'; pole: string };

/** What somebody wrote of an indicator. */
export interface ReportComment {
  text: string;
  evidence: string;
  /** null: not said, so that nobody is recognised */
  from: 'own' | 'peers' | null;
  /** absent: not said */
  by?: CommentAuthor;
}

/**
 * Comments and evidence on an indicator, the pole's own first, then the
 * peers'. Where people are not to be recognised, it is said whose side and
 * whose group's a comment is only where Regards croisés says its group
 * (crossComments.ts). They are sorted by what they say, unless they come with
 * names: their order betrays nobody.
 */
export function commentsOn(
  assessment: Assessment,
  id: string,
  names: Attribution = 'groups',
): ReportComment[] {
  if (names === 'none') return nobodysComments(assessment)(id);
  if (hidesPeople(assessment)) return discreetComments(assessment)(id);
  const isNamed = names === 'named' && assessment.names === 'named';
  const groupOf = groupsOfVoices(assessment);
  const sides = [
    ...ownResponses(assessment).map((voice) => ({ voice, from: 'own' as const })),
    ...peerResponses(assessment).map((voice) => ({ voice, from: 'peers' as const })),
  ];
  const written = sides.flatMap(({ voice, from }) => {
    const text = voice.ratings[id]?.comment?.trim() ?? '';
    const evidence = voice.ratings[id]?.evidence?.trim() ?? '';
    const group = groupOf.get(voice.id) ?? null;
    return text === '' && evidence === ''
      ? []
      : [{ voice, from, text, evidence, group: group?.key ?? null }];
  });
  const told = assessment.names === 'named' ? null : toldGroups(assessment, written);
  const comments = written.map(({ voice, from, text, evidence, group }): ReportComment => {
    const isTold = group !== null && (told === null || told.has(group));
    const by = isNamed ? personOf(voice) : isTold ? authorOf(groupOf.get(voice.id)) : undefined;
    return { text, evidence, from, ...(by && { by }) };
  });
  return (['own', 'peers'] as const).flatMap((side) =>
    inOrder(
      isNamed,
      comments.filter(({ from }) => from === side),
      ({ text, evidence }) => [text, evidence],
    ),
  );
}

/** Asked of an assessment once, however many its indicators are. */
function remembered<T>(find: (assessment: Assessment) => T): (assessment: Assessment) => T {
  const known = new WeakMap<Assessment, { found: T }>();
  return (assessment) => {
    const { found } = known.get(assessment) ?? { found: find(assessment) };
    known.set(assessment, { found });
    return found;
  };
}

const discreetComments = remembered((assessment) => {
  const { own, peers } = voiceGroups(assessment);
  const onSide = (side: 'own' | 'peers', groups: readonly VoiceGroup[]) =>
    groups.map((group) => [group.key, { side, group }] as const);
  const sides = new Map([...onSide('own', own), ...onSide('peers', peers)]);
  const written = crossComments(assessment, [...own, ...peers]);
  return (id: string): ReportComment[] => {
    const all = written(id).map(({ text, evidence, group }): ReportComment => {
      const told = group === null ? undefined : sides.get(group);
      const by = authorOf(told?.group);
      return { text, evidence, from: told?.side ?? null, ...(by && { by }) };
    });
    return (['own', 'peers', null] as const).flatMap((side) =>
      all.filter(({ from }) => from === side),
    );
  };
});

/** All that was written, nobody’s, sorted by what it says. */
const nobodysComments = remembered((assessment) => {
  const written = crossComments(assessment, []);
  return (id: string): ReportComment[] =>
    written(id).map(({ text, evidence }) => ({ text, evidence, from: null }));
});

const groupsOfVoices = remembered((assessment): ReadonlyMap<string, VoiceGroup> => {
  const { own, peers } = voiceGroups(assessment);
  return new Map([...own, ...peers].flatMap((group) => group.voices.map(({ id }) => [id, group])));
});

function authorOf(group: VoiceGroup | undefined): CommentAuthor | undefined {
  if (group?.kind === 'others') return { kind: 'others' };
  if (group?.college) return { kind: 'college', college: group.college };
  return group?.pole ? { kind: 'pole', pole: group.pole } : undefined;
}

function personOf(voice: Response): CommentAuthor | undefined {
  const name = voice.respondent.name?.trim() ?? '';
  const organisation = voice.respondent.organisation?.trim() ?? '';
  const pole = voice.respondent.stance === 'peer' ? peerPole(voice) : '';
  const said = [name, organisation, pole].some((part) => part !== '');
  return said ? { kind: 'person', name, organisation, pole } : undefined;
}

/** The asked indicators of which somebody wrote something that a report may show, with how many did. */
export function writtenOn(
  index: ReferentialIndex,
  assessment: Assessment,
): { node: IndicatorNode; count: number }[] {
  if (revealOf(assessment) === 'blind') return [];
  const comments = nobodysComments(assessment);
  return activeIndicators(index, assessment)
    .map((node) => ({ node, count: comments(node.indicator.id).length }))
    .filter(({ count }) => count > 0);
}
