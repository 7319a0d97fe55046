import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import type { Localized } from '#core/localized.ts';
import type { Card } from '#core/sheets.ts';
import {
  answersOf,
  type Blank,
  cardWords,
  type Heading,
  personBlanks,
  type SheetWords,
  sessionBlanks,
  sessionWords,
} from './sheetWords.ts';

/** A text of the referential, marked where it is in another language than the sheets. */
export function Said({ text }: { text: Localized }) {
  const { i18n } = useTranslation('sheets');
  return text.language === i18n.language ? (
    text.text
  ) : (
    <span lang={text.language}>{text.text}</span>
  );
}

/** A level's ring; a hatched one for « sans objet », a question mark in one for « je ne sais pas ». */
export function SheetShape({ card, levels }: { card: Card; levels: number }) {
  if (card.kind === 'level') return <LevelGlyph level={card.level.place} levels={levels} />;
  return (
    <svg className="level-glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="8.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      {card.kind === 'notApplicable' ? (
        <path
          d="M4.1 9.6 9.6 4.1M4.9 13 13 4.9M7 15.1 15.1 7M10.4 15.9 15.9 10.4"
          stroke="currentColor"
        />
      ) : (
        <text x="10" y="14" textAnchor="middle" fontSize="11.2" fontWeight="600">
          ?
        </text>
      )}
    </svg>
  );
}

/** Lines to write on, all alike. */
export function Rules({ count }: { count: number }) {
  return (
    <div className="paper-rules" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <i key={i} />
      ))}
    </div>
  );
}

/** The head of a page; of one that goes on, without the scale. */
export function SheetHeading({
  words,
  heading,
  fields,
  scale,
  size = 20,
}: {
  words: SheetWords;
  heading: Heading;
  fields: boolean;
  scale: 'explained' | 'named' | 'none';
  /** of the title, in points */
  size?: number;
}) {
  const style = { '--title': size } as CSSProperties;
  const { model } = words;
  const known = sessionWords(words);
  const { blanks, note } = personBlanks(words);
  return (
    <header>
      {(model.head.pole !== '' || known.length > 0) && (
        <p className="paper-session">
          <strong>{model.head.pole}</strong>
          {model.head.pole !== '' && known.length > 0 && ' · '}
          {known.join(' · ')}
        </p>
      )}
      <Blanks blanks={sessionBlanks(words)} note="" />
      <div className="paper-title">
        {heading.mark !== '' && <span aria-hidden="true">{heading.mark}</span>}
        <div>
          <p>{heading.kicker}</p>
          <h3 style={style}>{heading.title}</h3>
        </div>
      </div>
      {fields && <Blanks blanks={blanks} note={note} />}
      {scale === 'explained' && <Scale words={words} />}
      {scale === 'named' && (
        <ul className="paper-answers">
          {answersOf(model).map((card) => {
            const { key, label } = cardWords(words, card);
            return (
              <li key={key}>
                <b>{key}</b>
                <SheetShape card={card} levels={model.levels.length} />
                {card.kind === 'level' ? <Said text={card.level.label} /> : label}
              </li>
            );
          })}
        </ul>
      )}
    </header>
  );
}

function Blanks({ blanks, note }: { blanks: readonly Blank[]; note: string }) {
  if (blanks.length === 0) return null;
  return (
    <p className="paper-blanks">
      {blanks.map(({ label, share }) => (
        <span key={label} style={{ flexGrow: share }}>
          {label}
        </span>
      ))}
      {note !== '' && <em>{note}</em>}
    </p>
  );
}

/** Each level with its shape and what it means. */
function Scale({ words: { model, t } }: { words: SheetWords }) {
  return (
    <>
      <dl className="paper-scale">
        {model.levels.map((level) => (
          <div key={level.place}>
            <dt>
              <b>{level.place}</b>
              <SheetShape card={{ kind: 'level', level }} levels={model.levels.length} />
              <Said text={level.label} />
            </dt>
            <dd>{level.meaning && <Said text={level.meaning} />}</dd>
          </div>
        ))}
      </dl>
      <p className="paper-how">{t('paper.how')}</p>
    </>
  );
}
