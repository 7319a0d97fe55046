import { describe, expect, it } from 'vitest';
import { collected } from '#core/turnout.ts';
import { anAssessment, aPeer, aResponse, now } from '../fixtures/builders.ts';

const later = '2026-12-01T10:00:00.000Z';

const responses = [
  aResponse({ a1: 1 }, { college: 'sse', name: ' Nadia ', organisation: 'La Halle' }),
  aResponse({ a1: 2 }, { college: 'sse', name: 'Hervé' }),
  aResponse({ a1: 3 }, { college: 'citizen', stance: 'partner', submittedAt: later }),
  aResponse({}, { college: 'citizen', submittedAt: null }),
  aResponse({}, { stance: 'facilitator', submittedAt: null }),
  aResponse({}, { college: 'sse', deletedAt: now }),
  aPeer('Sud'),
  aPeer(' Sud '),
  aPeer('Nord'),
  aResponse({}, { stance: 'trainee' }),
  aResponse({}, { stance: 'trainee', submittedAt: null }),
];
const assessment = anAssessment({
  revealedAt: '2026-11-22T10:00:00.000Z',
  expected: { sse: 8, authority: 3, company: 0 },
  responses,
});

describe('who has answered', () => {
  it('is counted by college, against who is expected', () => {
    const turnout = collected(assessment);
    expect(turnout.colleges).toEqual([
      { college: 'sse', answered: 2, drafts: 0, expected: 8 },
      { college: 'authority', answered: 0, drafts: 0, expected: 3 },
      { college: 'citizen', answered: 1, drafts: 1, expected: null },
      { college: null, answered: 1, drafts: 0, expected: null },
    ]);
    expect(turnout).toMatchObject({
      answered: 4,
      expected: 11,
      trainees: 1,
      late: 1,
      drafts: 2,
      withdrawn: 1,
      peers: [
        { pole: 'Nord', answered: 1 },
        { pole: 'Sud', answered: 2 },
      ],
    });
    expect(collected(anAssessment()).expected).toBeNull();
  });

  it('is listed person by person, in an order that does not tell who came first', () => {
    const { voices } = collected(assessment);
    expect(voices.map(({ stance, college, name }) => [stance, college, name])).toEqual([
      ['member', 'sse', 'Hervé'],
      ['member', 'sse', 'Nadia'],
      ['member', 'citizen', ''],
      ['partner', 'citizen', ''],
      ['peer', null, ''],
      ['peer', null, ''],
      ['peer', null, ''],
      ['facilitator', null, ''],
      ['trainee', null, ''],
      ['trainee', null, ''],
    ]);
    expect(collected({ ...assessment, responses: responses.toReversed() }).voices).toEqual(voices);
    expect(voices[1]).toEqual({
      id: responses[0]?.id,
      stance: 'member',
      college: 'sse',
      name: 'Nadia',
      organisation: 'La Halle',
      pole: '',
      round: 1,
      state: 'counts',
      late: false,
      locked: true,
    });
    expect(voices.find(({ late }) => late)?.college).toBe('citizen');
    expect(voices.filter(({ state }) => state === 'draft')).toHaveLength(2);
  });

  it('is nobody by name where that was promised', () => {
    const { voices } = collected({ ...assessment, names: 'anonymous' });
    expect(JSON.stringify(voices)).not.toMatch(/Nadia|Hervé|Halle/);
  });

  it('tells nothing of what was answered', () => {
    const others = responses.map((one) => ({ ...one, ratings: {} }));
    expect(collected({ ...assessment, responses: others })).toEqual(collected(assessment));
  });
});
