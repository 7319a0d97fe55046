import { type CSSProperties, memo } from 'react';
import { Said, SheetHeading, SheetShape } from './SheetParts.tsx';
import type { PlacedTally } from './sheetTally.ts';
import { answersOf, cardWords, type SheetWords, tallyHeading } from './sheetWords.ts';

/** A page to count raised hands on: a row an indicator, a column a level. */
export function SheetTally({
  words,
  still,
  page,
}: {
  words: SheetWords;
  /** the same words as long as only the head changes */
  still: SheetWords;
  page: PlacedTally;
}) {
  const heading = tallyHeading(words, page.continued);
  return (
    <>
      <SheetHeading words={words} heading={heading} fields={false} scale="named" />
      <Table words={still} page={page} />
    </>
  );
}

const Table = memo(function Table({ words, page }: { words: SheetWords; page: PlacedTally }) {
  const { model, t } = words;
  const answers = answersOf(model);
  const style = {
    '--size': page.size,
    '--row': page.row,
    '--column': page.column,
    '--ids': page.ids,
  } as CSSProperties;
  const inline = page.ids === 0;
  return (
    <table className="paper-table" style={style}>
      <caption className="unseen">{t('paper.tally')}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('paper.tallyHow')}
          </th>
          {answers.map((card) => {
            const { key, label } = cardWords(words, card);
            return (
              <th key={key} scope="col">
                <span className="unseen">{label}</span>
                <b aria-hidden="true">{key}</b>
                <SheetShape card={card} levels={model.levels.length} />
              </th>
            );
          })}
        </tr>
      </thead>
      {page.groups.map((group) => (
        <tbody key={group.id}>
          <tr>
            <th scope="rowgroup" colSpan={answers.length + 2}>
              {group.id} <Said text={group.label} />
            </th>
          </tr>
          {group.indicators.map(({ id, label }) => (
            <tr key={id}>
              {!inline && (
                <td>
                  <b>{id}</b>
                </td>
              )}
              <th scope="row" colSpan={inline ? 2 : 1}>
                {inline && <b>{id} </b>}
                <Said text={label} />
              </th>
              {answers.map((card) => (
                <td key={cardWords(words, card).key} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
});
