import { useTranslation } from 'react-i18next';
import type { MergePreview } from '#core/mergePreview.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { type ChangeItem, type ChangeKind, changeGroups } from './changeLines.ts';
import { Node } from './Node.tsx';

/** How many things of one kind are read at once; the others are a press away. */
const readAtOnce = 8;

/** What a merge or going back to a point would change, in words. */
export function Changes({
  preview,
  kind,
  indexOf,
  level,
}: {
  preview: MergePreview;
  kind: ChangeKind;
  indexOf: (assessmentId: string) => ReferentialIndex | null;
  /** of the headings */
  level: 2 | 3;
}) {
  const { t } = useTranslation('history');
  const Title = `h${level}` as const;
  return (
    <div className="changes">
      {changeGroups(preview, kind, indexOf, t).map(({ key, heading, lines }) => (
        <section key={key} aria-labelledby={`changes-${key}`}>
          <Title id={`changes-${key}`}>{heading}</Title>
          <ul>
            {lines.map((line) => (
              <li key={line.key}>
                <p>
                  {line.text}
                  {line.kept && <small>{line.kept}</small>}
                </p>
                <Items items={line.items} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Items({ items }: { items: readonly ChangeItem[] }) {
  const { t } = useTranslation('history');
  if (items.length === 0) return null;
  const others = items.slice(readAtOnce);
  return (
    <>
      <ItemList items={items.slice(0, readAtOnce)} />
      {others.length > 0 && (
        <details>
          <summary>{t('changes.more', { count: others.length })}</summary>
          <ItemList items={others} />
        </details>
      )}
    </>
  );
}

function ItemList({ items }: { items: readonly ChangeItem[] }) {
  const { t } = useTranslation('history');
  return (
    <ul className="change-items">
      {items.map(({ key, words, levels, kept, ...name }) => (
        <li key={key}>
          <Node {...name} />
          {levels && (
            <span className="change-levels">
              <span>{levels.before}</span> <span aria-hidden="true">→</span>
              <span className="unseen">{t('changes.becomes')}</span> <b>{levels.after}</b>
            </span>
          )}
          {words && <span className="change-words">{words}</span>}
          {kept && <small>{kept}</small>}
        </li>
      ))}
    </ul>
  );
}
