import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapComment, GapTexts } from '#core/gapTexts.ts';

/** So many comments a side at first. */
const atFirst = 3;

/** What both sides wrote, side by side; where it cannot be told which, below both. */
export function PairsTexts({
  texts: { reason, dissent, own, peers, untold },
  first,
}: {
  texts: GapTexts;
  /** what was written at the peers’ first regard; null: there is one regard */
  first: GapTexts | null;
}) {
  const { t } = useTranslation('cross');
  const before = first ? notIn(first.peers, peers) : [];
  const some = own.length + peers.length + before.length > 0 || reason !== '' || dissent !== '';
  if (!some && untold.length === 0) return null;
  return (
    <div className="pairs-texts">
      {some && (
        <Side title={t('pairs.texts.own')} isEmpty={own.length === 0 && reason + dissent === ''}>
          {reason !== '' && (
            <p className="pairs-reason">
              <b>{t('pairs.texts.reason')}</b> {reason}
            </p>
          )}
          {dissent !== '' && (
            <p className="pairs-reason">
              <b>{t('pairs.texts.dissent')}</b> {dissent}
            </p>
          )}
          <Quotes comments={own} />
        </Side>
      )}
      {some && (
        <Side
          title={t('pairs.texts.peers')}
          isEmpty={peers.length + before.length === 0}
          isUnsure={untold.length > 0}
        >
          <Quotes comments={peers} />
          {before.length > 0 && (
            <>
              <h5>{t('pairs.texts.first')}</h5>
              <Quotes comments={before} />
            </>
          )}
        </Side>
      )}
      {untold.length > 0 && (
        <section className="pairs-untold">
          <h4>{t('pairs.texts.untold')}</h4>
          <p className="aside-text">{t('pairs.texts.untoldWhy')}</p>
          <Quotes comments={untold} />
        </section>
      )}
    </div>
  );
}

/** `isUnsure`: what stands below both sides may be of this one. */
function Side({
  title,
  isEmpty,
  isUnsure = false,
  children,
}: {
  title: string;
  isEmpty: boolean;
  isUnsure?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('cross');
  return (
    <section>
      <h4>{title}</h4>
      {isEmpty ? (
        <p className="pairs-none">{isUnsure ? '—' : t('pairs.texts.nothing')}</p>
      ) : (
        children
      )}
    </section>
  );
}

function Quotes({ comments }: { comments: readonly GapComment[] }) {
  const { t } = useTranslation(['cross', 'report']);
  const [all, setAll] = useState(false);
  const shown = all ? comments : comments.slice(0, atFirst);
  return (
    <>
      <ul className="pairs-quotes">
        {shown.map(({ text, evidence, pole }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
          <li key={at}>
            {text !== '' && t('report:indicator.quote', { text })}
            {evidence !== '' && (
              <span className="aside-text">
                {t('report:indicator.evidence')} {evidence}
              </span>
            )}
            {pole && <span className="aside-text">{pole}</span>}
          </li>
        ))}
      </ul>
      {comments.length > atFirst && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'pairs.texts.fewer' : 'pairs.texts.all', { count: comments.length })}
        </button>
      )}
    </>
  );
}

/** What the second answer says too is not said twice. */
function notIn(before: readonly GapComment[], after: readonly GapComment[]): GapComment[] {
  const key = ({ text, evidence, pole }: GapComment) => JSON.stringify([text, evidence, pole]);
  const said = new Set(after.map(key));
  return before.filter((one) => !said.has(key(one)));
}
