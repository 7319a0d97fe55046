import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { setMember, setText } from '#core/referentialEdit.ts';
import { edit } from '#state/referentialEditing.ts';
import { stepsOf, useFields } from './fields.ts';

/** One text of a node, in the languages on the screen, side by side. Drawn again only when its own words change. */
export const Texts = memo(function Texts({
  path,
  label,
  hint,
  lines = 1,
}: {
  /** the field's name in the form: `question`, `rubric.emerging` */
  path: string;
  label: string;
  hint?: string | undefined;
  /** how high it is while nothing is written; one: no line breaks */
  lines?: number;
}) {
  const { t } = useTranslation('editor');
  const { node, languages, register } = useFields();
  const id = useId();
  const several = languages.length > 1;
  const [only] = languages;
  return (
    <div className="texts" data-several={several || undefined}>
      <label className="texts-label" id={`${id}-label`} htmlFor={`${id}-${only}`}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {languages.map((language) => {
        const name = `${path}.${language}`;
        const field = `${id}-${language}`;
        return (
          <div key={language} className="text">
            {several && (
              <label id={`${field}-language`} htmlFor={field} className="text-language">
                {t(`languages.${language}`)}
              </label>
            )}
            <textarea
              id={field}
              lang={language}
              dir="auto"
              rows={lines}
              maxLength={limits.textLength}
              aria-labelledby={several ? `${id}-label ${field}-language` : undefined}
              aria-describedby={hint ? `${id}-hint` : undefined}
              {...register(name, {
                onChange: (event: { target: { value: string } }) => {
                  const typed = event.target.value;
                  const text = lines === 1 ? typed.replace(/\s*\n\s*/g, ' ') : typed;
                  edit(
                    (referential) => setText(referential, node, stepsOf(path), language, text),
                    node,
                    `${node}/${name}`,
                  );
                },
              })}
            />
          </div>
        );
      })}
    </div>
  );
});

/** A name or a year of a node, in no particular language. */
export const Words = memo(function Words({
  path,
  label,
  hint,
  kind = 'words',
}: {
  path: string;
  label: string;
  hint?: string | undefined;
  /** `optional`: taken away where it is empty */
  kind?: 'words' | 'optional' | 'year';
}) {
  const { node, register } = useFields();
  const id = useId();
  return (
    <div className="text">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        autoComplete="off"
        dir="auto"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...(kind === 'year' ? { inputMode: 'numeric', className: 'short' } : {})}
        maxLength={kind === 'year' ? 4 : limits.textLength}
        {...register(path, {
          onChange: (event: { target: { value: string } }) => {
            const value = memberFrom(event.target.value, kind);
            edit(
              (referential) => setMember(referential, node, stepsOf(path), value),
              node,
              `${node}/${path}`,
            );
          },
        })}
      />
    </div>
  );
});

function memberFrom(
  typed: string,
  kind: 'words' | 'optional' | 'year',
): string | number | undefined {
  if (kind === 'words') return typed;
  const words = kind === 'year' ? typed.replace(/\D/g, '') : typed;
  if (words === '') return undefined;
  return kind === 'year' ? Number(words) : words;
}
