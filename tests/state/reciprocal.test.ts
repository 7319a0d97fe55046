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
  renamePole,
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

  it('calls a pole otherwise wherever it stands, and plans nothing twice', async () => {
    const id = await begun();
    expect(renamePole(id, 'Sud', ' Pôle du Sud ')).toEqual({ ok: true, value: true });
    expect(the(rounds()[0]).poles).toEqual(['Val', 'Pôle du Sud', 'Est']);
    expect(the(rounds()[0]).looks).toContainEqual({ by: 'Est', at: 'Pôle du Sud' });
    const exchanges = ['asked Pôle du Sud', 'asked Est', 'given Pôle du Sud', 'given Est'];
    expect(planned()).toEqual(exchanges);
    expect(renamePole(id, 'Val', 'Pôle du Val')).toMatchObject({ value: true });
    expect(the(rounds()[0]).own).toBe('Pôle du Val');
    changeRound(id, { title: 'Autrement' });
    expect(planned()).toEqual(exchanges);
    undo();
    undo();
    undo();
    expect(the(rounds()[0]).poles).toEqual(['Val', 'Sud', 'Est']);
    expect(planned()).toEqual(['asked Sud', 'asked Est', 'given Sud', 'given Est']);
  });

  it('gives no pole an empty name, nor another’s; its own in other letters it may have', async () => {
    const id = await begun();
    for (const name of ['', '  ', 'EST']) {
      expect(renamePole(id, 'Sud', name)).toMatchObject({ value: false });
    }
    expect(renamePole(id, 'Sud', 'Sud')).toMatchObject({ value: true });
    expect(renamePole(id, 'Sud', 'SUD')).toMatchObject({ value: true });
    expect(the(rounds()[0]).poles).toEqual(['Val', 'SUD', 'Est']);
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
