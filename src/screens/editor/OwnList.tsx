import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Referential } from '#core/referential.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { downloadText } from '#state/downloads.ts';
import { deleteOwn, type OwnRecord, restoreOwn } from '#state/ownReferentials.ts';
import { ownFindings, ownIndex } from '#state/ownShelf.ts';
import { useOwn } from '#state/useOwn.ts';
import { Link } from '#ui/Link.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { useAwaitedFocus } from '#ui/useAwaitedFocus.ts';
import { expectFocus } from './arrival.ts';
import { brief } from './brief.ts';
import { copyOf } from './copyOf.ts';
import { FileButton } from './WritingBar.tsx';

/** One's own referentials on this device; deleting asks nothing and can be undone. */
export function OwnList() {
  const { t } = useTranslation('editor');
  const { status, records, unreadable } = useOwn((own) => own);
  const [justDeleted, setJustDeleted] = useState<string | null>(null);
  const live = records.filter(({ deletedAt }) => !deletedAt);
  const undoable = records.find(({ id, deletedAt }) => id === justDeleted && deletedAt);
  const focus = useAwaitedFocus();
  return (
    <section className="own" aria-labelledby="own-heading">
      <h2 id="own-heading">{t('list.heading')}</h2>
      {(status === 'unavailable' || status === 'stopped') && (
        <Notice>
          <p>{t(`list.${status}`)}</p>
        </Notice>
      )}
      {live.length === 0 && status !== 'loading' && <p className="aside-text">{t('list.none')}</p>}
      {live.length > 0 && (
        <ul className="own-list">
          {live.map((record) => (
            <Row
              key={record.id}
              record={record}
              onDrawn={(row) => focus.arrive(record.id, row?.querySelector('a'))}
              onDelete={() => {
                focus.await('restore');
                setJustDeleted(record.id);
              }}
            />
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {undoable && (
          <p>
            {t('list.deleted', { name: titleOf(undoable.referential) })}{' '}
            <button
              ref={(button) => focus.arrive('restore', button)}
              type="button"
              className="quiet"
              onClick={() => {
                focus.await(undoable.id);
                void restoreOwn(undoable.id);
              }}
            >
              {t('list.restore')}
            </button>
          </p>
        )}
      </div>
      {unreadable.map(({ id, text }) => (
        <Notice key={id}>
          <p>{t('list.unreadable')}</p>
          <button
            type="button"
            className="quiet"
            onClick={() => downloadText(text, 'referentiel-illisible.json')}
          >
            {t('list.download')}
          </button>
        </Notice>
      ))}
    </section>
  );
}

function Row({
  record,
  onDrawn,
  onDelete,
}: {
  record: OwnRecord;
  onDrawn: (row: HTMLLIElement | null) => void;
  onDelete: () => void;
}) {
  const { t } = useTranslation('editor');
  const { go } = useNavigation();
  const { id, referential, updatedAt } = record;
  const name = titleOf(referential);
  const { language } = localize(referential.title, currentLanguage());
  const index = ownIndex(referential);
  const shape = [
    t('list.goals', { count: referential.goals.length }),
    t('list.objectives', { count: index.objectives.length }),
    t('list.indicators', { count: index.indicators.length }),
    t('list.levels', { count: index.levels.length }),
  ];
  return (
    <li ref={onDrawn}>
      <div>
        <Link
          to={{ name: 'referential', view: 'atelier', key: id }}
          className="own-name"
          lang={language}
          dir="auto"
          onClickCapture={() => expectFocus(id)}
        >
          {name || t('plan.untitled')}
        </Link>
        <p className="aside-text">
          {t('list.version', { version: referential.version })} · {shape.join(', ')}
        </p>
        <p className="aside-text">
          {t('list.changed', { when: formatMoment(updatedAt, currentLanguage()) })} · {stateWords()}
        </p>
      </div>
      <div className="own-acts">
        <button
          type="button"
          className="quiet"
          aria-label={t('list.duplicateName', { name })}
          onClick={() => {
            void copyOf(referential, name).then((key) => {
              expectFocus(key);
              go({ name: 'referential', view: 'atelier', key });
            });
          }}
        >
          {t('list.duplicate')}
        </button>
        <FileButton recordId={id} className="quiet" name={name} />
        <button
          type="button"
          className="quiet"
          aria-label={t('list.deleteName', { name })}
          onClick={() => {
            onDelete();
            void deleteOwn(id);
          }}
        >
          {t('list.delete')}
        </button>
      </div>
    </li>
  );

  function stateWords(): string {
    const findings = ownFindings(referential).filter(({ kind }) => kind !== 'notContinued');
    const blocking = findings.filter(({ weight }) => weight === 'blocking').length;
    if (blocking > 0) return t('list.blocking', { count: blocking });
    return findings.length > 0 ? t('list.advice', { count: findings.length }) : t('list.clean');
  }
}

function titleOf(referential: Referential): string {
  return brief(localize(referential.title, currentLanguage()).text);
}
