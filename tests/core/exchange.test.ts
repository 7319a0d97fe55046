import { describe, expect, it } from 'vitest';
import {
  type Invitation,
  invitationSchema,
  type ResponseFile,
  responseFileSchema,
} from '#core/exchange.ts';
import { aResponse } from '../fixtures/builders.ts';

const belonging = {
  formatVersion: 1,
  dossierId: 'd1',
  assessmentId: 'present',
  referential: { id: 'ptce', version: '2014' },
};
const least = {
  ...belonging,
  format: 'ptce-invitation',
  poleName: 'Pôle du Val',
  title: 'Autodiagnostic 2026',
  date: '2026-11-21',
  stance: 'member',
};

function placeOfFault(schema: typeof invitationSchema | typeof responseFileSchema, raw: unknown) {
  return schema.safeParse(raw).error?.issues[0]?.path.join('/') ?? null;
}

describe('an invitation', () => {
  it('needs little: what it leaves out has the defaults of an assessment', () => {
    const invitation: Invitation = invitationSchema.parse(least);
    expect(invitation).toEqual({
      ...least,
      customReferential: null,
      names: 'college',
      rule: { share: 0.75, gap: 2 },
      college: null,
      round: 1,
      context: { evidence: {} },
    });
  });

  it('shows as much of the profile as was ticked, be it without the name', () => {
    const context = { pole: { territory: 'La vallée' }, evidence: { a1: 'le tableau du local' } };
    expect(invitationSchema.parse({ ...least, context }).context).toEqual(context);
  });

  it.each<[string, object]>([
    ['date', { date: '2026-02-30' }],
    ['stance', { stance: 'passer-by' }],
    ['poleName', { poleName: '' }],
    ['names', { names: 'everyone' }],
    ['round', { round: 0 }],
    ['minutes', { minutes: -5 }],
    ['context/evidence/a1', { context: { evidence: { a1: 3 } } }],
    ['context/pole/foundedYear', { context: { pole: { foundedYear: '2011' } } }],
    ['context/shared/a1/level', { context: { shared: { a1: {} } } }],
    ['referential/sha256', { referential: { ...belonging.referential, sha256: 'abc' } }],
    ['format', { format: 'ptce-response' }],
  ])('is refused at %s', (place, change) => {
    expect(placeOfFault(invitationSchema, { ...least, ...change })).toBe(place);
  });
});

describe('a response that travels', () => {
  const file = { ...belonging, format: 'ptce-response', response: aResponse({ a1: 2, a2: null }) };

  it('is a response of a dossier, with what it belongs to', () => {
    const read: ResponseFile = responseFileSchema.parse(file);
    expect(read).toEqual(file);
  });

  it.each<[string, object]>([
    ['assessmentId', { assessmentId: undefined }],
    ['response', { response: null }],
    ['response/respondent/stance', { response: { ...file.response, respondent: {} } }],
    [
      'response/ratings/a1/level',
      { response: { ...file.response, ratings: { a1: { level: 2 } } } },
    ],
  ])('is refused at %s', (place, change) => {
    expect(placeOfFault(responseFileSchema, { ...file, ...change })).toBe(place);
  });
});
