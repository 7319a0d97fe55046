import { decisionWords, gapSize, placeWords } from '#charts/gapWords.ts';
import type { Heard, HeardKind } from '#core/heardPeers.ts';
import type { DecisionLayer } from '#core/layers.ts';
import type { Gap, GapKind, OwnStand, Stand } from '#core/peerGap.ts';
import type { ReportGap, ReportPeers } from '#core/reportPeers.ts';
import { formatList } from '#i18n/format.ts';
import { capital, type Words } from './words.ts';

const kinds: readonly GapKind[] = [
  'peersFurther',
  'ownFurther',
  'close',
  'onlyOwn',
  'onlyPeers',
  'withheld',
  'none',
];

/** « Sur 36 indicateurs : 3 où les pairs nous voient plus avancés, … »; and that a gap says nothing of who is right. */
export function peersSentences({ t, language }: Words, peers: ReportPeers): string[] {
  const all = [...peers.counts.values()].reduce((sum, count) => sum + count, 0);
  const list = kinds.flatMap((kind) => {
    const count = peers.counts.get(kind) ?? 0;
    return count > 0 ? [t(`gap.counts.${kind}`, { count })] : [];
  });
  return [
    t('peers.lead', { count: all, list: formatList(list, language) }),
    t('peers.meaning'),
    ...(peers.rounds === 'withheld' ? [t('peers.withheldRounds')] : []),
  ];
}

/** Who sees it further, and by how much; without a gap, why there is none. */
export function gapSentence({ t, language }: Words, { kind, gap }: Gap): string {
  return t(`gap.${kind}`, { size: gapSize(t, language, gap ?? 0) });
}

/** Where one side stands, in the words of the levels; a dash where it does not. */
function standWords({ t, language }: Words, stand: Stand | OwnStand | null): string {
  if (!stand) return '—';
  const words = capital(placeWords(t, language, stand.words));
  return 'basis' in stand && stand.basis === 'agreed' ? t('peers.ownAgreed', { words }) : words;
}

/** Where the peers stand; where they read the pole meanwhile, both times. */
function peersStandWords(words: Words, { peers, first }: ReportGap): string {
  const now = standWords(words, peers);
  if (!first) return now;
  const before = placeWords(words.t, words.language, first.words);
  return words.t('peers.firstThen', { words: now, first: before });
}

/** Where both stand, in one line. */
export function standsLine(words: Words, gap: ReportGap): string {
  const { t } = words;
  return [
    t('indicator.other', { series: t('series.own'), words: standWords(words, gap.own) }),
    t('indicator.other', { series: t('series.peers'), words: peersStandWords(words, gap) }),
  ].join(' · ');
}

/** On how many indicators hearing the peers changed what was agreed; empty: nothing was decided after it. */
export function heardSentences({ t }: Words, heard: readonly Pick<Heard, 'kind'>[]): string[] {
  const count = (kind: HeardKind) => heard.filter((one) => one.kind === kind).length;
  const [changed, kept, first] = [count('changed'), count('kept'), count('first')];
  const keptKey = changed > 0 ? 'peers.kept' : 'peers.keptAlone';
  return [
    ...(changed > 0 ? [t('peers.changed', { count: changed })] : []),
    ...(kept > 0 ? [t(keptKey, { count: kept })] : []),
    ...(first > 0 ? [t('peers.first', { count: first })] : []),
  ];
}

/** A decision, why, and what some did not share. */
export function decisionLine({ t, language }: Words, layer: DecisionLayer | null): string {
  if (!layer) return t('layers.notAgreed');
  const { rationale, dissent } = layer;
  return [
    `${decisionWords(t, language, layer)}.`,
    rationale,
    ...(dissent === '' ? [] : [`${t('indicator.dissent')} ${dissent}`]),
  ]
    .filter((text) => text !== '')
    .join(' ');
}
