import type { DiscussionRule } from '#core/dossier.ts';
import type { Texts } from '#i18n/i18n.ts';

/** Shares that people have words for. */
const shareNames = new Map([
  [0.5, 'half'],
  [0.6, 'sixty'],
  [0.75, 'quarters'],
  [0.8, 'eighty'],
  [0.9, 'ninety'],
] as const);

export const usualShares: readonly number[] = [...shareNames.keys()];

/** « moins des 3/4 des réponses » */
export function shareWords(t: Texts<'workshop'>, share: number): string {
  const [, name] = [...shareNames].find(([usual]) => usual === share) ?? [];
  return name
    ? t(`rule.shares.${name}`)
    : t('rule.shares.other', { percent: Math.round(share * 100) });
}

/** « deux niveaux d’écart ou plus » */
export function gapWords(t: Texts<'workshop'>, gap: number): string {
  return t('rule.gap', { count: gap });
}

/** When an indicator is talked about, as one sentence. */
export function ruleWords(t: Texts<'workshop'>, rule: DiscussionRule, levels: number): string {
  const words = { share: shareWords(t, rule.share), gap: gapWords(t, rule.gap) };
  // On a scale of two levels, two neighbouring ones would be all of it.
  return t(levels === 2 ? 'rule.sentenceTwo' : 'rule.sentence', words);
}
