import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, revealOf } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import type { CollectedVoice } from '#core/turnout.ts';
import type { Texts } from '#i18n/i18n.ts';
import { reopen, setRespondent } from '#state/voices.ts';
import { TextField } from '#ui/Field.tsx';
import { whoWords } from './people.ts';
import { RespondentFields } from './RespondentFields.tsx';
import { TieRound } from './TieRound.tsx';

/** One person: who, how far, and what can be done. */
export function VoiceRow({
  assessment,
  voice,
  voices,
  onTold,
  onDelete,
  onGoOn,
}: {
  assessment: Assessment;
  voice: CollectedVoice;
  voices: readonly CollectedVoice[];
  onTold: (outcome: { ok: boolean }, words: string) => void;
  onDelete: (voice: CollectedVoice, who: string) => void;
  onGoOn: (responseId: string) => void;
}) {
  const { t } = useTranslation('collect');
  const [correcting, setCorrecting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const who = whoWords(voice, t);
  const own = voice.stance === 'facilitator';
  const { archived } = assessment;
  const correctable = !own && (assessment.names !== 'anonymous' || !isGroupFixed(assessment));
  return (
    <li>
      <div className="voice">
        <p>
          <strong>{who}</strong>
          <span>{whereFrom(voice, t)}</span>
        </p>
        <p className="voice-state">
          {t(stateWords(voice))}
          {voice.round > 1 && ` · ${t('people.round')}`}
          {voice.late && ` · ${t('people.late')}`}
          {voice.locked && ` · ${t('people.locked')}`}
        </p>
        {!archived && (
          <div className="voice-acts">
            {voice.state === 'draft' && (
              <button
                type="button"
                className="quiet"
                aria-label={t('people.goOnOf', { who })}
                onClick={() => onGoOn(voice.id)}
              >
                {t('people.goOn')}
              </button>
            )}
            {correctable && (
              <button
                ref={opener}
                type="button"
                className="quiet"
                aria-expanded={correcting}
                aria-label={t('people.correctOf', { who })}
                onClick={() => setCorrecting(!correcting)}
              >
                {t('people.correct')}
              </button>
            )}
            {voice.locked && (
              <button
                type="button"
                className="quiet"
                aria-label={t('people.reopenOf', { who })}
                onClick={({ currentTarget }) => {
                  const outcome = reopen(assessment.id, voice.id);
                  // The button goes: its neighbour has the focus, and what was done is said.
                  if (outcome.ok) neighbourOf(currentTarget)?.focus();
                  onTold(outcome, t('people.reopened', { who }));
                }}
              >
                {t('people.reopen')}
              </button>
            )}
            {!own && (
              <button
                type="button"
                className="quiet"
                aria-label={t('people.deleteOf', { who })}
                onClick={() => onDelete(voice, who)}
              >
                {t('people.delete')}
              </button>
            )}
          </div>
        )}
      </div>
      <TieRound assessment={assessment} voice={voice} voices={voices} onTold={onTold} />
      {correcting && (
        <Correct
          assessment={assessment}
          voice={voice}
          who={who}
          onDone={() => {
            setCorrecting(false);
            opener.current?.focus();
          }}
        />
      )}
    </li>
  );
}

function neighbourOf({ previousElementSibling, nextElementSibling }: Element): HTMLElement | null {
  return (previousElementSibling ?? nextElementSibling) as HTMLElement | null;
}

/** What stands here is stored as it is typed, like everything else. */
function Correct({
  assessment,
  voice,
  who,
  onDone,
}: {
  assessment: Assessment;
  voice: CollectedVoice;
  who: string;
  onDone: () => void;
}) {
  const { t } = useTranslation('collect');
  const response = assessment.responses.find(({ id }) => id === voice.id);
  if (!response) return null;
  const { respondent } = response;
  return (
    <form
      className="correct"
      aria-label={t('respondent.heading', { who })}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <RespondentFields
        withName={assessment.names !== 'anonymous'}
        withGroup={!isGroupFixed(assessment)}
        withStance
        respondent={respondent}
        onChange={(fields) => setRespondent(assessment.id, voice.id, fields)}
      />
      {assessment.names !== 'anonymous' && (
        <TextField
          label={t('respondent.organisation')}
          maxLength={limits.nameLength}
          value={respondent.organisation ?? ''}
          onChange={(event) =>
            setRespondent(assessment.id, voice.id, { organisation: event.target.value })
          }
        />
      )}
      <button type="submit" className="button">
        {t('respondent.done')}
      </button>
    </form>
  );
}

/**
 * Once all is shown by groups, somebody who goes from one to another would take
 * along levels that could be told from the difference.
 */
function isGroupFixed(assessment: Assessment): boolean {
  return revealOf(assessment) === 'revealed' && assessment.names !== 'named';
}

/** The facilitator’s own counts from its first word: nobody hands it in. */
function stateWords({ stance, state }: CollectedVoice) {
  if (state === 'draft') return 'people.draft';
  return stance === 'facilitator' ? 'people.counts' : 'people.handedIn';
}

function whereFrom({ stance, college, pole }: CollectedVoice, t: Texts<'collect'>): string {
  if (stance === 'facilitator') return '';
  const group = stance === 'peer' ? pole : college && t(`college.${college}`);
  return [stance === 'member' ? null : t(`stance.${stance}`), group].filter(Boolean).join(' · ');
}
