import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '#ui/navigation.ts';
import type { DossierPlace } from './parts.ts';

/** Opens the animator’s own window beside the projected one; a tab where windows are blocked. */
export function AnimatorLink({ place }: { place: DossierPlace }) {
  const { t } = useTranslation('agree');
  const { href } = useNavigation();
  const address = href({ ...place, view: 'animateur' });
  const onClick = (event: MouseEvent) => {
    if (open(address, 'boussole-animateur', 'popup,width=1000,height=760')) event.preventDefault();
  };
  return (
    <a href={address} target="_blank" rel="noreferrer" className="button" onClick={onClick}>
      {t('animator.open')}
    </a>
  );
}
