import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Assessment, Response } from '#core/dossier.ts';
import { groupedVoices, shownVoices } from '#core/shownVoices.ts';
import { anAgreement, anAssessment, anIndex, aPeer, aResponse, now } from '../fixtures/builders.ts';

const index = anIndex();
const own = (count: number) => Array.from({ length: count }, () => aResponse({ a1: 2 }));
const peers = (pole: string, levels: number[]) => levels.map((a1) => aPeer(pole, { a1 }));

function shown(responses: Response[], other: Partial<Assessment> = { revealedAt: now }) {
  const found = shownVoices(index, anAssessment({ responses, ...other }));
  return {
    own: found.own.length,
    peers: found.peers.length,
    on: [...found.peersOn].join(),
    withheld: Object.values(found.withheld).join(),
  };
}

describe('the voices that may be shown', () => {
  const few = [...own(2), ...peers('Nord', [1])];
  const all = { own: 2, peers: 1, on: 'a1,a2,b1,c1,c2', withheld: '0,0,0' };

  it('are all of an open assessment, whatever it says of names', () => {
    expect(shown(few, {})).toEqual(all);
    expect(shown(few, { names: 'anonymous' })).toEqual(all);
  });

  it('are all where people are named', () => {
    expect(shown(few, { names: 'named', revealedAt: now })).toEqual(all);
  });

  it('are none while the assessment is blind', () => {
    const none = { own: 0, peers: 0, on: '', withheld: '0,0,0' };
    expect(shown(few, { revealedAt: null })).toEqual(none);
    expect(shown(few, { revealedAt: null, names: 'named' })).toEqual(none);
  });

  it('are those of a side of three or more once revealed, and it is counted who is not', () => {
    expect(shown(few)).toEqual({ own: 0, peers: 0, on: '', withheld: '2,1,0' });
    expect(shown([...own(3), ...peers('Nord', [1])])).toMatchObject({ own: 3, withheld: '0,1,0' });
    expect(shown([...own(1), ...peers('Nord', [1, 1, 1])])).toMatchObject({
      own: 0,
      peers: 3,
      withheld: '1,0,0',
    });
  });

  it('of pooled peers are shown where their position tells nothing of a pole', () => {
    const responses = [...own(3), ...peers('Nord', [0, 0, 0]), ...peers('Sud', [3])];
    expect(shown(responses)).toEqual({ own: 3, peers: 4, on: 'a2,b1,c1,c2', withheld: '0,0,1' });
    const found = shownVoices(index, anAssessment({ revealedAt: now, responses }));
    expect(found.peersSeries.indicators.get('a1')).toMatchObject({ position: null, counting: 0 });
  });

  it('are counted anew only where something changed that they depend on', () => {
    const assessment = anAssessment({ revealedAt: now, responses: own(3) });
    const first = shownVoices(index, assessment);
    const agreed = { ...assessment, agreements: { a1: anAgreement(1) } };
    expect(shownVoices(index, agreed)).toBe(first);
    expect(groupedVoices(index, assessment)).toBe(first);
    const others: Partial<Assessment>[] = [
      { names: 'named' },
      { revealedAt: null },
      { indicators: ['a1'] },
      { responses: [...assessment.responses] },
    ];
    for (const other of others) {
      expect(shownVoices(index, { ...assessment, ...other })).not.toBe(first);
    }
    expect(shownVoices(anIndex(), assessment)).not.toBe(first);
  });
});

describe('the one door to positions', () => {
  it('is this module: nothing else counts answers into positions', () => {
    const folder = new URL('../../src/', import.meta.url);
    const through = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && file !== 'core/positions.ts')
      .filter((file) =>
        /import \{[^}]*\b(ownSeries|peersSeries)\b[^}]*\} from/.test(
          readFileSync(new URL(file, folder), 'utf8'),
        ),
      );
    expect(through).toEqual(['core/shownVoices.ts']);
  });
});
