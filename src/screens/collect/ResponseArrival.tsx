import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Arrived, takeInArriving } from '#state/collecting.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { outcomeWords } from './outcomeWords.ts';

/** What stands in the address once the answer was read: as little as leads here. */
const spent = '1';

/** An answer that came in a link: taken into its dossier, where that is on this device. */
export function ResponseArrival({ payload }: { payload: string }) {
  const { t } = useTranslation('collect');
  const { t: tRefusal } = useTranslation('refusals');
  const navigation = useNavigation();
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const read = useRef('');
  useEffect(() => {
    // The address is emptied below, which is no other answer.
    if (read.current === payload || (read.current !== '' && payload === spent)) return;
    read.current = payload;
    void takeInArriving(payload).then((next) => {
      const { place } = next;
      if (place) {
        const { dossierId: id, assessmentId: assessment } = place;
        navigation.replace({ name: 'dossier', id, screen: 'collecte', assessment });
        return;
      }
      setArrived(next);
      navigation.replace({ name: 'response', payload: spent });
    });
  }, [payload, navigation]);
  if (!arrived) {
    return (
      <div className="page">
        <Heading title={t('arrival.title')} />
        <p aria-live="polite">{t('arrival.opening')}</p>
      </div>
    );
  }
  const { outcome } = arrived;
  const notHere = outcome.kind === 'notTaken' && outcome.why.kind === 'otherDossier';
  return (
    <div className="page">
      <Heading title={t(notHere ? 'arrival.notHere' : 'arrival.notTaken')} />
      <Refusal>
        <p>
          {notHere ? t('arrival.notHereText') : outcomeWords(outcome, null, null, t, tRefusal).what}
        </p>
      </Refusal>
      <div className="actions">
        <Link to={{ name: 'home' }} className="button">
          {t('arrival.home')}
        </Link>
      </div>
    </div>
  );
}
