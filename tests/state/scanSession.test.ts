import { describe, expect, it } from 'vitest';
import { codesOf } from '#core/codeSequence.ts';
import { payloadTag } from '#io/payload.ts';
import { scanSession } from '#state/scanSession.ts';

const link = (payload: string) => `https://boussole.example.org/#/r/${payload}`;

async function sequenceOf(payload: string): Promise<string[]> {
  return codesOf(payload, (await payloadTag(payload)) ?? '') ?? [];
}

const long = `1${'abcdefghi-'.repeat(180)}`;
const other = `1${'zyxwvutsr_'.repeat(120)}`;

/** A session with a clock that the test moves, and everything that was taken in. */
function sitting(take?: (payload: string) => Promise<string>) {
  const taken: string[] = [];
  let time = 0;
  const session = scanSession(
    take ??
      (async (payload: string) => {
        taken.push(payload);
        return taken.filter((one) => one === payload).length > 1 ? 'known' : 'new';
      }),
    () => time,
  );
  return {
    ...session,
    taken,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('a sitting at the camera', () => {
  it('takes in one answer after the other', async () => {
    const { scan, taken } = sitting();
    expect(await scan(link('1a'))).toEqual({ kind: 'whole', outcome: 'new' });
    expect(await scan(link('1b'))).toEqual({ kind: 'whole', outcome: 'new' });
    expect(taken).toEqual(['1a', '1b']);
  });

  it('says nothing of a code that just stays there, and that it is known where it is shown again', async () => {
    const { scan, taken, wait } = sitting();
    await scan(link('1a'));
    for (let look = 0; look < 100; look += 1) {
      wait(100);
      expect(await scan(link('1a'))).toBeNull();
    }
    wait(3000);
    expect(await scan(link('1a'))).toEqual({ kind: 'whole', outcome: 'known' });
    expect(taken).toEqual(['1a', '1a']);
  });

  it('puts answers of several codes together, in any order, several at once', async () => {
    const { scan, taken, unfinished } = sitting();
    const [a1 = '', a2 = '', a3 = ''] = await sequenceOf(long);
    const [b1 = '', b2 = ''] = await sequenceOf(other);
    expect(await scan(a3)).toMatchObject({ kind: 'part', sequence: { codes: 3, missing: [1, 2] } });
    expect(await scan(b2)).toMatchObject({ kind: 'part', sequence: { missing: [1] } });
    expect(await scan(a1)).toMatchObject({ kind: 'part', sequence: { missing: [2] } });
    expect(unfinished().map(({ missing }) => missing)).toEqual([[2], [1]]);
    expect(await scan(b1)).toEqual({ kind: 'whole', outcome: 'new' });
    expect(await scan(a2)).toEqual({ kind: 'whole', outcome: 'new' });
    expect(taken).toEqual([other, long]);
    expect(unfinished()).toEqual([]);
  });

  it('says of a code shown again what is still missing, and of a whole answer that it is known', async () => {
    const { scan, wait } = sitting();
    const codes = await sequenceOf(long);
    await scan(codes[0] ?? '');
    wait(5000);
    expect(await scan(codes[0] ?? '')).toMatchObject({
      kind: 'partAgain',
      sequence: { missing: [2, 3] },
    });
    await scan(codes[1] ?? '');
    expect(await scan(codes[2] ?? '')).toMatchObject({ kind: 'whole', outcome: 'new' });
    // The phone goes on showing them in turn.
    for (const code of [...codes, ...codes]) {
      wait(1500);
      expect(await scan(code)).toBeNull();
    }
    wait(5000);
    expect(await scan(codes[1] ?? '')).toEqual({ kind: 'whole', outcome: 'known' });
  });

  it('begins an answer anew whose codes contradict each other or fail their check', async () => {
    const { scan, unfinished, taken } = sitting();
    const [first = '', second = '', third = ''] = await sequenceOf(long);
    await scan(first);
    expect(await scan(first.replace('abc', 'xyz'))).toEqual({ kind: 'mixedUp' });
    expect(unfinished()).toEqual([]);
    await scan(first.replace('abc', 'uvw'));
    await scan(second);
    expect(await scan(third)).toEqual({ kind: 'mixedUp' });
    expect(taken).toEqual([]);
    expect(unfinished()).toEqual([]);
  });

  it('tells an invitation and somebody else’s code from an answer', async () => {
    const { scan, taken } = sitting();
    expect(await scan('https://boussole.example.org/#/i/1a')).toEqual({ kind: 'invitation' });
    expect(await scan('https://example.org/menu')).toEqual({ kind: 'foreign' });
    expect(await scan('PTCE1/ba7816bf/3/2/abc')).toEqual({ kind: 'foreign' });
    expect(taken).toEqual([]);
  });

  it('takes answers one at a time, and lives on where taking one breaks', async () => {
    let under = 0;
    const most: number[] = [];
    const { scan, wait } = sitting(async (payload) => {
      under += 1;
      most.push(under);
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      if (payload === '1b') throw new Error('broken');
      return payload;
    });
    const all = await Promise.all(['1a', '1b', '1c'].map((payload) => scan(link(payload))));
    expect(all.map((one) => one?.kind)).toEqual(['whole', 'failed', 'whole']);
    expect(Math.max(...most)).toBe(1);
    wait(5000);
    expect(await scan(link('1a'))).toEqual({ kind: 'whole', outcome: '1a' });
  });

  it('lets an unfinished answer go', async () => {
    const { scan, unfinished, forget } = sitting();
    const [first = ''] = await sequenceOf(long);
    await scan(first);
    forget(unfinished()[0]?.tag ?? '');
    expect(unfinished()).toEqual([]);
  });
});
