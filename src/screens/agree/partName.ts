import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';
import type { Part } from './parts.ts';

/** What a part is called in lists and links. */
export function partName(part: Part, index: ReferentialIndex, t: Texts<'agree'>): string {
  const language = currentLanguage();
  if (part.kind === 'discuss' || part.kind === 'afterPeers') {
    const node = index.indicatorById.get(part.id);
    const label = node ? localize(node.indicator.label, language).text : part.id;
    return part.kind === 'afterPeers' ? t('after.name', { label }) : label;
  }
  if (part.kind === 'objective') {
    const found = index.objectives.find(({ objective }) => objective.id === part.id);
    const label = found && localize(found.objective.short ?? found.objective.label, language).text;
    return t('objective.name', { label: label ?? part.id });
  }
  return t(`kicker.${part.kind}`);
}
