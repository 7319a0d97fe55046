import { useTranslation } from 'react-i18next';
import type { CrossComment } from '#core/crossComments.ts';

const atFirst = 3;

/** What was written, without who: the first few, and all of it when it is asked for. */
export function Comments({
  comments,
  all,
  onAll,
  shortcuts,
  nameOf,
}: {
  comments: readonly CrossComment[];
  all: boolean;
  /** null: there is no choice */
  onAll: ((all: boolean) => void) | null;
  shortcuts: boolean;
  /** who wrote, for the animator alone and where people chose to be named */
  nameOf?: (voice: string) => string;
}) {
  const { t } = useTranslation(['agree', 'report']);
  if (comments.length === 0) return null;
  const shown = all ? comments : comments.slice(0, atFirst);
  return (
    <section className="stage-comments" aria-label={t('comments.label')}>
      {/* before what it opens, so that it stays where the hand is */}
      {onAll && (comments.length > atFirst || all) && (
        <div className="stage-comments-head">
          <p aria-hidden="true">{t('comments.label')}</p>
          <button
            type="button"
            className="quiet"
            aria-expanded={all}
            aria-keyshortcuts={shortcuts ? 'c' : undefined}
            onClick={() => onAll(!all)}
          >
            {t(all ? 'comments.fewer' : 'comments.all', { count: comments.length })}
          </button>
        </div>
      )}
      <ul className={all ? 'all' : undefined}>
        {shown.map(({ text, evidence, voice }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and the order is that of the words
          <li key={`${place} ${text}`}>
            {text && t('report:indicator.quote', { text })}
            {nameOf && voice !== null && <span className="stage-evidence">{nameOf(voice)}</span>}
            {evidence && (
              <span className="stage-evidence">
                {t('report:indicator.evidence')} {evidence}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
