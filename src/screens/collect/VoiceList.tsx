import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { fold } from '#core/folding.ts';
import type { CollectedVoice, Turnout } from '#core/turnout.ts';
import type { Texts } from '#i18n/i18n.ts';
import { undo } from '#state/openDossier.ts';
import { withdraw } from '#state/voices.ts';
import { TextField } from '#ui/Field.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { whoWords } from './people.ts';
import { VoiceRow } from './VoiceRow.tsx';

/** As many as a screen can hold; beyond, one looks for somebody by name. */
const MOST_SHOWN = 80;

/** Who answered, to be found, corrected, reopened, deleted; nothing of what they answered. */
export function VoiceList({
  assessment,
  turnout,
  onGoOn,
}: {
  assessment: Assessment;
  turnout: Turnout;
  /** the laptop is to be passed to somebody who had begun */
  onGoOn: (responseId: string) => void;
}) {
  const { t } = useTranslation('collect');
  const [sought, setSought] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { voices } = turnout;
  const found = useMemo(() => voicesLike(voices, sought, t), [voices, sought, t]);

  function tell(outcome: { ok: boolean }, words: string) {
    setRefused(!outcome.ok);
    setSaid(outcome.ok ? words : null);
    setDeleted(null);
  }

  function remove({ id }: CollectedVoice, who: string) {
    const outcome = withdraw(assessment.id, id);
    const archives = outcome.ok ? outcome.value : 0;
    const there = archives > 0 ? ` ${t('people.deletedThere', { count: archives })}` : '';
    tell(outcome, t('people.deleted', { who }) + there);
    if (outcome.ok) setDeleted(id);
    // The row goes, and the button that had the focus with it.
    heading.current?.focus();
  }

  const isGone =
    deleted !== null &&
    assessment.responses.some(({ id, deletedAt }) => id === deleted && deletedAt);
  return (
    <section className="people" aria-labelledby="people-heading">
      <h2 id="people-heading" ref={heading} tabIndex={-1}>
        {t('people.title')}
      </h2>
      {voices.length === 0 && !said && <p className="aside-text">{t('people.empty')}</p>}
      {(voices.length > 6 || sought !== '') && (
        <TextField
          label={t('people.find')}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div aria-live="polite" className="people-said">
        {said && <span>{said}</span>}
      </div>
      {isGone && (
        <button
          type="button"
          className="button"
          onClick={() => {
            undo();
            tell({ ok: true }, t('people.undone'));
            heading.current?.focus();
          }}
        >
          {t('people.undo')}
        </button>
      )}
      {refused && (
        <Refusal>
          <p>{t('people.refused')}</p>
        </Refusal>
      )}
      {voices.length > 0 && found.length === 0 && <p>{t('people.none')}</p>}
      <ul className="voices">
        {found.slice(0, MOST_SHOWN).map((voice) => (
          <VoiceRow
            key={voice.id}
            assessment={assessment}
            voice={voice}
            voices={voices}
            onTold={tell}
            onDelete={remove}
            onGoOn={onGoOn}
          />
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className="aside-text">{t('people.more', { count: found.length - MOST_SHOWN })}</p>
      )}
    </section>
  );
}

function voicesLike(
  voices: readonly CollectedVoice[],
  sought: string,
  t: Texts<'collect'>,
): readonly CollectedVoice[] {
  const words = fold(sought).text.split(/\s+/).filter(Boolean);
  if (words.length === 0) return voices;
  return voices.filter((voice) => {
    const { stance, college, pole } = voice;
    const said = [
      whoWords(voice, t),
      t(`stance.${stance}`),
      t(`college.${college ?? 'none'}`),
      pole,
    ];
    const { text } = fold(said.join(' '));
    return words.every((word) => text.includes(word));
  });
}
