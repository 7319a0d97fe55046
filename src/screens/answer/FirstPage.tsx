import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSaidAnything } from '#core/guestChanges.ts';
import { minutesOf } from '#core/invited.ts';
import { followsOf } from '#core/rounds.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { introduceSelf } from '#state/answers.ts';
import { Heading } from '#ui/Heading.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { OwnDossier } from './OwnDossier.tsx';
import { PeerCharter } from './PeerCharter.tsx';
import { PoleBrief } from './PoleBrief.tsx';
import type { PageProps } from './pageProps.ts';
import { Rule } from './Rule.tsx';
import { WhoAmI } from './WhoAmI.tsx';
import { signingOf } from './WhoPeer.tsx';

/** Who asks, how long it takes, what becomes of the answers, who answers; then one button. */
export function FirstPage({ answer, index, asked, place }: PageProps) {
  const { t } = useTranslation('answer');
  const { go } = useNavigation();
  const { invitation, response } = answer;
  const [missing, setMissing] = useState(false);
  const who = useRef<HTMLDivElement>(null);
  const { stance, names } = invitation;
  const peer = stance === 'peer';
  const begun = hasSaidAnything(response);
  const [signing, setSigning] = useState(() => signingOf(answer));
  const { pole } = response.respondent;

  // What came from elsewhere (undo, another tab) is shown; what is typed here is already there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is stored may change what is shown
  useEffect(() => {
    if (pole === undefined) setSigning(signingOf(answer));
    else if (pole !== (signing.signs ? signing.pole : '')) setSigning({ signs: pole !== '', pole });
  }, [pole]);

  function begin() {
    if (peer ? signing.signs && signing.pole.trim() === '' : !response.respondent.college) {
      setMissing(true);
      who.current?.querySelector<HTMLElement>(peer ? 'input[type=text]' : 'input')?.focus();
      return;
    }
    // A name that was suggested and not touched is kept by going on.
    if (peer && pole === undefined) introduceSelf(answer.id, { pole: signing.pole });
    go({ ...place, page: 'questions', objective: undefined });
  }

  return (
    <div className="page answer">
      <p className="answer-kicker">{t('first.kicker', { pole: invitation.poleName })}</p>
      <Heading title={`${invitation.title} · ${t('title')}`}>{invitation.title}</Heading>
      <p className="lead">
        {t('first.lead', {
          date: formatDay(invitation.date, currentLanguage()),
          count: asked.length,
          minutes: minutesOf(invitation, asked.length),
        })}
      </p>
      {peer && <p>{t('first.peerAsk')}</p>}
      {peer && invitation.round > 1 && (
        <p>
          {t('first.peerSecond')} {followsOf(response) !== null && t('first.peerFollows')}
        </p>
      )}
      <section aria-labelledby="answer-becomes">
        <h2 id="answer-becomes">{t('first.becomes')}</h2>
        <ul className="answer-becomes">
          <li>{t(peer ? 'first.peerSeen' : 'first.seen')}</li>
          {peer && <li>{t('first.peerWho')}</li>}
          <li>{t(peer && names !== 'named' ? 'first.peerNames' : `first.names.${names}`)}</li>
          <li>{t('first.stays')}</li>
        </ul>
      </section>
      <div ref={who}>
        <WhoAmI answer={answer} missing={missing} signing={signing} onSigning={setSigning} />
      </div>
      {peer && <PeerCharter />}
      <PoleBrief invitation={invitation} />
      <Rule invitation={invitation} levels={index.levels.length} />
      <OwnDossier invitation={invitation} given={false} />
      <div className="answer-go">
        <button type="button" className="button strong" onClick={begin}>
          {t(begun ? 'first.resume' : 'first.begin')}
        </button>
      </div>
    </div>
  );
}
