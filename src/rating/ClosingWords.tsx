import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type ClosingField, type ClosingFields, closingFields } from '#core/closing.ts';
import type { Response } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { TextArea } from '#ui/Field.tsx';

type Words = Record<ClosingField, string>;

function wordsOf(closing: Response['closing']): Words {
  const words = closingFields.map((field) => [field, closing?.[field] ?? '']);
  return Object.fromEntries(words) as Words;
}

/** A few words on the whole, all of them optional. Each keystroke goes to `onSay`, which stores it. */
export function ClosingWords({
  asked,
  peer,
  together = false,
  closing,
  onSay,
}: {
  asked: readonly ClosingField[];
  /** in the words for somebody of another pole */
  peer: boolean;
  /** of several of them, who answer as one voice */
  together?: boolean;
  closing: Response['closing'];
  onSay: (fields: ClosingFields) => void;
}) {
  const { t } = useTranslation('work');
  const { register, getValues, setValue } = useForm<Words>({ defaultValues: wordsOf(closing) });

  // What came from elsewhere (undo, another tab) is shown; what is typed here is already there.
  useEffect(() => {
    const stored = wordsOf(closing);
    for (const field of closingFields) {
      if (getValues(field) !== stored[field]) setValue(field, stored[field]);
    }
  }, [closing, getValues, setValue]);

  const who = peer ? (together ? 'together' : 'peer') : 'own';
  return asked.map((field) => (
    <TextArea
      key={field}
      label={t(`closing.${who}.${field}`)}
      maxLength={limits.textLength}
      {...register(field, {
        onChange: (event: { target: { value: string } }) => onSay({ [field]: event.target.value }),
      })}
    />
  ));
}
