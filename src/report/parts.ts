import type { ReportModel } from '#core/report.ts';
import { asideGroups } from './endWords.ts';
import { glossaryTerms } from './glossaryWords.ts';
import type { Words } from './words.ts';

/** A part of the report: the id of its title on the page. */
export interface ReportPart {
  id: string;
  title: string;
}

/** Ids on the page of what the summary leads to. */
export const placeId = {
  goal: (id: string) => `report-goal-${id}`,
  objective: (id: string) => `report-objective-${id}`,
  indicator: (id: string) => `report-indicator-${id}`,
  diverged: (id: string) => `report-diverged-${id}`,
  action: (id: string) => `report-action-${id}`,
} as const;

/** Ids of the parts’ titles. */
export const partId = {
  blind: 'report-blind',
  summary: 'report-summary',
  essentials: 'report-essentials',
  reading: 'report-reading',
  diverged: 'report-diverged',
  since: 'report-since',
  aside: 'report-aside',
  peers: 'report-peers',
  peerWords: 'report-peer-words',
  actions: 'report-actions',
  glossary: 'report-glossary',
  method: 'report-method',
} as const;

/** The parts that the report has, in its order. */
export function partsOf(words: Words, model: ReportModel): ReportPart[] {
  const { t } = words;
  const part = (has: boolean, id: string, title: string): ReportPart[] =>
    has ? [{ id, title }] : [];
  const method = { id: partId.method, title: t('method.title') };
  if (model.reveal === 'blind') {
    return [{ id: partId.blind, title: t('blind.title') }, method];
  }
  return [
    { id: partId.summary, title: t('summary.title') },
    { id: partId.essentials, title: t('highlights.title') },
    { id: partId.reading, title: t('reading.title') },
    ...model.goals.map(({ goal }) => ({
      id: placeId.goal(goal.id),
      title: words.text(goal.label),
    })),
    ...part(model.diverged.length > 0, partId.diverged, t('diverged.title')),
    ...part(Boolean(model.since ?? model.lastActions), partId.since, t('since.title')),
    ...part(asideGroups(words, model).length > 0, partId.aside, t('aside.title')),
    ...part(model.peers !== null, partId.peers, t('peers.title')),
    ...part(model.peerWords.length > 0, partId.peerWords, t('peerWords.title')),
    ...part(hasPlan(model), partId.actions, t('actions.title')),
    ...part(glossaryTerms(words, model).length > 0, partId.glossary, t('glossary.title')),
    method,
  ];
}

function hasPlan({ actions, nextMeeting }: ReportModel): boolean {
  return actions.length > 0 || Boolean(nextMeeting);
}
