import { useTranslation } from 'react-i18next';
import type { Pole } from '#core/dossier.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { circleWords } from './profileWords.ts';
import { WorkshopPart } from './WorkshopPart.tsx';

/** Who « nous » is: the circles of the pole, to be read out before anyone answers. */
export function WorkshopCircles({
  pole,
  place,
}: {
  pole: Pole;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('workshop');
  const circles = pole.circles?.filter(({ name }) => name.trim() !== '') ?? [];
  return (
    <WorkshopPart title={t('circles.title')}>
      {circles.length > 0 && (
        <ul className="workshop-circles">
          {circles.map((circle, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two circles may bear the same name
            <li key={at}>{circleWords(t, circle)}</li>
          ))}
        </ul>
      )}
      <p className={circles.length > 0 ? 'aside-text' : 'workshop-say'}>
        {t(circles.length > 0 ? 'circles.lead' : 'circles.none')}{' '}
        <Link to={{ ...place, screen: 'pole' }} className="quiet">
          {t('circles.toPole')}
        </Link>
      </p>
    </WorkshopPart>
  );
}
