import { type CSSProperties, memo } from 'react';
import { Rules, Said, SheetHeading, SheetShape } from './SheetParts.tsx';
import type { PlacedIndicator } from './sheetIndicator.ts';
import type { PlacedObjective } from './sheetLayout.ts';
import { asides, cardWords, objectiveHeading, type SheetWords } from './sheetWords.ts';

/** A page of one objective, to be filled in by hand. */
export function SheetObjective({
  words,
  still,
  page,
}: {
  words: SheetWords;
  /** the same words as long as only the head changes */
  still: SheetWords;
  page: PlacedObjective;
}) {
  const { sheet, continued, size, title, indicators } = page;
  return (
    <>
      <SheetHeading
        words={words}
        heading={objectiveHeading(words, sheet, continued)}
        fields
        scale={continued ? 'none' : 'explained'}
        size={title}
      />
      {indicators.map((placed) => (
        <Indicator key={placed.indicator.id} words={still} placed={placed} size={size} />
      ))}
    </>
  );
}

const Indicator = memo(function Indicator({
  words,
  placed,
  size,
}: {
  words: SheetWords;
  placed: PlacedIndicator;
  size: number;
}) {
  const { model, t } = words;
  const { indicator, beside, below, height, air, from } = placed;
  // One that no page holds is cut between lines in the PDF; here it stands whole where it begins.
  if (from > 0) return null;
  const style = { '--size': size, '--high': height, '--air': air } as CSSProperties;
  return (
    <section className="paper-indicator" style={style}>
      <h4>
        <b>{indicator.id}</b> <Said text={indicator.label} />
      </h4>
      {indicator.question && (
        <p className="paper-question">
          <Said text={indicator.question} />
        </p>
      )}
      <div className="paper-body">
        <ul>
          {model.levels.map((level) => {
            const sentence = indicator.rubric[level.place];
            return (
              <li key={level.place}>
                <Tick letter={String(level.place)} />
                <SheetShape card={{ kind: 'level', level }} levels={model.levels.length} />
                <span>
                  <b>
                    <Said text={level.label} />
                  </b>{' '}
                  {sentence && <Said text={sentence} />}
                </span>
              </li>
            );
          })}
          {asides.map((card) => {
            const { key, label } = cardWords(words, card);
            return (
              <li key={key} className="paper-aside">
                <Tick letter={key} />
                <SheetShape card={card} levels={model.levels.length} />
                <span>{label}</span>
              </li>
            );
          })}
        </ul>
        <div>
          <p>{t('paper.why')}</p>
          <Rules count={beside} />
        </div>
      </div>
      <Rules count={below} />
    </section>
  );
});

/** A box to tick, after the key that stands for it in the app. */
function Tick({ letter }: { letter: string }) {
  return (
    <>
      <small>{letter}</small>
      <i aria-hidden="true" />
    </>
  );
}
