import { dossierStore, type SaveState } from './dossierStore.ts';

/**
 * Whether all that was typed in this tab is on the disk, once what is still on
 * its way was written. Dossiers, answers and one's own referentials are each
 * asked where they live, at this moment only: none of them may be in use.
 */
export async function everythingOnDisk(): Promise<boolean> {
  const settled = await Promise.all([dossierOnDisk(), answerOnDisk(), ownOnDisk()]);
  return !settled.includes(false);
}

async function dossierOnDisk(): Promise<boolean> {
  if (dossierStore.getState().status !== 'ready') return true;
  const { flush } = await import('./openDossier.ts');
  await flush();
  return isOnDisk(dossierStore.getState().save);
}

/** Answers are written as they are said: there is only to wait for it. */
async function answerOnDisk(): Promise<boolean> {
  const { answerStore } = await import('./answers.ts');
  const settled = () => answerStore.getState().save.kind !== 'saving';
  if (!settled()) {
    await new Promise<void>((resolve) => {
      const stop = answerStore.subscribe(() => {
        if (!settled()) return;
        stop();
        resolve();
      });
    });
  }
  return isOnDisk(answerStore.getState().save);
}

async function ownOnDisk(): Promise<boolean> {
  const { flushOwn, ownStore } = await import('./ownReferentials.ts');
  await flushOwn();
  return [...ownStore.getState().saves.values()].every(isOnDisk);
}

/** A tab that a newer version has stopped writes no more, whatever it waits for. */
function isOnDisk({ kind }: SaveState): boolean {
  return kind === 'saved' || kind === 'stopped';
}
