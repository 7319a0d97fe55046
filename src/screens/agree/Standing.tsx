import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { agreementOf } from '#core/agreements.ts';
import { levelWords } from './levelWords.ts';
import type { PartProps } from './Workshop.tsx';

/** What holds on an indicator: the agreed level as a shape and a word, no agreement, or nothing yet. */
export function Standing({ assessment, index, indicatorId }: PartProps & { indicatorId: string }) {
  const { t } = useTranslation('agree');
  const agreed = agreementOf(assessment, indicatorId);
  if (!agreed) return <span className="standing open">{t('standing.open')}</span>;
  const { level } = agreed.agreement;
  if (level === null) return <span className="standing">{t('standing.noAgreement')}</span>;
  const place = index.levels.findIndex(({ id }) => id === level);
  return (
    <span className="standing">
      {place >= 0 && <LevelGlyph level={place} levels={index.levels.length} size={24} />}
      {levelWords(index, level, t)}
    </span>
  );
}
