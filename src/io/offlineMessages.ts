/** What pages and the service worker say to each other. Both may be of another version: new kinds are added, none is changed. */

/** What a page says. `state` and `keepEverything` are answered with a `KeptState`, on the port that comes along. */
export type PageMessage =
  /** which files the page has fetched so far, whoever fetched them */
  | { kind: 'seen'; addresses: readonly string[] }
  | { kind: 'state' }
  | { kind: 'keepEverything' }
  /** the version that waits is to stand in for all tabs from now on */
  | { kind: 'takeOver' };

/** What the worker says to its pages. */
export type WorkerMessage =
  /** to be answered, on the port that comes along, with the address of the script that started the page */
  | { kind: 'whichApp' }
  /** it could not keep what answering needs, and is not used */
  | { kind: 'notKept'; trouble: Trouble };

/** Why something could not be kept: no room for it, or the network failed. */
export type Trouble = 'full' | 'network';

/** How much of the app is on this device: what answering and rating need, or every part. */
export interface KeptState {
  kept: 'answering' | 'everything';
  /** why the rest is not there, where that was tried */
  trouble: Trouble | null;
}

/** What the build wrote, as paths below the app’s own address; the page itself is the empty path. */
export interface BuiltFiles {
  /** differs as soon as one of these files does */
  version: string;
  /** the script that the page starts */
  entry: string;
  /** what somebody needs who answers an invitation or rates */
  answering: readonly string[];
  /** everything else that a page may ask for */
  rest: readonly string[];
}
