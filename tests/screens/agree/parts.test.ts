import { describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import {
  type DossierPlace,
  keyOf,
  neighbours,
  partAt,
  partOfKey,
  partsOf,
  placeOfPart,
} from '#screens/agree/parts.ts';
import { leftOf, minutesAhead, planOf, shownBoxes } from '#screens/agree/plan.ts';
import { proposedLevel, restOf, tableOf } from '#screens/agree/table.ts';
import type { Sitting } from '#state/sitting.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  the,
} from '../../fixtures/builders.ts';

const index = anIndex();
const ids = index.indicators.map(({ indicator }) => indicator.id);
const minute = 60_000;
const place: DossierPlace = { name: 'dossier', id: 'd', screen: 'accord', assessment: 'present' };

/** Four voices, half at each end on a2 and c1, alike on the rest; last year left one action. */
function workshop(other: Partial<Assessment> = {}) {
  const responses = [0, 1, 2, 3].map((voice) =>
    aResponse(
      Object.fromEntries(ids.map((id) => [id, ['a2', 'c1'].includes(id) ? (voice % 2) * 3 : 2])),
    ),
  );
  const assessment = anAssessment({ responses, ...other });
  const earlier = anAssessment({
    id: 'earlier',
    date: '2025-11-21',
    actions: [{ id: 'act', title: 'Louer la halle', about: [], status: 'planned' }],
  });
  const dossier = aDossier([earlier, assessment]);
  return { dossier, assessment, table: the(tableOf(index, dossier, assessment)) };
}

const begun = (fields: Partial<Sitting> = {}): Sitting => ({
  dossierId: 'dossier',
  at: 'agenda',
  part: null,
  since: null,
  spent: {},
  minutes: null,
  sound: true,
  draft: '',
  ...fields,
});

describe('the order of Mise en commun', () => {
  it('opens on last time’s actions and a reading together, then what diverges, each objective closed, then the rest', () => {
    const { table } = workshop();
    expect(partsOf(index, table).map(keyOf)).toEqual([
      'agenda',
      'lastActions',
      'calibration',
      'discuss:a2',
      'objective:a',
      'discuss:c1',
      'objective:c',
      'agreeRest',
      'closing',
    ]);
  });

  it('goes through all indicators, in their order, where no regards are shown', () => {
    const { table } = workshop({ responses: [] });
    expect(table.together).toBe(true);
    expect(partsOf(index, table).map(keyOf)).toEqual([
      'agenda',
      'lastActions',
      'calibration',
      'discuss:a1',
      'discuss:a2',
      'objective:a',
      'discuss:b1',
      'objective:b',
      'discuss:c1',
      'discuss:c2',
      'objective:c',
      'closing',
    ]);
    const few = workshop({ responses: [aResponse({ a1: 0 }), aResponse({ a1: 3 })] }).table;
    expect([few.together, few.byId.get('a1')?.own, few.byId.get('a1')?.proposal]).toEqual([
      true,
      null,
      null,
    ]);
  });

  it('hears the peers at the end, where both differ, widest first; any other indicator lies beside', () => {
    const peers = [1, 1, 1].map(() => aPeer('Sud', { a1: 3, b1: 0, c2: 2 }));
    const own = [0, 1, 2].map(() => aResponse(Object.fromEntries(ids.map((id) => [id, 2]))));
    const { table } = workshop({ responses: [...own, ...peers] });
    const parts = partsOf(index, table);
    expect(parts.map(keyOf).slice(-4)).toEqual([
      'peers',
      'afterPeers:b1',
      'afterPeers:a1',
      'closing',
    ]);
    for (const part of [...parts, { kind: 'afterPeers', id: 'c2' } as const]) {
      expect(partAt(placeOfPart(place, part), index, table)).toEqual(part);
      expect(partOfKey(keyOf(part))).toEqual(part);
    }
    expect(neighbours(parts, { kind: 'afterPeers', id: 'c2' }).next).toEqual({ kind: 'peers' });
    const alone = workshop().table;
    expect(alone.pairs).toBeNull();
    expect(partAt({ ...place, part: 'pairs', indicator: 'a1' }, index, alone)).toEqual({
      kind: 'agenda',
    });
  });

  it('counts no gap anew for a word of a final', () => {
    const { dossier, assessment, table } = workshop({
      responses: [...[1, 1, 1].map(() => aPeer('Sud', { a1: 3 })), aResponse({ a1: 0 })],
    });
    const written = { ...assessment, finals: { a1: anAgreement(1) } };
    expect(the(tableOf(index, dossier, written)).pairs?.look).toBe(table.pairs?.look);
    const agreed = { ...assessment, agreements: { a1: anAgreement(1) } };
    expect(the(tableOf(index, dossier, agreed)).pairs?.look).not.toBe(table.pairs?.look);
  });

  it('shows nothing while answers are covered', () => {
    const { dossier, assessment } = workshop();
    expect(tableOf(index, dossier, { ...assessment, revealedAt: null })).toBeNull();
  });

  it('has a place for each part, read back as it was, and a key', () => {
    const { table } = workshop();
    for (const part of [...partsOf(index, table), { kind: 'discuss', id: 'b1' } as const]) {
      expect(partAt(placeOfPart(place, part), index, table)).toEqual(part);
      expect(partOfKey(keyOf(part))).toEqual(part);
    }
    expect(placeOfPart({ ...place, view: 'animateur' }, { kind: 'closing' }).view).toBe(
      'animateur',
    );
  });

  it('falls back to the agenda for what is not there', () => {
    const { table } = workshop();
    for (const lost of [{ indicator: 'zz' }, { objective: 'zz' }, {}]) {
      expect(partAt({ ...place, ...lost }, index, table)).toEqual({ kind: 'agenda' });
    }
    expect([partOfKey('discuss:'), partOfKey('elsewhere'), partOfKey('')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('leads back to the list from an indicator that does not diverge', () => {
    const { table } = workshop();
    const parts = partsOf(index, table);
    expect(neighbours(parts, { kind: 'discuss', id: 'b1' })).toEqual({
      previous: { kind: 'agreeRest' },
      next: { kind: 'agreeRest' },
    });
    expect(neighbours(parts, { kind: 'agenda' }).previous).toBeNull();
    expect(neighbours(parts, { kind: 'closing' }).next).toBeNull();
  });

  it('counts voices anew when one changes, and not for a word of an agreement', () => {
    const { dossier, assessment, table } = workshop();
    const written = { ...assessment, agreements: { a2: anAgreement(1) } };
    expect(the(tableOf(index, dossier, written)).views).toBe(table.views);
    const late = { ...assessment, responses: [...assessment.responses, aResponse({ a2: 0 })] };
    expect(the(tableOf(index, dossier, late)).views.voices.own).toBe(5);
  });
});

describe('what is to be accepted', () => {
  it('is what was proposed, or chosen in its stead; without a level it is skipped, and counted so', () => {
    const { assessment, table } = workshop({
      agreements: {
        a1: anAgreement(0, { proposed: true }),
        b1: anAgreement(null, { proposed: true, rationale: 'commencé' }),
        c2: anAgreement(3),
      },
    });
    const { levels, without, concluded } = restOf(assessment, table.rest);
    expect([...levels]).toEqual([['a1', 'level-0']]);
    expect(without.map(({ node }) => node.indicator.id)).toEqual(['b1']);
    expect(concluded).toBe(1);
    const fresh = workshop();
    expect(fresh.table.rest.map((one) => proposedLevel(fresh.assessment, one))).toEqual([
      'level-2',
      'level-2',
      'level-2',
    ]);
  });
});

describe('the time', () => {
  it('that is ahead is the meeting’s without what is over before it', () => {
    const { dossier, assessment } = workshop();
    const ahead = minutesAhead(dossier, assessment, index);
    expect(ahead).toBeLessThan(150);
    const before = { ...assessment, meeting: { minutes: 150, start: null, rating: 'before' } };
    expect(minutesAhead(aDossier([before]), before, index)).toBeGreaterThan(ahead);
  });

  it('is spread anew over what is left when a part is over, or an indicator was agreed before', () => {
    const { assessment, table } = workshop({ agreements: { c1: anAgreement(1) } });
    const sitting = begun({
      part: 'discuss:a2',
      spent: { calibration: 12 * minute, lastActions: 5000, 'discuss:a2': 2 * minute },
    });
    const plan = planOf(assessment, table, sitting, 90, 0);
    const boxes = new Map(shownBoxes(plan).map((box) => [box.key, box]));
    expect([...boxes.keys()]).toEqual([
      'lastActions',
      'calibration',
      'discuss:c1',
      'discuss:a2',
      'agreeRest',
      'actions',
      'closing',
    ]);
    expect(boxes.get('calibration')).toMatchObject({ done: true, minutes: 12 });
    expect(boxes.get('lastActions')).toMatchObject({ done: false });
    expect(boxes.get('discuss:c1')).toMatchObject({ done: true });
    const given = the(boxes.get('discuss:a2')).minutes;
    expect(leftOf(plan, sitting, 90, 'discuss:a2', 0)).toEqual({
      part: (given - 2) * minute,
      given: given * minute,
      spent: 2 * minute,
      meeting: 90 * minute - 14 * minute - 5000,
    });
    expect(leftOf(plan, sitting, 90, 'objective:a', 0).part).toBeNull();
  });

  it('is not given to what is accepted in one act where there is nothing to accept', () => {
    const { assessment, table } = workshop({ responses: [aResponse({ a1: 2 })] });
    expect(table.rest).toEqual([]);
    const plan = planOf(assessment, table, begun(), 90, 0);
    expect(shownBoxes(plan).map(({ kind }) => kind)).not.toContain('agreeRest');
  });
});
