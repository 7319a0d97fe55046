import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import { calibrationIndicator } from '#core/calibration.ts';
import { allSeries } from '#core/comparison.ts';
import { agenda } from '#core/divergence.ts';
import type { Assessment, Response } from '#core/dossier.ts';
import { highlights } from '#core/highlights.ts';
import { layersOf } from '#core/layers.ts';
import { peerGaps } from '#core/peerGap.ts';
import { positionsTable } from '#core/positionsTable.ts';
import { ratingsTable } from '#core/ratingsTable.ts';
import { writtenOn } from '#core/reportComments.ts';
import { type ReportOptions, wholeReport } from '#core/reportOptions.ts';
import { shownVoices } from '#core/shownVoices.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aResponse,
  now,
} from '../fixtures/builders.ts';
import {
  exchangedArbitrary,
  exchanges,
  revealedArbitrary,
  saidOtherwise,
} from '../fixtures/revealedArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 120_000 });

const index = anIndex();
const ids = index.indicators.map(({ indicator }) => indicator.id);

/** The report of an assessment: also all that the PDF, the page and Synthèse are drawn from. */
function reportOf(assessment: Assessment, comments: boolean) {
  const dossier = aDossier([assessment]);
  return buildReport({
    dossier,
    assessment,
    index,
    earlier: null,
    options: { ...wholeReport, comments: comments ? 'all' : 'none' },
  });
}

/** The report with what may be chosen, each choice at its most telling. */
function reportWith(assessment: Assessment, choice: Partial<ReportOptions>) {
  const dossier = aDossier([assessment]);
  const options = { ...wholeReport, ...choice };
  return buildReport({ dossier, assessment, index, earlier: null, options });
}

function positionsOf(assessment: Assessment, before?: Assessment) {
  const earlier = before ? { assessment: before, index } : null;
  const dossier = aDossier([...(before ? [before] : []), assessment]);
  return positionsTable({
    dossier,
    assessment,
    index,
    earlier,
    language: 'fr',
    options: wholeReport,
  });
}

/** The assessment after this one: open, with one voice and one agreement. */
const next = anAssessment({
  id: 'next',
  date: '2027-11-21',
  responses: [aResponse({ a1: 1 })],
  agreements: { a1: anAgreement(1) },
});

/** Everything but Regards croisés (crossPrivacy.test.ts) that is computed from answers. */
const outputs: Readonly<Record<string, (assessment: Assessment) => unknown>> = {
  'the series': (one) => allSeries(index, one, aDossier([one]), null),
  'strengths and priorities': (one) => highlights(index, one),
  'the agenda': (one) => agenda(index, one),
  'the indicator read together': (one) => calibrationIndicator(index, one)?.indicator.id,
  'own against peers': (one) => peerGaps(index, one),
  'the layers': (one) => ids.map((id) => layersOf(index, one, id)),
  'the report': (one) => reportOf(one, false),
  'the report with comments': (one) => reportOf(one, true),
  'positions.csv': (one) => positionsOf(one),
  'positions.csv of the year after': (one) => positionsOf(next, one),
  'ratings.csv': (one) => ratingsTable({ assessment: one, index, options: wholeReport }),
  'the report that asks for names': (one) => reportWith(one, { names: 'named' }),
  'the report that names nobody': (one) => reportWith(one, { names: 'none' }),
  'the report of chosen comments': (one) =>
    reportWith(one, { comments: 'chosen', commentsOn: ids.slice(0, 2) }),
  'the report without the pole’s own line': (one) => reportWith(one, { withoutSeries: ['own'] }),
  'the report without peers': (one) => reportWith(one, { withoutSeries: ['peers', 'agreed'] }),
  'the indicators that have comments': (one) =>
    writtenOn(index, one).map(({ node, count }) => [node.indicator.id, count]),
  'the report of the year after': (one) => {
    const earlier = { assessment: one, index };
    const dossier = aDossier([one, next]);
    return buildReport({
      dossier,
      assessment: next,
      index,
      earlier,
      options: wholeReport,
    });
  },
};

describe.each(Object.entries(outputs))(
  'of a revealed assessment that is not named, %s',
  (_, of) => {
    it.each(Object.entries(exchanges))(
      'cannot tell whose it is: nothing changes when two of a group exchange %s',
      (_what, exchange) => {
        fc.assert(
          fc.property(exchangedArbitrary(ids, exchange), ([before, after]) => {
            expect(of(after)).toEqual(of(before));
          }),
          { numRuns: 150 },
        );
      },
    );

    it('tells nothing of what fewer than three said', () => {
      fc.assert(
        fc.property(revealedArbitrary(ids), fc.constantFrom(...levels), (assessment, level) => {
          const isPeer = ({ respondent }: Response) => respondent.stance === 'peer';
          const counting = assessment.responses.filter(
            ({ respondent }) => respondent.stance !== 'trainee',
          );
          const few = (response: Response) =>
            counting.filter((one) => isPeer(one) === isPeer(response)).length < 3;
          const after = saidOtherwise(assessment, { level, highlight: 'priority' }, few);
          expect(of(after)).toEqual(of(assessment));
        }),
        { numRuns: 150 },
      );
    });

    it('tells nothing of levels of pooled peers whose position would tell a pole’s', () => {
      fc.assert(
        fc.property(revealedArbitrary(ids), fc.constantFrom(0, 3), (assessment, level) => {
          const { peers, peersOn } = shownVoices(index, assessment);
          const pooled = new Set(peers.map(({ id }) => id));
          const after = saidOtherwise(
            assessment,
            { level: `level-${level}` },
            (one, id) =>
              pooled.has(one.id) &&
              !peersOn.has(id) &&
              /^level-[0-3]$/.test(one.ratings[id]?.level ?? ''),
          );
          expect(of(after)).toEqual(of(assessment));
        }),
        { numRuns: 150 },
      );
    });
  },
);

const levels = ['level-0', 'level-3', 'level-9', 'unknown', 'not-applicable', null];

describe('where nobody was promised anything, or people are named', () => {
  const two = [aResponse({ a1: 0 }), aResponse({ a1: 3 })];
  const other = [aResponse({ a1: 1 }), aResponse({ a1: 1 })];
  const {
    'the indicator read together': _together,
    'the indicators that have comments': _written,
    ...shown
  } = outputs;

  it.each(Object.entries(shown))('%s tells what two said', (_, of) => {
    for (const how of [{}, { revealedAt: now, names: 'named' as const }]) {
      const [before, after] = [two, other].map((responses) =>
        of(anAssessment({ ...how, responses })),
      );
      expect(after).not.toEqual(before);
    }
  });
});
