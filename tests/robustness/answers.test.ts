import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { devices } from './device.ts';

const { device } = devices();
const invitation: string = readFileSync('tests/formats/invitation-v1.json', 'utf8');

/** As much of a row as is looked at. */
interface Row {
  rowVersion: number;
  response: { ratings: Record<string, { level: string }> };
}

describe('an answer to an invitation, on the disk of the one who answers', () => {
  it('has each rating there within half a second, and the state of saving is true', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (asked) => {
      const { answers, disk, until } = window.harness;
      const id = await answers.startAnswer(JSON.parse(asked));
      await answers.openAnswer(id);
      const save = () => answers.answerStore.getState().save.kind;
      const stored = async () => {
        const rows = await disk.rows(disk.databases.work, 'answers');
        const [row] = rows.map(([, one]) => one as Row);
        return row?.response.ratings['a1']?.level;
      };
      const began = performance.now();
      const kept = answers.rateAnswer(id, 'a1', { level: 'developing' });
      const during = save();
      await until(async () => (await stored()) === 'developing');
      const took = performance.now() - began;
      await until(() => save() === 'saved');
      return { kept, during, took };
    }, invitation);
    expect(seen).toMatchObject({ kept: true, during: 'saving' });
    expect(seen.took).toBeLessThan(500);
  });

  it('is there to the last letter when the page is left in the middle of a word', async () => {
    const place = await device();
    const page = await place.tab();
    const id = await page.evaluate(async (asked) => {
      const { answers } = window.harness;
      const begun = await answers.startAnswer(JSON.parse(asked));
      await answers.openAnswer(begun);
      const text = 'Au milieu d’un m';
      for (let at = 1; at <= text.length; at += 1) {
        answers.rateAnswer(begun, 'a1', { comment: text.slice(0, at) });
      }
      answers.concludeAnswer(begun, { takeHome: 'Un début' });
      dispatchEvent(new Event('pagehide'));
      await new Promise((resolve) => setTimeout(resolve, 120));
      return begun;
    }, invitation);
    await page.close();
    const later = await place.tab();
    const seen = await later.evaluate(async (begun) => {
      const { answers } = window.harness;
      await answers.openAnswer(begun);
      const { status, answer } = answers.answerStore.getState();
      return {
        status,
        comment: answer?.response.ratings['a1']?.comment,
        takeHome: answer?.response.closing?.takeHome,
        pole: answer?.invitation.poleName,
      };
    }, id);
    expect(seen).toEqual({
      status: 'ready',
      comment: 'Au milieu d’un m',
      takeHome: 'Un début',
      pole: "Pôle du Val d'Exemple",
    });
  });

  it('keeps what an aborted write held, says so, and writes it with the next act', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (asked) => {
      const { answers, disk, until } = window.harness;
      const id = await answers.startAnswer(JSON.parse(asked));
      await answers.openAnswer(id);
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
      answers.rateAnswer(id, 'a1', { level: 'emerging' });
      await until(() => answers.answerStore.getState().save.kind === 'failed');
      const failed = answers.answerStore.getState().save;
      IDBObjectStore.prototype.put = put;
      answers.rateAnswer(id, 'a2', { level: 'established' });
      await until(() => answers.answerStore.getState().save.kind === 'saved');
      const rows = await disk.rows(disk.databases.work, 'answers');
      const [row] = rows.map(([, one]) => one as Row);
      return { failed, ratings: Object.keys(row?.response.ratings ?? {}) };
    }, invitation);
    expect(seen).toEqual({ failed: { kind: 'failed', reason: 'quota' }, ratings: ['a1', 'a2'] });
  });

  it('typed into in two tabs loses nothing of either', async () => {
    const place = await device();
    const [one, two] = [await place.tab(), await place.tab()];
    const id = await one.evaluate(async (asked) => {
      const { answers } = window.harness;
      const begun = await answers.startAnswer(JSON.parse(asked));
      await answers.openAnswer(begun);
      return begun;
    }, invitation);
    await two.evaluate((begun) => window.harness.answers.openAnswer(begun), id);
    await one.evaluate(async (begun) => {
      const { answers, until } = window.harness;
      answers.rateAnswer(begun, 'a1', { level: 'emerging', comment: 'du premier' });
      await until(() => answers.answerStore.getState().save.kind === 'saved');
    }, id);
    const both = await two.evaluate(async (begun) => {
      const { answers, until } = window.harness;
      answers.rateAnswer(begun, 'b1', { comment: 'du second' });
      await until(() => answers.answerStore.getState().save.kind === 'saved');
      const ratings = answers.answerStore.getState().answer?.response.ratings;
      return [ratings?.['a1']?.comment, ratings?.['b1']?.comment];
    }, id);
    expect(both).toEqual(['du premier', 'du second']);
    // The first sees it when one comes back to it.
    const returned = await one.evaluate(async () => {
      const { answers, until } = window.harness;
      dispatchEvent(new Event('pageshow'));
      return until(() => answers.answerStore.getState().answer?.response.ratings['b1']?.comment);
    });
    expect(returned).toBe('du second');
  });

  it('takes back what was just said, a word at once, and says it again', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (asked) => {
      const { answers } = window.harness;
      const id = await answers.startAnswer(JSON.parse(asked));
      await answers.openAnswer(id);
      const said = () => answers.answerStore.getState().answer?.response.ratings['a1'];
      const steps = () => {
        const { canUndo, canRedo } = answers.answerStore.getState();
        return [canUndo, canRedo];
      };
      answers.rateAnswer(id, 'a1', { level: 'emerging' });
      for (const comment of ['o', 'ou', 'oui']) answers.rateAnswer(id, 'a1', { comment });
      answers.undoSaid(id);
      const first = [said()?.level, said()?.comment, steps()];
      answers.undoSaid(id);
      const second = [said()?.level, steps()];
      answers.redoSaid(id);
      answers.redoSaid(id);
      const third = [said()?.level, said()?.comment, steps()];
      answers.undoSaid(id);
      return { first, second, third, fourth: said()?.comment };
    }, invitation);
    expect(seen).toEqual({
      first: ['emerging', undefined, [true, true]],
      second: [null, [false, true]],
      third: ['emerging', 'oui', [true, false]],
      fourth: undefined,
    });
  });

  it('is listed, deleted and brought back; a deleted one is not gone on with', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (asked) => {
      const { answers, answerList, until } = window.harness;
      const invitation = JSON.parse(asked);
      const id = await answers.startAnswer(invitation);
      await answers.openAnswer(id);
      answers.rateAnswer(id, 'a1', { level: 'emerging' });
      answers.handInAnswer(id);
      await until(() => answers.answerStore.getState().save.kind === 'saved');
      const begun = async () => (await answers.answersTo(invitation)).length;
      const list = async () => {
        await answerList.listAnswers();
        return answerList.answerListStore.getState().answers;
      };
      const [before] = await list();
      const found = await begun();
      await answerList.deleteAnswer(id);
      const deleted = [(await list()).length, await begun()];
      await answerList.restoreAnswer(id);
      return { before, found, deleted, back: (await list()).length };
    }, invitation);
    expect(seen).toMatchObject({
      before: { poleName: "Pôle du Val d'Exemple", answered: 1, handedInAt: expect.any(String) },
      found: 1,
      deleted: [0, 0],
      back: 1,
    });
  });

  it('of a first round stays to the byte beside the one that goes on from it', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (asked) => {
      const { answers, disk, until } = window.harness;
      const second = JSON.parse(asked);
      const first = { ...second, round: 1, context: { evidence: {} } };
      const stored = async (id: string) => {
        const rows = await disk.rows(disk.databases.work, 'answers');
        const row = rows.map(([, one]) => one as Row & { id: string }).find((one) => one.id === id);
        return JSON.stringify(row?.response);
      };
      const isSaved = () => answers.answerStore.getState().save.kind === 'saved';
      const id = await answers.startAnswer(first);
      await answers.openAnswer(id);
      answers.rateAnswer(id, 'a1', { level: 'emerging', comment: 'vu' });
      const before = await answers.earlierAnswersTo(second);
      answers.handInAnswer(id);
      await until(isSaved);
      const former = await stored(id);
      const [earlier] = await answers.earlierAnswersTo(second);
      if (!earlier) throw new Error('the first answer is not found');
      const next = await answers.startAnswer(second, earlier.answer);
      await answers.openAnswer(next);
      answers.rateAnswer(next, 'a1', { level: 'developing' });
      answers.handInAnswer(next);
      await until(isSaved);
      const later = JSON.parse((await stored(next)) ?? '{}');
      return {
        drafts: before.length,
        begun: (await answers.answersTo(second)).map(({ answer }) => answer.id === next),
        isKept: (await stored(id)) === former,
        follows: later.follows === id,
        round: later.round,
        rating: later.ratings.a1,
      };
    }, invitation);
    expect(seen).toMatchObject({
      drafts: 0,
      begun: [true],
      isKept: true,
      follows: true,
      round: 2,
      rating: { level: 'developing', comment: 'vu' },
    });
  });

  it('of a newer version of the app is left alone, and said', async () => {
    const place = await device();
    const page = await place.tab();
    const id = await page.evaluate(async (asked) => {
      const { answers, disk } = window.harness;
      const begun = await answers.startAnswer(JSON.parse(asked));
      await disk.change(disk.databases.work, 'answers', (row) => ({ ...row, rowVersion: 9 }));
      return begun;
    }, invitation);
    const other = await place.tab();
    const status = await other.evaluate(async (begun) => {
      const { answers } = window.harness;
      await answers.openAnswer(begun);
      return answers.answerStore.getState().status;
    }, id);
    expect(status).toBe('unreadable');
    const stopped = await page.evaluate(async (begun) => {
      const { answers, disk, until } = window.harness;
      await answers.openAnswer(begun);
      answers.rateAnswer(begun, 'a1', { level: 'emerging' });
      await until(() => answers.answerStore.getState().save.kind === 'stopped');
      const refused = answers.rateAnswer(begun, 'a2', { level: 'emerging' });
      const rows = await disk.rows(disk.databases.work, 'answers');
      const [row] = rows.map(([, one]) => one as Row);
      return { refused, version: row?.rowVersion };
    }, id);
    expect(stopped).toEqual({ refused: false, version: 9 });
  });

  it('lasts as long as the page where the browser stores nothing', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (asked) => {
      const { answers, answerList } = window.harness;
      indexedDB.open = () => {
        throw new DOMException('', 'SecurityError');
      };
      const id = await answers.startAnswer(JSON.parse(asked));
      await answers.openAnswer(id);
      answers.rateAnswer(id, 'a1', { level: 'emerging' });
      await answerList.listAnswers();
      const { status, save, answer } = answers.answerStore.getState();
      return {
        status,
        save,
        level: answer?.response.ratings['a1']?.level,
        listed: answerList.answerListStore.getState().answers.length,
      };
    }, invitation);
    expect(seen).toEqual({
      status: 'ready',
      save: { kind: 'failed', reason: 'unavailable' },
      level: 'emerging',
      listed: 1,
    });
  });
});
