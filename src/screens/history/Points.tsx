import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { keepPoint, loadPoints, type Point } from '#state/points.ts';
import { usePoints } from '#state/useHistory.ts';
import { TextField } from '#ui/Field.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { UndoLine } from './UndoLine.tsx';

/** The points to go back to: what they are, one more by hand, what going back would change. */
export function Points({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('history');
  const [looked, setLooked] = useState<Point | null>(null);
  const [restored, setRestored] = useState<{ times: number; at: string } | null>(null);
  const points = usePoints((all) => (all.dossierId === dossier.id ? all.points : null));
  useEffect(() => void loadPoints(), []);
  const opener = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const returnTo = useRef<HTMLElement | null>(null);
  const close = (next: HTMLElement | null) => {
    returnTo.current = next;
    setLooked(null);
  };
  // A dialog that leaves the page takes the focus along: it comes back once the dialog is gone.
  useEffect(() => {
    if (looked) return;
    returnTo.current?.focus();
    returnTo.current = null;
  }, [looked]);
  const language = currentLanguage();
  return (
    <section className="points" aria-labelledby="points-heading">
      <h2 id="points-heading" ref={heading} tabIndex={-1}>
        {t('points.title')}
      </h2>
      <p className="aside-text">{t('points.lead')}</p>
      {restored && (
        <UndoLine
          key={restored.times}
          act="restore"
          done={t('points.restored', { when: formatMoment(restored.at, language) })}
          undo={t('points.undo')}
          undone={t('points.undone')}
        />
      )}
      <KeepPoint />
      {points?.length === 0 && <p className="aside-text">{t('points.none')}</p>}
      <ul>
        {points?.map((point) => {
          const when = formatMoment(point.at, language);
          const name = point.name || t(`points.kind.${point.kind ?? 'other'}`);
          return (
            <li key={point.id}>
              <span className="point-name">{name}</span>
              <span className="aside-text">{when}</span>
              <button
                type="button"
                className="quiet"
                aria-label={t('points.lookOf', { name, when })}
                onClick={({ currentTarget }) => {
                  opener.current = currentTarget;
                  setLooked(point);
                }}
              >
                {t('points.look')}
              </button>
            </li>
          );
        })}
      </ul>
      {looked && (
        <RestoreDialog
          point={looked}
          dossier={dossier}
          onClose={() => close(opener.current)}
          onRestored={() => {
            setRestored((last) => ({ times: (last?.times ?? 0) + 1, at: looked.at }));
            // What became of it is said below its heading; the button that led here may be gone.
            close(heading.current);
          }}
        />
      )}
    </section>
  );
}

function KeepPoint() {
  const { t } = useTranslation('history');
  const [name, setName] = useState('');
  const [kept, setKept] = useState(0);
  const notKept = usePoints((all) => all.notKept);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setKept(0);
    const error = await keepPoint(name);
    if (error) return;
    setName('');
    setKept((times) => times + 1);
  };
  return (
    <form className="point-keep" onSubmit={(event) => void keep(event)}>
      <TextField
        label={t('points.name')}
        hint={t('points.nameHint')}
        value={name}
        maxLength={limits.nameLength}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button">
        {t('points.keep')}
      </button>
      <p aria-live="polite" className="aside-text">
        {kept > 0 && !notKept && t('points.kept')}
      </p>
      {notKept && (
        <Refusal>
          <p>{t(`points.notKept.${notKept === 'quota' ? 'quota' : 'other'}`)}</p>
        </Refusal>
      )}
    </form>
  );
}
