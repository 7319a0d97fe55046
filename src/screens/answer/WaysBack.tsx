import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { responseFileOf } from '#core/invitation.ts';
import { isKnownBySign, signOf } from '#core/voiceSign.ts';
import type { Answer } from '#state/answers.ts';
import { canHandOver, copyAnswerLink, handOver, saveAnswerFile } from '#state/sending.ts';
import { useWaysBack } from '#state/useAnswer.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { ShownCodes } from './ShownCodes.tsx';

/** How an answer goes back to whoever asked: shown as codes, sent as a link, kept as a file. */
export function WaysBack({ answer }: { answer: Answer }) {
  const { t } = useTranslation('answer');
  const packed = useWaysBack(answer);
  const ways = packed?.ok ? packed.value : null;
  return (
    <>
      {ways?.codes && (
        <>
          <p className="lead">{t('handIn.show', { count: ways.codes.length })}</p>
          <ShownCodes key={ways.payload} codes={ways.codes} />
        </>
      )}
      {ways && !ways.codes && (
        <p className="lead">{t(ways.link ? 'handIn.long' : 'handIn.fileOnly')}</p>
      )}
      {packed && !packed.ok && <p className="lead">{t(`handIn.${packed.error.kind}`)}</p>}
      <section aria-labelledby="answer-other-ways">
        <h2 id="answer-other-ways">{t(ways?.codes ? 'handIn.others' : 'handIn.ways')}</h2>
        {ways?.link && <LinkWays link={ways.link} answer={answer} />}
        <FileWay answer={answer} />
      </section>
      <Sign answer={answer} />
      <p className="aside-text">{t('handIn.once')}</p>
    </>
  );
}

/** Where no name is kept: what to say to have the answer found, or deleted. */
function Sign({ answer: { invitation, response } }: { answer: Answer }) {
  const { t } = useTranslation('answer');
  const { respondent } = responseFileOf(invitation, response).response;
  if (!isKnownBySign(respondent)) return null;
  return <p>{t('handIn.sign', { sign: signOf(response.id) })}</p>;
}

type Said = 'shared' | 'copied' | 'refused' | null;

function LinkWays({ link, answer: { invitation } }: { link: string; answer: Answer }) {
  const { t } = useTranslation('answer');
  const [said, setSaid] = useState<Said>(null);
  const share = async () => {
    setSaid(null);
    const outcome = await handOver(t('handIn.shareTitle', { pole: invitation.poleName }), link);
    if (outcome !== 'cancelled') setSaid(outcome === 'shared' ? 'shared' : 'refused');
  };
  const copy = async () => {
    setSaid(null);
    setSaid((await copyAnswerLink(link)) ? 'copied' : 'refused');
  };
  return (
    <div className="answer-way">
      <p>{t('handIn.link')}</p>
      <div className="answer-way-acts">
        {canHandOver() && (
          <button type="button" className="button" onClick={() => void share()}>
            {t('handIn.share')}
          </button>
        )}
        <button type="button" className="button" onClick={() => void copy()}>
          {t('handIn.copy')}
        </button>
      </div>
      <p aria-live="polite" className="aside-text">
        {said && said !== 'refused' && t(`handIn.${said}`)}
      </p>
      {said === 'refused' && (
        <>
          <Refusal>
            <p>{t('handIn.refused')}</p>
          </Refusal>
          <input
            className="answer-link"
            readOnly
            value={link}
            aria-label={t('handIn.linkText')}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
    </div>
  );
}

function FileWay({ answer }: { answer: Answer }) {
  const { t } = useTranslation('answer');
  const [said, setSaid] = useState<{ name: string | null } | null>(null);
  return (
    <div className="answer-way">
      <p>{t('handIn.file')}</p>
      <div className="answer-way-acts">
        <button
          type="button"
          className="button"
          onClick={() => {
            const saved = saveAnswerFile(answer);
            setSaid({ name: saved.ok ? saved.value.fileName : null });
          }}
        >
          {t('handIn.save')}
        </button>
      </div>
      <p aria-live="polite" className="aside-text">
        {said?.name && t('handIn.saved', { name: said.name })}
      </p>
      {said?.name === null && (
        <Refusal>
          <p>{t('handIn.notSaved')}</p>
        </Refusal>
      )}
    </div>
  );
}
