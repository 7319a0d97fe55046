import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { formatTime } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { ActName } from '#state/dossierStore.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { SeenNote } from '#ui/SeenNote.tsx';

/**
 * What an act of the bar has done: a step, null where there was none to take; a copy of the dossier as
 * it stood. Or that another tab, or this one, has taken the dossier back from the deleted.
 */
export type Done =
  | { kind: 'restored' }
  | { kind: 'undone' | 'redone'; act: ActName | null }
  | { kind: 'copied'; name: string; at: string; dossier: Dossier | null };

/** What is said now; `times`: how often something was, so that the same twice is said twice. */
export interface Said {
  done: Done | null;
  times: number;
}

/** What an act of the bar has done, in sight until the next thing that one does. */
export function BarNote({ said: { done, times }, onOver }: { said: Said; onOver: () => void }) {
  const { t } = useTranslation('work');
  const dossier = useOpenDossier((open) => open.dossier);

  function words(): string | null {
    if (done?.kind === 'copied') {
      // Another tab may have gone on, or a letter was typed while it was being made.
      return done.dossier === dossier
        ? t('copy.done', { name: done.name })
        : t('copy.before', { time: formatTime(done.at, currentLanguage()) });
    }
    if (done?.kind === 'restored') return t('deleted.restored');
    return (
      done &&
      t(done.act ? done.kind : `nothing.${done.kind}`, { act: done.act && t(`act.${done.act}`) })
    );
  }
  return (
    <SeenNote times={times} onOver={onOver}>
      {words()}
    </SeenNote>
  );
}
