import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glossaryOf } from '#core/glossaryLinks.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { printPage } from '#ui/printPage.ts';
import { BookletObjective, type BookletParts } from './BookletObjective.tsx';
import { Rubric } from './Rubric.tsx';
import { Sources } from './Sources.tsx';
import './book.css';
import './booklet.css';

/** The whole referential as pages to print; what stands on the screen is what is printed. */
export function BookletScreen({ index }: { index: ReferentialIndex }) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const { referential, levels } = index;
  const [parts, setParts] = useState<BookletParts>({
    examples: true,
    evidence: true,
    glossary: true,
  });
  const { terms } = useMemo(() => glossaryOf(referential, language), [referential, language]);
  const title = localize(referential.title, language);
  const choices = [
    ['evidence', 'booklet.withEvidence'],
    ['examples', 'booklet.withExamples'],
    ['glossary', 'booklet.withGlossary'],
  ] as const;
  return (
    <>
      <div className="page booklet-choices">
        <Heading title={t('booklet.title')} />
        <p className="lead">{t('booklet.lead')}</p>
        <fieldset className="fieldset">
          <legend>{t('booklet.parts')}</legend>
          {choices.map(([part, words]) => (
            <label key={part} className="keys-switch">
              <input
                type="checkbox"
                checked={parts[part]}
                onChange={(event) => setParts({ ...parts, [part]: event.target.checked })}
              />
              {t(words)}
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button type="button" className="button strong" onClick={printPage}>
            {t('booklet.print')}
          </button>
        </div>
        <p className="aside-text">{t('booklet.pages')}</p>
      </div>
      <article className="booklet" aria-label={title.text}>
        <header className="booklet-cover">
          <p className="brand">Boussole PTCE</p>
          <h2 lang={title.language}>{title.text}</h2>
          <p>
            {t('shape', {
              goals: referential.goals.length,
              objectives: index.objectives.length,
              indicators: index.indicators.length,
              examples: index.indicators.reduce(
                (sum, { indicator }) => sum + indicator.examples.length,
                0,
              ),
            })}
          </p>
          <h3>{t('contents')}</h3>
          <BookletContents index={index} />
          <h3>{t('scale')}</h3>
          <ScaleWords index={index} />
        </header>
        {referential.goals.map((goal, at) => {
          const label = localize(goal.label, language);
          const description = goal.description && localize(goal.description, language);
          return (
            <section key={goal.id} className={`booklet-goal goal-${at}`}>
              <h2 lang={label.language}>{label.text}</h2>
              {description && (
                <p className="lead" lang={description.language}>
                  {description.text}
                </p>
              )}
              {goal.objectives.map((objective) => (
                <BookletObjective
                  key={objective.id}
                  objective={objective}
                  index={index}
                  parts={parts}
                  rubric={(indicator) => <Rubric indicator={indicator} levels={levels} />}
                />
              ))}
            </section>
          );
        })}
        {parts.glossary && terms.length > 0 && (
          <section className="glossary">
            <h2>{t('glossary.title')}</h2>
            <dl>
              {terms.map(({ id, term, definition, language: own }) => (
                <div key={id} lang={own}>
                  <dt>{term}</dt>
                  <dd>{definition}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <Sources referential={referential} />
      </article>
    </>
  );
}

function BookletContents({ index }: { index: ReferentialIndex }) {
  const language = currentLanguage();
  return (
    <ol>
      {index.referential.goals.map((goal) => {
        const label = localize(goal.label, language);
        return (
          <li key={goal.id}>
            <strong lang={label.language}>{label.text}</strong>
            <ol>
              {goal.objectives.map((objective) => {
                const name = localize(objective.label, language);
                return (
                  <li key={objective.id} lang={name.language}>
                    {objective.id} · {name.text}
                  </li>
                );
              })}
            </ol>
          </li>
        );
      })}
    </ol>
  );
}

function ScaleWords({ index }: { index: ReferentialIndex }) {
  const language = currentLanguage();
  return (
    <dl>
      {index.levels.map((level) => {
        const label = localize(level.label, language);
        const description = level.description && localize(level.description, language);
        return (
          <div key={level.id}>
            <dt lang={label.language}>{label.text}</dt>
            {description && <dd lang={description.language}>{description.text}</dd>}
          </div>
        );
      })}
    </dl>
  );
}
