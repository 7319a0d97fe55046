import { useTranslation } from 'react-i18next';
import { isTogether } from '#core/guestChanges.ts';
import { limits } from '#core/limits.ts';
import { type Answer, introduceSelf } from '#state/answers.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';

/** Under which name a peer answers: that of their pole, or none. */
export interface Signing {
  signs: boolean;
  /** as it stands in the field */
  pole: string;
}

/** What stands of it in an answer: before anything was said, the name that was suggested. */
export function signingOf({ invitation, response }: Answer): Signing {
  const { pole } = response.respondent;
  if (pole === undefined) return { signs: true, pole: invitation.askedPole ?? '' };
  return { signs: pole.trim() !== '', pole };
}

/** A peer says whether they answer alone or several as one voice, and whether they name their pole. */
export function WhoPeer({
  answer,
  signing: { signs, pole },
  onSigning,
  missing,
}: {
  answer: Answer;
  signing: Signing;
  onSigning: (signing: Signing) => void;
  /** they want to sign, and wrote no name */
  missing: boolean;
}) {
  const { t } = useTranslation('answer');
  const { id, response } = answer;

  function sign(next: Signing) {
    onSigning(next);
    introduceSelf(id, { pole: next.signs ? next.pole : '' });
  }

  return (
    <>
      <Choice
        legend={t('who.together')}
        hint={t('who.togetherHint')}
        value={isTogether(response) ? 'agreed' : 'alone'}
        options={(['alone', 'agreed'] as const).map((value) => ({
          value,
          label: t(`who.${value}`),
        }))}
        inputProps={{
          onChange: ({ target }) => {
            const together = target.value === 'agreed';
            // One voice of several people is named by its pole, by no person.
            introduceSelf(id, { together, ...(together ? { name: '', organisation: '' } : {}) });
          },
        }}
      />
      <Choice
        legend={t('who.sign')}
        hint={t(signs ? 'who.signedHint' : 'who.unsignedHint')}
        value={signs ? 'signed' : 'unsigned'}
        options={(['signed', 'unsigned'] as const).map((value) => ({
          value,
          label: t(`who.${value}`),
        }))}
        inputProps={{
          onChange: ({ target }) => sign({ signs: target.value === 'signed', pole }),
        }}
      />
      {signs && (
        <TextField
          label={t('who.pole')}
          problem={missing ? t('who.poleMissing') : undefined}
          maxLength={limits.nameLength}
          value={pole}
          onChange={({ target }) => sign({ signs, pole: target.value })}
        />
      )}
    </>
  );
}
