import type { Dossier } from '#core/dossier.ts';
import type { HistoryLine } from '#core/history.ts';
import type { Act } from '#core/historyActs.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatMoment, formatTime } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';
import { type NodeName, nodeName } from './nodeName.ts';

/** A line of history in words. */
export interface LineWords {
  /** 14:05, or from when to when */
  time: string;
  what: string;
  /** on what it was done; null: on the dossier, on an assessment, or nobody knows what it was */
  about: NodeName | null;
  /** how often, or on how many things; '' once */
  howMany: string;
  /** of which assessment it tells; '' none */
  assessment: string;
}

/** Of these, many at once are one line on the assessment: the count is of these things. */
const many: Partial<Record<Act, 'indicators' | 'objectives' | 'actions'>> = {
  agreed: 'indicators',
  discussed: 'indicators',
  accepted: 'indicators',
  unagreed: 'indicators',
  worded: 'indicators',
  final: 'indicators',
  noted: 'objectives',
  action: 'actions',
};

/** These say themselves how many they are. */
const counted: ReadonlySet<Act> = new Set<Act>(['collected', 'withdrawn']);

export function lineWords(
  line: HistoryLine,
  dossier: Dossier,
  index: ReferentialIndex | null,
  t: Texts<'history'>,
): LineWords {
  const { act, word, assessmentId, at, until, to } = line;
  const language = currentLanguage();
  const assessment = dossier.assessments.find(({ id }) => id === assessmentId);
  const [from, last] = [formatTime(at, language), formatTime(until ?? at, language)];
  return {
    time: from === last ? from : t('days.until', { from, until: last }),
    what:
      act === 'restored' && to !== null
        ? t('act.restoredTo', { when: formatMoment(to, language) })
        : act === 'collected' || act === 'withdrawn'
          ? t(`act.${act}`, { count: line.count })
          : act === null
            ? word
            : t(`act.${act}`),
    about: aboutOf(line, assessment, index),
    howMany: howMany(line, t),
    assessment: assessment?.title ?? '',
  };
}

function aboutOf(
  { act, about, assessmentId }: HistoryLine,
  assessment: Dossier['assessments'][number] | undefined,
  index: ReferentialIndex | null,
): NodeName | null {
  if (about === null || about === assessmentId) return null;
  const action = assessment?.actions.find(({ id }) => id === about);
  if (action) return { mark: null, label: action.title, goal: null };
  // Any other id is for machines, unless another tool wrote the line, or the referential is not here: then it is shown as it is.
  const node = nodeName(index, about);
  const namesNode = index === null && act !== null && act !== 'action' && act in many;
  return node.mark !== null || act === null || namesNode ? node : null;
}

function howMany({ act, count, about, assessmentId }: HistoryLine, t: Texts<'history'>): string {
  if (count < 2 || (act && counted.has(act))) return '';
  const things = act && about === assessmentId ? many[act] : undefined;
  return things ? t(`many.${things}`, { count }) : t('days.times', { count });
}
