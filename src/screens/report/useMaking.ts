import { useEffect, useRef, useState } from 'react';
import { type Making, makeFile, prepareMaker } from '#report/maker.ts';
import type { Job, Made, Progress } from '#report/making.ts';
import { aboutPages } from '#report/pageEstimate.ts';

/** Below this a file is there before one could read that it is being made. */
const PATIENCE = 300;

/** A file that takes its time; `progress` of a PDF, `pages`: how many it will have, about. */
export interface Lasting {
  progress: Progress | null;
  pages: number | null;
}

/** Has files made beside the page, one at a time, and knows of the one that lasts. */
export function useMaking(): {
  /** null while nothing is made, and at first */
  lasting: Lasting | null;
  isBusy: () => boolean;
  /** null: it was cancelled */
  run: (job: Job) => Promise<Made | null>;
  cancel: () => void;
} {
  const [lasting, setLasting] = useState<Lasting | null>(null);
  const present = useRef<Making | null>(null);
  // Who leaves the screen does not wait for the file any more.
  useEffect(() => () => present.current?.cancel(), []);

  async function run(job: Job): Promise<Made | null> {
    const pages = job.kind === 'pdf' ? aboutPages(job.model) : null;
    let progress: Progress | null = null;
    let patient = true;
    const show = () => setLasting({ progress, pages });
    const patience = setTimeout(() => {
      patient = false;
      show();
    }, PATIENCE);
    const making = makeFile(job, (next) => {
      progress = next;
      if (!patient) show();
    });
    present.current = making;
    try {
      return await making.made;
    } finally {
      clearTimeout(patience);
      if (present.current === making) present.current = null;
      setLasting(null);
    }
  }

  return {
    lasting,
    isBusy: () => present.current !== null,
    run,
    cancel: () => {
      present.current?.cancel();
      // Who changes their mind does not wait longer.
      prepareMaker('pdf');
    },
  };
}
