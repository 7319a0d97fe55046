import type { Job, JobKind, Made, make, Progress } from './making.ts';
import type { Answer, loadSheetTools, Order } from './makingWorker.ts';
import workerAddress from './makingWorker.ts?worker&url';

/** A file that is being made, beside the page where that is possible. */
export interface Making {
  /** null: cancelled; rejected: it could not be made */
  made: Promise<Made | null>;
  /** ends it at once */
  cancel(): void;
}

/** Browsers that check script addresses (Trusted Types) want each one vouched for. */
declare const trustedTypes:
  | {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ) => { createScriptURL: (address: string) => string };
    }
  | undefined;

let vouched: string | null = null;

/** Ours is the worker that the build wrote, as in io/qrReader.ts. */
function vouchedAddress(): string {
  vouched ??=
    typeof trustedTypes === 'undefined'
      ? workerAddress
      : trustedTypes
          .createPolicy('boussole-report', { createScriptURL: () => workerAddress })
          .createScriptURL(workerAddress);
  return vouched;
}

/** The same code on the page: the worker’s own file, so that there are no two. */
const onPage = (): Promise<{ make: typeof make; loadSheetTools: typeof loadSheetTools }> =>
  import.meta.env.PROD ? import(/* @vite-ignore */ workerAddress) : import('./makingWorker.ts');

/** One worker, started ahead, that has nothing to do. */
let idle: Worker | null = null;
/** Once a worker did not come, or broke, files are made on the page. */
let without = false;

/** Has a worker stand ready, so that the first file comes as fast as those after it. */
export function prepareMaker(kind: JobKind): void {
  idle ??= start();
  if (idle) send(idle, { type: 'prepare', kind });
}

/** Lets the worker that has nothing to do go: its memory is given back. */
export function closeMaker(): void {
  idle?.terminate();
  idle = null;
}

/** Makes a file. `tell` is called while it lasts, where it is made beside the page. */
export function makeFile(job: Job, tell: (progress: Progress) => void): Making {
  const worker = idle ?? start();
  idle = null;
  let cancelled = false;
  let stop: () => void = () => undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  const beside = worker ? ordered(worker, job, tell) : Promise.reject(new Error('no worker'));
  const made = beside.then(
    (file) => {
      if (worker && !cancelled) rest(worker);
      return file;
    },
    async () => {
      worker?.terminate();
      return cancelled ? null : await madeOnPage(job);
    },
  );
  return {
    made: Promise.race([made, stopped]),
    cancel: () => {
      if (cancelled) return;
      cancelled = true;
      worker?.terminate();
      stop();
    },
  };
}

/** What measures and draws evaluation sheets; synchronous, on the page. */
export async function fetchSheetTools(): ReturnType<typeof loadSheetTools> {
  const code = await onPage();
  return await code.loadSheetTools();
}

async function madeOnPage(job: Job): Promise<Made> {
  const code = await onPage();
  return await code.make(job, { tell: () => undefined });
}

function start(): Worker | null {
  if (without || typeof Worker === 'undefined') return null;
  try {
    return new Worker(vouchedAddress(), { type: 'module' });
  } catch {
    without = true;
    return null;
  }
}

function rest(worker: Worker): void {
  if (idle) worker.terminate();
  else idle = worker;
}

function send(worker: Worker, order: Order): void {
  worker.postMessage(order);
}

function ordered(worker: Worker, job: Job, tell: (progress: Progress) => void): Promise<Made> {
  const over = new AbortController();
  const { signal } = over;
  const made = new Promise<Made>((resolve, reject) => {
    const take = ({ data }: MessageEvent<Answer>) => {
      if (data.type === 'made') resolve(data);
      else if (data.type === 'failed') reject(new Error(data.reason));
      else tell(data);
    };
    const fail = () => {
      without = true;
      reject(new Error('the worker did not come, or broke'));
    };
    worker.addEventListener('message', take, { signal });
    worker.addEventListener('error', fail, { signal });
    send(worker, { type: 'make', job });
  });
  return made.finally(() => over.abort());
}
