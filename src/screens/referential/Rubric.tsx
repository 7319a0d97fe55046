import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { localize } from '#core/localized.ts';
import type { Indicator, Level } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Words } from './Words.tsx';

/** The levels of an indicator in words: what one sees at each. */
export function Rubric({ indicator, levels }: { indicator: Indicator; levels: readonly Level[] }) {
  const language = currentLanguage();
  return (
    <dl className="rubric" data-count={levels.length}>
      {levels.map((level, place) => {
        const label = localize(level.label, language);
        const seen = indicator.rubric[level.id];
        const words = seen && localize(seen, language);
        return (
          <div key={level.id}>
            <dt lang={label.language}>
              <LevelGlyph level={place} levels={levels.length} />
              {label.text}
            </dt>
            <dd lang={words?.language}>{words ? <Words text={words.text} /> : '—'}</dd>
          </div>
        );
      })}
    </dl>
  );
}
