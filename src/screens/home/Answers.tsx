import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { deleteAnswer, restoreAnswer, stageOf } from '#state/answerList.ts';
import { useAnswerList } from '#state/useAnswerList.ts';
import { Link } from '#ui/Link.tsx';
import type { AnswerPage } from '#ui/navigation.ts';
import { useAwaitedFocus } from '#ui/useAwaitedFocus.ts';

/** Where one goes on: what was handed in is shown again, what was begun goes on where it stood. */
function pageOf(answered: number, handedInAt: string | null): AnswerPage | undefined {
  if (handedInAt) return 'rendre';
  return answered > 0 ? 'questions' : undefined;
}

/** The answers to invitations on this device, for whoever comes back; nothing where there are none. */
export function Answers() {
  const { t } = useTranslation('app');
  const answers = useAnswerList((list) => list.answers);
  const deleted = useAnswerList((list) => list.deleted);
  const [justDeleted, setJustDeleted] = useState<string | null>(null);
  const undoable = deleted.find(({ id }) => id === justDeleted);
  const focus = useAwaitedFocus();
  if (answers.length === 0 && !undoable) return null;
  return (
    <section className="dossiers answers" aria-labelledby="answers-heading">
      <h2 id="answers-heading">{t('home.answers.heading')}</h2>
      <ul className="dossier-list">
        {answers.map(({ id, poleName, title, name, answered, updatedAt, handedInAt, leftAs }) => {
          const what = [poleName, title, name].filter(Boolean).join(' · ');
          return (
            <li key={id} ref={(item) => focus.arrive(id, item?.querySelector('a'))}>
              <Link
                to={{ name: 'answer', id, page: pageOf(answered, handedInAt) }}
                className="dossier-name"
                aria-label={t('home.answers.resumeOf', { what })}
              >
                {t('home.answers.resume')}
              </Link>
              <span>{what}</span>
              <span className="aside-text">
                {t('home.answers.count', { count: answered })}
                {' · '}
                {t(`home.answers.${stageOf({ handedInAt, leftAs })}`, {
                  when: formatMoment(handedInAt ?? updatedAt, currentLanguage()),
                })}
              </span>
              <button
                type="button"
                className="quiet"
                aria-label={t('home.answers.deleteOf', { what })}
                onClick={() => {
                  focus.await('restore');
                  setJustDeleted(id);
                  void deleteAnswer(id);
                }}
              >
                {t('home.dossiers.delete')}
              </button>
            </li>
          );
        })}
      </ul>
      <div role="status">
        {undoable && (
          <p>
            {t('home.answers.deleted')}{' '}
            <button
              ref={(button) => focus.arrive('restore', button)}
              type="button"
              className="quiet restore"
              onClick={() => {
                focus.await(undoable.id);
                void restoreAnswer(undoable.id);
              }}
            >
              {t('home.dossiers.restore')}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
