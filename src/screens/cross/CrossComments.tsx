import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrossComment } from '#core/crossComments.ts';
import type { CrossIndicator, CrossViews } from '#core/crossViews.ts';
import type { CrossWords } from './useCrossWords.ts';

/** So many comments are drawn at once. */
const PAGE = 40;

/** What people wrote of one indicator, folded away: the screen may be in front of forty people. */
export function CrossComments({
  one,
  views,
  words,
}: {
  one: CrossIndicator;
  views: CrossViews;
  words: CrossWords;
}) {
  const { t } = useTranslation(['cross', 'work']);
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(PAGE);
  const { comments } = one;
  if (comments.length === 0) return null;
  return (
    <details className="cross-comments" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('work:summary.comments', { count: comments.length })}</summary>
      {open && (
        <ul>
          {comments.slice(0, most).map((comment, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
            <li key={at}>
              <Comment comment={comment} views={views} words={words} />
            </li>
          ))}
        </ul>
      )}
      {open && comments.length > most && (
        <button type="button" className="quiet" onClick={() => setMost(most + 5 * PAGE)}>
          {t('more', { count: comments.length - most })}
        </button>
      )}
    </details>
  );
}

function Comment({
  comment: { text, evidence, group, voice },
  views,
  words,
}: {
  comment: CrossComment;
  views: CrossViews;
  words: CrossWords;
}) {
  const { t } = useTranslation(['cross', 'report']);
  const from = views.groups.find(({ key }) => key === group);
  const name = voice && from?.people?.find((person) => person.voice === voice)?.name;
  const who = [name, from && words.group(from)].filter(Boolean).join(', ');
  return (
    <>
      {text !== '' && t('report:indicator.quote', { text })}
      {evidence !== '' && (
        <span className="aside-text cross-evidence">
          {t('report:indicator.evidence')} {evidence}
        </span>
      )}
      {who !== '' && <span className="aside-text cross-who">{who}</span>}
    </>
  );
}
