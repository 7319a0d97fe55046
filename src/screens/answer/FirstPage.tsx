import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSaidAnything } from '#core/guestChanges.ts';
import { minutesOf } from '#core/invited.ts';
import type { IndicatorNode, ReferentialIndex } from '#core/referential.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { Answer } from '#state/answers.ts';
import { Heading } from '#ui/Heading.tsx';
import { type Place, useNavigation } from '#ui/navigation.ts';
import { PoleBrief } from './PoleBrief.tsx';
import { Rule } from './Rule.tsx';
import { WhoAmI } from './WhoAmI.tsx';

/** Who asks, how long it takes, what becomes of the answers, who answers; then one button. */
export function FirstPage({
  answer,
  index,
  asked,
  place,
}: {
  answer: Answer;
  index: ReferentialIndex;
  asked: readonly IndicatorNode[];
  place: Extract<Place, { name: 'answer' }>;
}) {
  const { t } = useTranslation('answer');
  const { go } = useNavigation();
  const { invitation, response } = answer;
  const [missing, setMissing] = useState(false);
  const who = useRef<HTMLDivElement>(null);
  const { stance, names } = invitation;
  const begun = hasSaidAnything(response);

  function begin() {
    if (!response.respondent.college && stance !== 'peer') {
      setMissing(true);
      who.current?.querySelector<HTMLElement>('input')?.focus();
      return;
    }
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
      <section aria-labelledby="answer-becomes">
        <h2 id="answer-becomes">{t('first.becomes')}</h2>
        <ul className="answer-becomes">
          <li>{t(stance === 'peer' ? 'first.peerSeen' : 'first.seen')}</li>
          <li>
            {t(stance === 'peer' && names !== 'named' ? 'first.peerNames' : `first.names.${names}`)}
          </li>
          <li>{t('first.stays')}</li>
        </ul>
      </section>
      <div ref={who}>
        <WhoAmI answer={answer} missing={missing && !response.respondent.college} />
      </div>
      <PoleBrief invitation={invitation} />
      <Rule invitation={invitation} levels={index.levels.length} />
      <div className="answer-go">
        <button type="button" className="button strong" onClick={begin}>
          {t(begun ? 'first.resume' : 'first.begin')}
        </button>
      </div>
    </div>
  );
}
