import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/exchange.ts';
import { type BegunAnswer, resumeAnswer, startAnswer } from '#state/answers.ts';
import { type ArrivalError, type Arrived, readArrival } from '#state/arriving.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { arrivalWords } from './arrivalWords.ts';
import { BegunList } from './BegunList.tsx';
import './answer.css';

type Reading =
  | { status: 'reading' }
  | {
      status: 'asked';
      invitation: Invitation;
      begun: readonly BegunAnswer[];
      earlier: readonly BegunAnswer[];
    }
  | { status: 'refused'; error: ArrivalError };

/** An invitation that came in a link: read, kept on this device, and left for the answer's own address. */
export function InvitationArrival({ payload }: { payload: string }) {
  const { t } = useTranslation('answer');
  const { replace } = useNavigation();
  const [reading, setReading] = useState<Reading>({ status: 'reading' });
  const taken = useRef('');

  useEffect(() => {
    // Once a payload, or the same person would begin twice.
    if (taken.current === payload) return;
    taken.current = payload;
    const settle = (arrived: Arrived) => {
      if (taken.current !== payload) return;
      if (arrived.kind === 'refused') setReading({ status: 'refused', error: arrived.error });
      else if (arrived.kind === 'answer') replace({ name: 'answer', id: arrived.id });
      else setReading({ status: 'asked', ...arrived });
    };
    void readArrival(payload).then(settle);
  }, [payload, replace]);

  switch (reading.status) {
    case 'reading':
      return <p className="page aside-text">{t('arrival.reading')}</p>;
    case 'refused':
      return (
        <div className="page">
          <Heading title={t('arrival.refused')} />
          <Refusal>
            <p>{arrivalWords(reading.error, t)}</p>
          </Refusal>
          <div className="actions">
            <Link to={{ name: 'home' }} className="button">
              {t('arrival.home')}
            </Link>
          </div>
        </div>
      );
    case 'asked':
      return (
        <BegunList
          invitation={reading.invitation}
          begun={reading.begun}
          earlier={reading.earlier}
          onResume={(id) =>
            void resumeAnswer(id, reading.invitation).then(() => replace({ name: 'answer', id }))
          }
          onFollow={(former) =>
            void startAnswer(reading.invitation, former).then((id) =>
              replace({ name: 'answer', id }),
            )
          }
          onOther={() =>
            void startAnswer(reading.invitation).then((id) => replace({ name: 'answer', id }))
          }
        />
      );
  }
}
