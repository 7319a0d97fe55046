// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { undo } from '#state/openDossier.ts';
import { useYears } from '#state/useYears.ts';
import { newerVersions, openNextYear, titleProposal } from '#state/years.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  aReferential,
  aResponse,
  the,
} from '../fixtures/builders.ts';
import { hostReferentials, openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const first = aReferential({ version: '1' });
const second = aReferential({ version: '2', supersedes: '1', follows: { a1: ['a1'], a2: ['a1'] } });
hostReferentials([first, second]);

const open = () =>
  openInSession(
    aDossier([
      anAssessment({
        responses: [aResponse({ a1: 2 })],
        agreements: { a1: anAgreement(2) },
        indicators: ['a1'],
      }),
      anAssessment({ id: 'archived', archived: true }),
    ]),
  );

describe('the next year', () => {
  it('opens from the last one, without its levels, in one step of undo', async () => {
    await open();
    const former = theOpenDossier().assessments[0];
    expect(titleProposal('present', '2027-11-20')).toBe('Autodiagnostic 2027');
    expect(titleProposal('gone', '2027-11-20')).toBe('');
    const opened = await openNextYear('present', { date: '2027-11-20' });
    if (!opened.ok) throw new Error(opened.error.kind);
    const next = the(theOpenDossier().assessments.find(({ id }) => id === opened.value));
    expect(next).toMatchObject({
      title: 'Autodiagnostic 2027',
      date: '2027-11-20',
      indicators: ['a1'],
      responses: [],
      agreements: {},
    });
    expect(theOpenDossier().assessments[0]).toBe(former);
    undo();
    expect(theOpenDossier().assessments).toHaveLength(2);
    expect(theOpenDossier().history).toEqual([]);
  });

  it('may go on with a version that came since', async () => {
    await open();
    expect((await newerVersions('present')).map(({ key }) => key)).toEqual(['test-2']);
    expect(await newerVersions('gone')).toEqual([]);
    const opened = await openNextYear('present', {
      date: '2027-11-20',
      title: ' Bilan ',
      referentialKey: 'test-2',
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    const next = the(theOpenDossier().assessments.at(-1));
    expect(next).toMatchObject({
      title: 'Bilan',
      referential: { id: 'test', version: '2' },
      indicators: ['a1', 'a2'],
    });
  });

  it('is today where no day is said, and nothing where it cannot be', async () => {
    await open();
    const kinds = await Promise.all(
      [
        openNextYear('archived'),
        openNextYear('gone'),
        openNextYear('present', { referentialKey: 'nowhere' }),
        openNextYear('present', { title: 't'.repeat(300) }),
      ].map(async (opening) => {
        const opened = await opening;
        return opened.ok ? 'done' : opened.error.kind;
      }),
    );
    expect(kinds).toEqual(['archived', 'notFound', 'unknownReferential', 'invalid']);
    expect(theOpenDossier().assessments).toHaveLength(2);
    await openNextYear('present');
    expect(the(theOpenDossier().assessments.at(-1)).date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('the earlier years of an assessment', () => {
  it('come with their referentials, and those that cannot be had are told', async () => {
    const dossier = aDossier([
      anAssessment({ id: 'lost', date: '2024-11-21', referential: { id: 'lost', version: '1' } }),
      anAssessment({ id: 'last', date: '2025-11-21' }),
      anAssessment(),
    ]);
    const present = the(dossier.assessments[2]);
    const { result } = renderHook(() => useYears(dossier, present));
    expect(result.current).toMatchObject({ isLoading: true, earlier: [] });
    await waitFor(() => expect(result.current.isLoading).toBe(false));
    expect(result.current.earlier.map(({ assessment }) => assessment.id)).toEqual(['last']);
    expect(result.current.missing.map(({ id }) => id)).toEqual(['lost']);
  });
});
