import type { Assessment } from './dossier.ts';
import { compareTexts } from './order.ts';
import { largeEnough, type VoiceGroup } from './voiceGroups.ts';
import { ownResponses, peerResponses } from './voices.ts';

/** What somebody wrote of an indicator. */
export interface CrossComment {
  text: string;
  evidence: string;
  /** key of the group that wrote it; null: not said */
  group: string | null;
  /** id of the voice, where people chose to be named; else null */
  voice: string | null;
}

/**
 * What was written of an indicator, never with a level, and sorted by what it
 * says. That key tells nothing that is not read anyway: the order of arrival
 * would tell who wrote (people remember who handed in first), and the order of
 * another thing (a level, an id) would tell that thing, and through it would
 * tie together what one person wrote of several indicators.
 *
 * Unless people are named, a comment says its group only where at least three
 * of that group wrote of this indicator, and those who remain unsaid are none
 * or three; in an `anonymous` assessment never.
 */
export function crossComments(
  assessment: Assessment,
  groups: readonly VoiceGroup[],
): (indicatorId: string) => CrossComment[] {
  const named = assessment.names === 'named';
  const grouped = new Map(
    groups.flatMap(({ key, voices }) => voices.map((voice): [string, string] => [voice.id, key])),
  );
  const voices = [...ownResponses(assessment), ...peerResponses(assessment)].map((voice) => ({
    voice,
    group: grouped.get(voice.id) ?? null,
  }));
  return (indicatorId) => {
    // One object a comment and no more: there may be 5,000 voices on 36 indicators.
    const written: CrossComment[] = [];
    for (const { voice, group } of voices) {
      const rating = voice.ratings[indicatorId];
      const text = rating?.comment?.trim() ?? '';
      const evidence = rating?.evidence?.trim() ?? '';
      if (text === '' && evidence === '') continue;
      written.push({ text, evidence, group, voice: named ? voice.id : null });
    }
    if (!named) {
      const told = toldGroups(assessment, written);
      for (const one of written) if (one.group !== null && !told.has(one.group)) one.group = null;
    }
    return written.sort(byWords);
  };
}

/** The groups that comments on an indicator may be told to come from, unless people are named. */
export function toldGroups(
  assessment: Assessment,
  written: readonly { group: string | null }[],
): ReadonlySet<string> {
  if (assessment.names === 'anonymous') return new Set();
  const sizes = new Map<string, number>();
  // Who is in no group is a pool too, and never told.
  for (const { group } of written) sizes.set(group ?? '', (sizes.get(group ?? '') ?? 0) + 1);
  const told = new Set(largeEnough(sizes));
  told.delete('');
  return told;
}

function byWords(a: CrossComment, b: CrossComment): number {
  return (
    compareTexts(a.text, b.text) ||
    compareTexts(a.evidence, b.evidence) ||
    compareTexts(a.group ?? '', b.group ?? '') ||
    compareTexts(a.voice ?? '', b.voice ?? '')
  );
}
