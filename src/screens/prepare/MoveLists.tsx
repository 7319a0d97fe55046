import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { IndicatorNode } from '#core/referential.ts';
import type { LeftBehind } from '#core/transitionPlan.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { MovePreview } from '#state/moving.ts';

/** What is carried, new, to be read again and left, by name; each list opens on demand. */
export function MoveLists({ preview: { map, plan } }: { preview: MovePreview }) {
  const { t } = useTranslation('moving');
  const language = currentLanguage();
  const nodeName = (node: IndicatorNode) => {
    const label = localize(node.indicator.label, language);
    return <span lang={label.language}>{label.text}</span>;
  };
  const quoted = (sources: readonly IndicatorNode[]) =>
    formatList(
      sources.map(({ indicator }) =>
        t('quoted', { label: localize(indicator.label, language).text }),
      ),
      language,
    );
  const goalOf = (node: IndicatorNode) =>
    `goal-${map.to.referential.goals.findIndex(({ id }) => id === node.goal.id)}`;
  return (
    <div className="move-lists">
      <MoveList heading={t('lists.toRead')} count={plan.toRead.length}>
        {plan.toRead.map(({ node, reason, sources }) => (
          <li key={node.indicator.id} className={goalOf(node)}>
            {nodeName(node)}
            <p className="aside-text">{t(`reasons.${reason}`, { sources: quoted(sources) })}</p>
          </li>
        ))}
      </MoveList>
      <MoveList heading={t('lists.left')} count={plan.left.length}>
        {plan.left.map((one) => (
          <li key={one.id}>
            <Left left={one} />
          </li>
        ))}
      </MoveList>
      <MoveList heading={t('lists.fresh')} count={plan.fresh.length}>
        {plan.fresh.map((node) => (
          <li key={node.indicator.id} className={goalOf(node)}>
            {nodeName(node)}
          </li>
        ))}
      </MoveList>
      <MoveList heading={t('lists.carried')} count={plan.carried.length}>
        {plan.carried.map((node) => (
          <li key={node.indicator.id} className={goalOf(node)}>
            {nodeName(node)}
          </li>
        ))}
      </MoveList>
    </div>
  );
}

function MoveList({
  heading,
  count,
  children,
}: {
  heading: string;
  count: number;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <details>
      <summary>
        {heading} ({count})
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

/** What nothing continues, with what was said of it. */
function Left({ left: { id, label, voices, comments, notes } }: { left: LeftBehind }) {
  const { t } = useTranslation('moving');
  const words = label && localize(label, currentLanguage());
  const texts = [...notes, ...comments.flatMap(({ text, evidence }) => [text, evidence])].filter(
    (text) => text !== '',
  );
  return (
    <>
      {words ? <span lang={words.language}>{words.text}</span> : t('foreign', { id })}
      {voices > 0 && <p className="aside-text">{t('voices', { count: voices })}</p>}
      {[...new Set(texts)].map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
    </>
  );
}
