import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import { allSeries } from '#core/comparison.ts';
import { agenda, divergences } from '#core/divergence.ts';
import type { Assessment } from '#core/dossier.ts';
import {
  compareRatios,
  ownSeries,
  peersSeries,
  positionInWords,
  type Series,
} from '#core/positions.ts';
import { readDossier, readReferential, writeDossier } from '#core/reading.ts';
import { wholeReport } from '#core/reportOptions.ts';
import {
  aDossier,
  anAssessment,
  anIndex,
  aResponse,
  deepFreeze,
  flatIndex,
} from '../fixtures/builders.ts';
import {
  assessmentArbitrary,
  dossierArbitrary,
  responsesArbitrary,
} from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: half a second alone, more than the usual five where others use the machine.
vi.setConfig({ testTimeout: 30_000 });

const index = anIndex();
const ids = index.indicators.map((node) => node.indicator.id);

function seriesOf(assessment: Assessment): Series[] {
  return allSeries(index, assessment, aDossier([assessment]), null);
}

/** Positions of indicators, objectives and goals, as one list. */
function positionsOf(series: Series): (number | null)[] {
  return [series.indicators, series.objectives, series.goals].flatMap((nodes) =>
    [...nodes.values()].map((node) => node.position),
  );
}

function reportOf(assessment: Assessment) {
  const dossier = aDossier([assessment]);
  return buildReport({ dossier, assessment, index, earlier: null, options: wholeReport });
}

describe('whatever is answered', () => {
  it('positions stay within the scale and have words', () => {
    fc.assert(
      fc.property(assessmentArbitrary, (assessment) => {
        for (const position of seriesOf(assessment).flatMap(positionsOf)) {
          if (position === null) continue;
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(3);
          const words = positionInWords(position, index.levels);
          if (words.kind === 'between') expect(words.upper.value - words.lower.value).toBe(1);
          else expect(Math.abs(words.level.value - position)).toBeLessThan(0.2501);
        }
      }),
    );
  });

  it('coverage and dispersion lie between 0 and 1', () => {
    fc.assert(
      fc.property(assessmentArbitrary, (assessment) => {
        for (const series of seriesOf(assessment)) {
          const nodes = [
            ...series.indicators.values(),
            ...series.objectives.values(),
            ...series.goals.values(),
          ];
          for (const { coverage } of nodes)
            expect(coverage === null || (coverage >= 0 && coverage <= 1)).toBe(true);
          for (const { dispersion } of series.indicators.values()) {
            if (!dispersion) continue;
            expect(dispersion.numerator).toBeGreaterThanOrEqual(0);
            expect(dispersion.numerator).toBeLessThanOrEqual(dispersion.denominator);
          }
        }
      }),
    );
  });

  it('the order of responses does not matter', () => {
    const shuffled = responsesArbitrary.chain((responses) =>
      fc.tuple(
        fc.constant(responses),
        fc.shuffledSubarray(responses, { minLength: responses.length }),
      ),
    );
    fc.assert(
      fc.property(
        shuffled,
        fc.constantFrom('college' as const, 'anonymous' as const),
        ([some, same], names) => {
          const [first, second] = [some, same].map((responses) =>
            anAssessment({ responses, names }),
          );
          if (!first || !second) throw new Error('there are two');
          expect(seriesOf(second)).toEqual(seriesOf(first));
          expect(agenda(index, second)).toEqual(agenda(index, first));
          expect(reportOf(second)).toEqual(reportOf(first));
        },
      ),
    );
  });

  it('one more who finds that nothing applies changes no position', () => {
    const nothing = Object.fromEntries(ids.map((id) => [id, 'not-applicable']));
    const stance = fc.constantFrom('member' as const, 'peer' as const);
    fc.assert(
      fc.property(responsesArbitrary, stance, (responses, who) => {
        const before = anAssessment({ responses });
        const after = anAssessment({
          responses: [...responses, aResponse(nothing, { stance: who })],
        });
        expect(positionsOf(ownSeries(index, after))).toEqual(positionsOf(ownSeries(index, before)));
        expect(positionsOf(peersSeries(index, after))).toEqual(
          positionsOf(peersSeries(index, before)),
        );
      }),
    );
  });

  it('all voices one level higher raise every position by one level', () => {
    const five = flatIndex(['a1'], 5);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 9 }), (levels) => {
        const [low, high] = [0, 1].map((more) => {
          const responses = levels.map((level) => aResponse({ a1: level + more }));
          return ownSeries(five, anAssessment({ responses })).indicators.get('a1');
        });
        expect(high?.position).toBe((low?.position ?? 0) + 1);
        if (low?.dispersion && high?.dispersion)
          expect(compareRatios(low.dispersion, high.dispersion)).toBe(0);
      }),
    );
  });

  it('the agenda holds every indicator once, what is to discuss first', () => {
    fc.assert(
      fc.property(assessmentArbitrary, (assessment) => {
        const items = agenda(index, assessment);
        expect(items.map((item) => item.indicatorId).sort()).toEqual(
          [...divergences(index, assessment).keys()].sort(),
        );
        const discussed = items.map((item) => item.reasons.length > 0);
        expect(discussed).toEqual([...discussed].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('a report is built without changing anything, and a blind one tells nothing', () => {
    fc.assert(
      fc.property(assessmentArbitrary, (assessment) => {
        const report = reportOf(deepFreeze(assessment));
        if (report.reveal === 'blind') {
          expect([
            report.goals,
            report.series,
            report.strengths,
            report.priorities,
            report.peerWords,
          ]).toEqual([[], [], [], [], []]);
        }
      }),
    );
  });
});

describe('reading', () => {
  it('gives back the dossier that was written', () => {
    fc.assert(
      fc.property(dossierArbitrary, (dossier) => {
        const read = readDossier(writeDossier(dossier));
        expect(read.ok && canonicalJson(read.value)).toBe(canonicalJson(dossier));
      }),
    );
  });

  it('gives back the same when it reads a second time', () => {
    fc.assert(
      fc.property(dossierArbitrary, (dossier) => {
        const once = readDossier(writeDossier(dossier));
        if (!once.ok) throw new Error(JSON.stringify(once.error));
        expect(readDossier(writeDossier(once.value))).toEqual(once);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    // `unit: 'binary'` would be the same but for a second of building its tables; lone surrogates are in here too.
    const anyUnits = fc
      .array(fc.nat({ max: 0xffff }))
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), anyUnits), (text) => {
        expect(readDossier(text).ok).toBe(false);
        expect(readReferential(text).ok).toBe(false);
      }),
    );
  });

  it('never throws, whatever stands in place of a part', () => {
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', '2026-02-30', '2026-11-21T25:00:00Z', -1, 1e300, null),
    );
    fc.assert(
      fc.property(dossierArbitrary, fc.nat(), odd, (dossier, at, instead) => {
        const text = writeDossier(dossier);
        const colons = [...text.matchAll(/": /g)].map((match) => match.index + 3);
        const place = colons[at % colons.length] ?? 0;
        const end = text.slice(place).search(/,?\n/) + place;
        const broken = `${text.slice(0, place)}${JSON.stringify(instead)}${text.slice(end)}`;
        expect(typeof readDossier(broken).ok).toBe('boolean');
        expect(typeof readDossier(text.slice(0, place)).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
