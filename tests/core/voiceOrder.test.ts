import { describe, expect, it } from 'vitest';
import { readDossier, writeDossier } from '#core/reading.ts';
import { inVoiceOrder, withVoice } from '#core/voiceOrder.ts';
import { aDossier, anAssessment, aResponse } from '../fixtures/builders.ts';

const aVoice = (id: string) => ({ ...aResponse(), id });
const voices = (...ids: string[]) => ids.map(aVoice);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the order of voices', () => {
  it('is by id: a new one finds its place, a former one keeps it', () => {
    expect(ids(withVoice(voices('a', 'c'), aVoice('b')))).toEqual(['a', 'b', 'c']);
    expect(ids(withVoice(voices('a'), aVoice('z')))).toEqual(['a', 'z']);
    const changed = { ...aVoice('a'), round: 2 };
    expect(withVoice(voices('a', 'b'), changed)[0]).toBe(changed);
  });

  it('is that of every dossier that was read, so that it tells nobody who answered first', () => {
    const dossier = aDossier([anAssessment({ responses: voices('c', 'a', 'b') })]);
    const read = readDossier(writeDossier(dossier));
    expect(read.ok && ids(read.value.assessments[0]?.responses ?? [])).toEqual(['a', 'b', 'c']);
  });

  it('leaves a dossier that stands in order as it is', () => {
    const dossier = aDossier([anAssessment({ responses: voices('a', 'b') })]);
    expect(inVoiceOrder(dossier)).toBe(dossier);
  });
});
