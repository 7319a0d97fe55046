import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { PartProps } from './Workshop.tsx';

/** The goal and the objective of an indicator, on one line. */
export function IndicatorKicker({ index, part, indicatorId }: PartProps & { indicatorId: string }) {
  const { t } = useTranslation('agree');
  const node = index.indicatorById.get(indicatorId);
  if (!node) return null;
  const language = currentLanguage();
  const goal = localize(node.goal.short ?? node.goal.label, language);
  const objective = localize(node.objective.short ?? node.objective.label, language);
  return (
    <p className="stage-kicker">
      {part.kind === 'calibration' && <span>{t('kicker.calibration')} · </span>}
      {part.kind === 'afterPeers' && <span>{t('kicker.peers')} · </span>}
      <strong lang={goal.language}>{goal.text}</strong>
      {' · '}
      <span lang={objective.language}>{objective.text}</span>
    </p>
  );
}
