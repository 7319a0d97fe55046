import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { responseFileOf } from '#core/invitation.ts';
import { isKnownBySign, signOf } from '#core/voiceSign.ts';
import { stageOf } from '#state/answerList.ts';
import { type Answer, noteLeft } from '#state/answers.ts';
import { canHandOver, copyAnswerLink, handOver, saveAnswerFile } from '#state/sending.ts';
import { useWaysBack } from '#state/useAnswer.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { ShownCodes } from './ShownCodes.tsx';

const otherWays = 'answer-other-ways';

/** They stand below a code as large as the screen. */
function leadToOthers(): void {
  const heading = document.getElementById(otherWays);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** How an answer goes back to whoever asked: shown as codes, sent as a link, kept as a file. */
export function WaysBack({ answer }: { answer: Answer }) {
  const { t } = useTranslation('answer');
  const packed = useWaysBack(answer);
  const ways = packed?.ok ? packed.value : null;
  const { response, leftAs } = answer;
  const left = stageOf({ handedInAt: response.submittedAt ?? null, leftAs }) === 'handedIn';
  return (
    <>
      <p aria-live="polite" className="answer-standing" data-left={left}>
        {t(left ? 'handIn.left' : 'handIn.here')}
      </p>
      {ways?.codes && (
        <>
          <ul className="answer-two-ways">
            <li>{t('handIn.show', { count: ways.codes.length })}</li>
            <li>
              {t('handIn.afar')}{' '}
              <button type="button" className="quiet" onClick={leadToOthers}>
                {t(ways.link ? 'handIn.toLink' : 'handIn.toFile')}
              </button>
            </li>
          </ul>
          <ShownCodes key={ways.payload} codes={ways.codes} />
          <ReadByCamera id={answer.id} count={ways.codes.length} />
        </>
      )}
      {ways && !ways.codes && (
        <p className="lead">{t(ways.link ? 'handIn.long' : 'handIn.fileOnly')}</p>
      )}
      {packed && !packed.ok && <p className="lead">{t(`handIn.${packed.error.kind}`)}</p>}
      <section aria-labelledby={otherWays}>
        <h2 id={otherWays} tabIndex={-1}>
          {t(ways?.codes ? 'handIn.others' : 'handIn.ways')}
        </h2>
        {ways?.link && <LinkWays link={ways.link} answer={answer} />}
        <FileWay answer={answer} />
      </section>
      <Sign answer={answer} />
      <p className="aside-text">{t('handIn.once')}</p>
    </>
  );
}

/** A code that is shown may not have been read: whoever shows it says so. */
function ReadByCamera({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation('answer');
  const [noted, setNoted] = useState(false);
  return (
    <div className="answer-read">
      <div className="answer-way-acts">
        <button
          type="button"
          className="button"
          onClick={() => {
            noteLeft(id);
            setNoted(true);
          }}
        >
          {t('handIn.read', { count })}
        </button>
      </div>
      <p aria-live="polite" className="aside-text">
        {noted && t('handIn.readNoted')}
      </p>
    </div>
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

function LinkWays({ link, answer: { id, invitation } }: { link: string; answer: Answer }) {
  const { t } = useTranslation('answer');
  const [said, setSaid] = useState<Said>(null);
  const share = async () => {
    setSaid(null);
    const outcome = await handOver(t('handIn.shareTitle', { pole: invitation.poleName }), link);
    if (outcome === 'shared') noteLeft(id);
    if (outcome !== 'cancelled') setSaid(outcome === 'shared' ? 'shared' : 'refused');
  };
  const copy = async () => {
    setSaid(null);
    const copied = await copyAnswerLink(link);
    if (copied) noteLeft(id);
    setSaid(copied ? 'copied' : 'refused');
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
            onCopy={() => noteLeft(id)}
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
            if (saved.ok) noteLeft(answer.id);
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
