import type { Response } from '#core/dossier.ts';
import type { CollectedVoice } from '#core/turnout.ts';
import { signOf } from '#core/voiceSign.ts';
import type { Texts } from '#i18n/i18n.ts';

/** Who somebody is, in a few words to be read aloud; nothing of what was answered. */
export function whoWords(voice: CollectedVoice, t: Texts<'collect'>): string {
  return described(voice, t) ?? t('people.ref', { ref: signOf(voice.id) });
}

/** The same for an answer that came in. */
export function respondentWords({ respondent }: Response, t: Texts<'collect'>): string {
  const { stance, college, name = '', organisation = '', pole = '' } = respondent;
  const said = described({ stance, name, organisation, pole }, t);
  if (said) return said;
  return college
    ? t('who.college', { college: t(`college.${college}`) })
    : stance === 'facilitator'
      ? t('stance.facilitator')
      : t('who.somebody');
}

function described(
  voice: Pick<CollectedVoice, 'stance' | 'name' | 'organisation' | 'pole'>,
  t: Texts<'collect'>,
): string | null {
  const [name, organisation, pole] = [voice.name, voice.organisation, voice.pole].map((text) =>
    text.trim(),
  );
  if (name && organisation) return t('who.named', { name, organisation });
  if (name || organisation) return name || organisation || null;
  if (voice.stance === 'peer' && pole) return t('who.pole', { pole });
  return voice.stance === 'facilitator' ? t('stance.facilitator') : null;
}
