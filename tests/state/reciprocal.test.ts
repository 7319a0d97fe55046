// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import { reciprocalRounds, roundFrame } from '#core/reciprocal.ts';
import { undo } from '#state/openDossier.ts';
import {
  adoptRound,
  changeRound,
  type NewRound,
  removeRound,
  startRound,
  tickLook,
} from '#state/reciprocal.ts';
import { aDossier, the } from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const wanted: NewRound = {
  title: 'Regards 2026',
  poles: [' Val', 'Sud', 'Est'],
  plan: 'everyone',
  own: 'Val',
  assessmentId: 'present',
};
const rounds = () => reciprocalRounds(theOpenDossier());
const planned = () =>
  theOpenDossier().exchanges.map(({ direction, pole }) => `${direction} ${pole}`);

async function begun(): Promise<string> {
  await openInSession(aDossier());
  const started = startRound(wanted);
  if (!started.ok || started.value.kind !== 'started') throw new Error('it did not begin');
  return started.value.id;
}

describe('a reciprocal round', () => {
  it('begins with the exchanges that it asks of us, in one step of undo', async () => {
    const id = await begun();
    expect(rounds()).toMatchObject([{ id, poles: ['Val', 'Sud', 'Est'], looks: { length: 6 } }]);
    expect(planned()).toEqual(['asked Sud', 'asked Est', 'given Sud', 'given Est']);
    undo();
    expect(rounds()).toEqual([]);
    expect(planned()).toEqual([]);
  });

  it('does not begin where something stands against it, which is told', async () => {
    await openInSession(aDossier());
    const started = startRound({ ...wanted, poles: ['Val', 'Sud'] });
    expect(started).toEqual({
      ok: true,
      value: { kind: 'unsound', faults: [{ kind: 'tooFew', least: 3 }] },
    });
    const long = 't'.repeat(limits.nameLength + 1);
    expect(startRound({ ...wanted, title: long })).toMatchObject({ error: { kind: 'invalid' } });
    expect(theOpenDossier().reciprocal).toBeUndefined();
  });

  it('is changed, ticked and deleted, each a step of undo', async () => {
    const id = await begun();
    const look = { by: 'Sud', at: 'Est' };
    tickLook(id, look, { sent: true });
    const of = () => the(rounds()[0]).looks.find(({ by, at }) => by === 'Sud' && at === 'Est');
    expect(of()).toMatchObject({ sentAt: expect.any(String) });
    tickLook(id, look, { sent: false, received: true });
    expect(of()).toMatchObject({ sentAt: null, receivedAt: expect.any(String) });
    undo();
    expect(of()).not.toHaveProperty('receivedAt');
    changeRound(id, { poles: ['Val', 'Sud', 'Est', 'Nord'], looks: [{ by: 'Nord', at: 'Val' }] });
    expect(planned().at(-1)).toBe('asked Nord');
    undo();
    expect(planned()).toHaveLength(4);
    removeRound(id);
    expect(rounds()).toEqual([]);
    undo();
    expect(rounds()).toHaveLength(1);
  });

  it('that came in an invitation is added to one’s own dossier', async () => {
    await begun();
    const frame = roundFrame(the(rounds()[0]));
    await openInSession(aDossier());
    adoptRound(frame, 'Sud', 'present');
    expect(rounds()).toMatchObject([{ id: frame.id, own: 'Sud', assessmentId: 'present' }]);
    expect(planned()).toEqual(['asked Val', 'asked Est', 'given Val', 'given Est']);
    undo();
    expect(rounds()).toEqual([]);
  });
});
