import { useTranslation } from 'react-i18next';
import { densityOf } from '#charts/HeatmapBands.tsx';
import { HeatmapBar } from '#charts/HeatmapMarks.tsx';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import type { filteredViews } from '#core/crossFilter.ts';
import type { Marks } from '#core/crossGroups.ts';
import type { CrossViews } from '#core/crossViews.ts';
import type { CrossWords } from './useCrossWords.ts';

interface CrossKeyProps {
  views: CrossViews;
  shown: ReturnType<typeof filteredViews>;
  words: CrossWords;
}

/** What the map’s shapes stand for, or its figures. */
export function CrossKey({ asText, ...props }: CrossKeyProps & { asText: boolean }) {
  return asText ? <Figures {...props} /> : <Key {...props} />;
}

/** What the figures stand for. */
function Figures({ views: { named, levels }, words }: CrossKeyProps) {
  const { t } = useTranslation('cross');
  const [first, last] = [levels[0], levels.at(-1)];
  if (!(named && first && last)) return <p>{t('figures')}</p>;
  return (
    <p>
      {t('levelFigures', {
        first: words.level(first),
        top: last.value,
        last: words.level(last),
      })}
    </p>
  );
}

/** What the shapes stand for. */
function Key({ views, shown, words }: CrossKeyProps) {
  const { t } = useTranslation('cross');
  const isBars = !views.named && densityOf(shown.groups) === 'bars';
  return (
    <ul className="cross-key">
      {views.levels.map((level, place) => (
        <li key={level.id}>
          {isBars ? (
            <HeatmapBar marks={alone(place, views.levels.length)} />
          ) : (
            <LevelGlyph level={place} levels={views.levels.length} size={16} />
          )}
          {words.level(level)}
        </li>
      ))}
      {isBars && <li>{t('blank')}</li>}
      <li hidden={isBars}>
        <b aria-hidden="true">?</b> {t('sign.unknown')}
      </li>
      <li hidden={isBars}>
        <b aria-hidden="true">–</b> {t('sign.notApplicable')}
      </li>
      <li hidden={isBars}>
        <b aria-hidden="true">·</b> {t('sign.notRated')}
      </li>
    </ul>
  );
}

/** One voice at one level: its shade. */
function alone(place: number, levels: number): Marks {
  const counts = Array.from({ length: levels }, (_, level) => Number(level === place));
  return { counts, notApplicable: 0, unknown: 0, notRated: 0 };
}
