import { useTranslation } from 'react-i18next';
import { mayContinue } from '#core/nextAssessment.ts';
import type { PrepareProps } from './prepareProps.ts';

/** The parts of a long page by the ids of their headings, which take the focus. */
export const partIds = {
  workshop: 'prepare-workshop',
  invite: 'prepare-invite',
  kit: 'prepare-kit',
  peers: 'prepare-peers',
  year: 'next-year',
} as const;

/** What stands further down, one press away: nobody looks for the kit five screens below. */
export function PrepareContents({ dossier }: Pick<PrepareProps, 'dossier'>) {
  const { t } = useTranslation(['work', 'workshop', 'peers', 'years']);
  const parts = [
    [partIds.workshop, t('workshop:title')],
    [partIds.invite, t('workshop:invite.title')],
    [partIds.kit, t('workshop:kit.title')],
    [partIds.peers, t('peers:title')],
    ...(mayContinue(dossier) ? [[partIds.year, t('years:start.title')] as const] : []),
  ] as const;
  return (
    <nav className="prepare-contents" aria-label={t('work:prepare.contents')}>
      <ul>
        {parts.map(([id, label]) => (
          <li key={id}>
            <button type="button" className="quiet" onClick={() => lead(id)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function lead(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
