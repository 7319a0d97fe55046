/** The acts that this app writes. Others come from other tools: they are kept, and shown as they are. */
export const knownActs = [
  /** the dossier begins; an assessment begins */
  'created',
  'started',
  /** as a dossier of its own beside another */
  'copied',
  'profile',
  /** an assessment’s settings */
  'prepared',
  /** made blind; open again */
  'hidden',
  'opened',
  /** the animator’s own voice; voices on this device; voices that count from now on (`count`) */
  'rated',
  'answered',
  'collected',
  /** who answered; opened again; deleted */
  'corrected',
  'reopened',
  'withdrawn',
  'revealed',
  /** on one indicator: a level; no agreement; all that did not diverge; taken back; what is written of it */
  'agreed',
  'discussed',
  'accepted',
  'unagreed',
  'worded',
  'final',
  'noted',
  'parked',
  /** the plan: one action */
  'action',
  /** regards asked of or given to other poles */
  'exchanged',
  'moved',
  'reread',
  'deleted',
  'brought',
  'merged',
  'restored',
] as const;
export type Act = (typeof knownActs)[number];
