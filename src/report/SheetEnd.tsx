import type { CSSProperties } from 'react';
import { Rules, SheetHeading } from './SheetParts.tsx';
import type { PlacedClosing } from './sheetClosing.ts';
import { closingHeading, type SheetWords } from './sheetWords.ts';

/** A page for a few words on the whole, each question with lines to write on. */
export function SheetEnd({ words, page }: { words: SheetWords; page: PlacedClosing }) {
  return (
    <>
      <SheetHeading words={words} heading={closingHeading(words)} fields scale="none" />
      {page.questions.map(({ field, lines, height }) => (
        <section
          key={field}
          className="paper-indicator"
          style={{ '--size': 7.9, '--high': height } as CSSProperties}
        >
          <h4>{words.t(`paper.closing.${field}`)}</h4>
          <Rules count={lines} />
        </section>
      ))}
    </>
  );
}
