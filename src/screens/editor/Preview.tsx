import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { localize } from '#core/localized.ts';
import {
  type Indicator,
  type Level,
  NOT_APPLICABLE,
  type Referential,
  UNKNOWN,
} from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { LevelPicker } from '#ui/LevelPicker.tsx';
import { brief } from './brief.ts';

/** The questionnaire with this referential, an objective at a time; nothing is kept. */
export function Preview({
  referential,
  objective: asked,
  onClose,
}: {
  referential: Referential;
  /** the one to begin with */
  objective: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('editor');
  const language = currentLanguage();
  const pages = referential.goals.flatMap((goal, place) =>
    goal.objectives.map((objective) => ({ goal, place, objective })),
  );
  const [shown, setShown] = useState(asked);
  const page = pages.find(({ objective }) => objective.id === shown) ?? pages[0];
  const description = page?.objective.description && localize(page.objective.description, language);
  return (
    <section
      className={`writing-preview goal-${page?.place ?? 0}`}
      aria-labelledby="preview-heading"
    >
      <h2 id="preview-heading" tabIndex={-1} ref={focusOnce}>
        {t('preview.heading')}
      </h2>
      <p className="aside-text">{t('preview.text')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('preview.close')}
        </button>
        <label className="move-into">
          <span>{t('preview.objective')}</span>
          <select
            value={page?.objective.id ?? ''}
            onChange={(event) => setShown(event.target.value)}
          >
            {pages.map(({ objective }) => (
              <option key={objective.id} value={objective.id}>
                {objective.id} ·{' '}
                {brief(localize(objective.short ?? objective.label, language).text)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {page && <h3 dir="auto">{localize(page.objective.label, language).text}</h3>}
      {description && (
        <p lang={description.language} dir="auto">
          {description.text}
        </p>
      )}
      {(page?.objective.indicators ?? []).length === 0 && <p>{t('preview.empty')}</p>}
      {page?.objective.indicators.map((indicator) => (
        <Question key={indicator.id} indicator={indicator} levels={referential.scale.levels} />
      ))}
    </section>
  );
}

/** Somebody has just asked for it: that is where they are. */
function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}

/** The radios keep the choice themselves, for as long as they are there; without keys, nothing else asks. */
function ignore(): void {}

function Question({ indicator, levels }: { indicator: Indicator; levels: readonly Level[] }) {
  const { t } = useTranslation('editor');
  const id = useId();
  const language = currentLanguage();
  const label = localize(indicator.label, language);
  const question = indicator.question && localize(indicator.question, language);
  const guidance = indicator.guidance && localize(indicator.guidance, language);
  return (
    <article className="writing-question">
      <h4 id={id} lang={label.language} dir="auto">
        {label.text || t('plan.untitled')}
      </h4>
      {question && (
        <p lang={question.language} dir="auto">
          {question.text}
        </p>
      )}
      <LevelPicker
        labelledBy={id}
        shortcuts={false}
        levels={levels.map((option, place) => {
          const seen = indicator.rubric[option.id];
          const words = localize(option.label, language);
          return {
            value: option.id,
            label: words.text || t('plan.untitled'),
            language: words.language,
            glyph: <LevelGlyph level={place} levels={levels.length} />,
            description: seen && localize(seen, language).text,
          };
        })}
        others={[
          { value: NOT_APPLICABLE, label: t('preview.notApplicable'), letter: 'n' },
          { value: UNKNOWN, label: t('preview.unknown'), letter: 'j' },
        ]}
        inputProps={{ name: `preview-${id}` }}
        onPick={ignore}
        onClear={ignore}
      />
      {guidance && (
        <p className="aside-text" lang={guidance.language} dir="auto">
          {guidance.text}
        </p>
      )}
    </article>
  );
}
