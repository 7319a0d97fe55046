import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { followsOf, roundOf } from '#core/rounds.ts';
import type { CollectedVoice } from '#core/turnout.ts';
import { signOf } from '#core/voiceSign.ts';
import { tieRounds } from '#state/peers.ts';
import { whoWords } from './people.ts';

/**
 * A peer’s second answer that came from another device: which first one is of
 * the same person. Nothing where there is none that it could go on from.
 */
export function TieRound({
  assessment,
  voice,
  voices,
  onTold,
}: {
  assessment: Assessment;
  voice: CollectedVoice;
  voices: readonly CollectedVoice[];
  onTold: (outcome: { ok: boolean }, words: string) => void;
}) {
  const { t } = useTranslation('collect');
  const { responses } = assessment;
  const response = responses.find(({ id }) => id === voice.id);
  if (!response || voice.stance !== 'peer' || voice.round < 2 || assessment.archived) return null;
  const follows = followsOf(response);
  const taken = new Set(responses.filter(({ deletedAt }) => !deletedAt).map(followsOf));
  const former = voices.filter(
    ({ id, stance, round }) =>
      stance === 'peer' && round < roundOf(response) && (id === follows || !taken.has(id)),
  );
  if (former.length === 0) return null;
  const who = whoWords(voice, t);
  const wordsOf = (one: CollectedVoice) => {
    const ref = t('people.ref', { ref: signOf(one.id) });
    const named = whoWords(one, t);
    // Two of one pole, neither of whom gave a name, are told apart by their signs, not by when they came.
    return named === ref ? ref : `${named} · ${ref}`;
  };
  return (
    <label className="voice-tie">
      <span>
        {t('people.tieTo')}
        <span className="unseen">{` (${who})`}</span>
      </span>
      <select
        className="field-input"
        value={follows ?? ''}
        onChange={({ target }) => {
          const outcome = tieRounds(assessment.id, voice.id, target.value || null);
          onTold(outcome, t(target.value ? 'people.tied' : 'people.untied', { who }));
        }}
      >
        <option value="">{t('people.tieNone')}</option>
        {former.map((one) => (
          <option key={one.id} value={one.id}>
            {wordsOf(one)}
          </option>
        ))}
      </select>
      <span className="aside-text">{t('people.tieHint')}</span>
    </label>
  );
}
