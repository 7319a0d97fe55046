import { type Job, type JobKind, type Made, make, type Progress, prepare } from './making.ts';

/** What a page tells its worker. */
export type Order = { type: 'prepare'; kind: JobKind } | { type: 'make'; job: Job };

/** What the worker answers. */
export type Answer =
  | ({ type: 'progress' } & Progress)
  | ({ type: 'made' } & Made)
  | { type: 'failed'; reason: string };

// Where no worker can be had, the page takes the same code from here.
export { make };

/** What the page draws evaluation sheets with: each key shows there how they come out. */
export const loadSheetTools = () => Promise.all([import('./sheetPdf.ts'), import('./fonts.ts')]);

/** What only a worker knows; a page loads this file too. */
declare const WorkerGlobalScope: unknown;
if (typeof WorkerGlobalScope !== 'undefined') listen();

/** Makes one file after the other for the page that started this worker. */
function listen(): void {
  const answer = (said: Answer, transfer: Transferable[] = []) => postMessage(said, { transfer });

  async function makeFor(job: Job): Promise<void> {
    const tell = (progress: Progress) => answer({ type: 'progress', ...progress });
    try {
      const made = await make(job, { tell });
      answer({ type: 'made', ...made }, [made.bytes.buffer]);
    } catch (error) {
      answer({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    if (data.type === 'make') void makeFor(data.job);
    // What is missing then is missed, and said, when the file is made.
    else void prepare(data.kind).catch(() => undefined);
  });
}
