// @vitest-environment jsdom
import { Blob as StreamingBlob } from 'node:buffer';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ResponseFile } from '#core/exchange.ts';
import { packPayload } from '#io/payload.ts';
import {
  collectingStore,
  forgetArrivals,
  stopTakingIn,
  takeInArriving,
  takeInFile,
  takeInFiles,
  takeInLink,
  takeInPayload,
} from '#state/collecting.ts';
import { dossierStore, nothingOpen } from '#state/dossierStore.ts';
import { openDossier, undo } from '#state/openDossier.ts';
import { aDossier, anAssessment, aResponse, the } from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

// That of jsdom has no `stream`, which payloads are packed with.
vi.stubGlobal('Blob', StreamingBlob);
afterAll(() => vi.unstubAllGlobals());

beforeEach(async () => {
  forgetArrivals();
  await openInSession(aDossier([anAssessment({ revealedAt: null })]));
});

function answer(id: string, other: Partial<ResponseFile> = {}): ResponseFile {
  return {
    format: 'ptce-response',
    formatVersion: 1,
    dossierId: theOpenDossier().id,
    assessmentId: 'present',
    referential: { id: 'test', version: '1' },
    response: aResponse({ a1: 2 }, { id, name: `Personne ${id}` }),
    ...other,
  };
}

function fileOf(content: unknown, name = 'reponse.ptce.json'): File {
  return new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
}

async function payloadOf(content: unknown): Promise<string> {
  const packed = await packPayload(JSON.stringify(content));
  if (!packed.ok) throw new Error(packed.error.kind);
  return packed.value;
}

const voices = () => the(theOpenDossier().assessments[0]).responses.map(({ id }) => id);
const told = () =>
  collectingStore.getState().arrivals.map(({ fileName, outcome }) => [fileName, outcome.kind]);

describe('files that are brought in', () => {
  it('are each told of, the good ones taken in, the others left out', async () => {
    await takeInFiles([
      fileOf(answer('r1'), 'un.json'),
      fileOf('{ abîmé', 'deux.json'),
      fileOf(answer('r3', { dossierId: 'another' }), 'trois.json'),
      fileOf(answer('r1'), 'encore.json'),
      fileOf(theOpenDossier(), 'dossier.json'),
    ]);
    expect(told()).toEqual([
      ['dossier.json', 'refused'],
      ['encore.json', 'taken'],
      ['trois.json', 'notTaken'],
      ['deux.json', 'refused'],
      ['un.json', 'taken'],
    ]);
    expect(voices()).toEqual(['r1']);
    expect(collectingStore.getState()).toMatchObject({ underWay: null, leftOut: 0 });
  });

  it('are a step of undo each; what changes nothing is none', async () => {
    await takeInFiles([fileOf(answer('r1')), fileOf(answer('r2')), fileOf(answer('r2'))]);
    undo();
    expect(voices()).toEqual(['r1']);
    undo();
    expect(voices()).toEqual([]);
  });

  it('can be stopped: what came in stays, and the rest is counted', async () => {
    const files = Array.from({ length: 20 }, (_, at) => fileOf(answer(`r${at}`)));
    const stop = collectingStore.subscribe(({ underWay }) => {
      if (underWay?.done === 5) stopTakingIn();
    });
    await takeInFiles(files);
    stop();
    expect(voices()).toHaveLength(5);
    expect(collectingStore.getState()).toMatchObject({ underWay: null, leftOut: 15 });
  });

  it('join those that are under way', async () => {
    const first = takeInFiles([fileOf(answer('r1')), fileOf(answer('r2'))]);
    await takeInFiles([fileOf(answer('r3'))]);
    expect(collectingStore.getState().underWay?.total).toBe(3);
    await first;
    expect(voices()).toEqual(['r1', 'r2', 'r3']);
  });

  it('never go into a dossier that was opened meanwhile', async () => {
    const other = theOpenDossier().id;
    await openInSession(aDossier());
    const reading = takeInFiles([fileOf(answer('r1')), fileOf(answer('r1'))]);
    await openDossier(other);
    await reading;
    expect(voices()).toEqual([]);
    expect(collectingStore.getState().leftOut).toBe(2);
  });
});

describe('a link that is pasted', () => {
  it('is taken in from among the words around it', async () => {
    const text = `Voici : https://exemple.fr/#/r/${await payloadOf(answer('r1'))} Bien à vous`;
    expect(await takeInLink(text)).toMatchObject({ kind: 'taken', taken: { kind: 'added' } });
    expect(voices()).toEqual(['r1']);
    expect(told()).toEqual([[null, 'taken']]);
  });

  it('is told apart from an invitation, from a damaged one and from no link at all', async () => {
    const payload = await payloadOf(answer('r1'));
    expect(await takeInLink(`#/i/${payload}`)).toEqual({ kind: 'invitation' });
    expect(await takeInLink(`#/r/${payload.slice(0, 40)}`)).toMatchObject({
      kind: 'packed',
      error: { kind: 'damaged' },
    });
    expect(await takeInLink('bonjour')).toEqual({ kind: 'noLink' });
    expect(voices()).toEqual([]);
  });
});

describe('an answer at the camera', () => {
  it('is taken in, and said again when it is shown again', async () => {
    const payload = await payloadOf(answer('r1'));
    expect(await takeInPayload(payload)).toMatchObject({ taken: { kind: 'added' } });
    expect(await takeInPayload(payload)).toMatchObject({ taken: { kind: 'same' } });
  });
});

describe('an answer that arrives where no dossier is open', () => {
  it('opens the dossier that it belongs to, and goes into it', async () => {
    const file = answer('r1');
    const payload = await payloadOf(file);
    dossierStore.setState(nothingOpen);
    const arrived = await takeInArriving(payload);
    expect(arrived).toMatchObject({
      outcome: { kind: 'taken' },
      place: { dossierId: file.dossierId, assessmentId: 'present' },
    });
    expect(voices()).toEqual(['r1']);
    dossierStore.setState(nothingOpen);
    expect(await takeInFile(fileOf(file))).toMatchObject({ outcome: { taken: { kind: 'same' } } });
  });

  it('says that its dossier is not here', async () => {
    const payload = await payloadOf(answer('r1', { dossierId: 'elsewhere' }));
    expect(await takeInArriving(payload)).toEqual({
      outcome: { kind: 'notTaken', why: { kind: 'otherDossier', dossierId: 'elsewhere' } },
      place: null,
    });
  });
});
