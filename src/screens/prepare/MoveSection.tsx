import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { moveTargets } from '#state/moving.ts';
import { useShelf } from '#state/useShelf.ts';
import type { Place } from '#ui/navigation.ts';
import { MoveNotice } from './MoveNotice.tsx';
import { MovePreview } from './MovePreview.tsx';
import './move.css';

/** The door to another version of the referential once something was answered, and what is to be done after it. */
export function MoveSection({
  dossier,
  assessment,
  index,
  place,
  offered,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
  /** whether it may be moved: something was answered, and it is not archived */
  offered: boolean;
}) {
  const { t } = useTranslation('moving');
  const id = useId();
  const shelf = useShelf();
  const language = currentLanguage();
  const [looked, setLooked] = useState<string | null>(null);
  // The notice of a move just made takes the focus: the button that made it is gone.
  const [moved, setMoved] = useState(false);
  const others =
    offered && shelf.status === 'ready' ? moveTargets(shelf.entries, dossier, assessment) : [];
  if (others.length === 0 && !assessment.transition && !assessment.archived) return null;
  return (
    <section className="move" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('title')}</h2>
      <MoveNotice
        dossier={dossier}
        assessment={assessment}
        index={index}
        place={place}
        takesFocus={moved}
        onFocused={() => setMoved(false)}
      />
      {others.length > 0 && <p className="move-lead">{t('lead')}</p>}
      <ul className="move-versions" hidden={others.length === 0}>
        {others.map((entry) => {
          const title = localize(entry.title, language);
          const open = looked === entry.key;
          const panel = `${id}-${entry.key}`;
          return (
            <li key={entry.key}>
              <div className="move-version">
                <p>
                  <strong>{t('indicators', { count: entry.indicators })}</strong>{' '}
                  <span className="aside-text" lang={title.language}>
                    {title.text}
                  </span>
                </p>
                <button
                  type="button"
                  className="quiet"
                  aria-label={t('lookOf', {
                    title: `${t('indicators', { count: entry.indicators })}, ${title.text}`,
                  })}
                  aria-expanded={open}
                  aria-controls={open ? panel : undefined}
                  onClick={() => setLooked(open ? null : entry.key)}
                >
                  {t('look')}
                </button>
              </div>
              {open && (
                <div id={panel} className="move-panel">
                  <MovePreview
                    dossier={dossier}
                    assessment={assessment}
                    target={entry.key}
                    onMoved={() => {
                      setLooked(null);
                      setMoved(true);
                    }}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
