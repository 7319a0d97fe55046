import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { localize } from '#core/localized.ts';
import type { Goal, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { Prose } from './Prose.tsx';
import { Provenance } from './Provenance.tsx';
import { Sources } from './Sources.tsx';

type BookPlace = Extract<Place, { name: 'referential' }>;

/** The book's first page: its goals and objectives, its scale, where its words come from. */
export function Overview({ index, place }: { index: ReferentialIndex; place: BookPlace }) {
  const { t } = useTranslation('referential');
  const { referential, levels } = index;
  const language = currentLanguage();
  const title = localize(referential.title, language);
  const examples = index.indicators.reduce((sum, node) => sum + node.indicator.examples.length, 0);
  return (
    <>
      <div lang={title.language}>
        <Heading title={`${title.text} · ${t('title')}`}>{title.text}</Heading>
      </div>
      <p className="lead">
        {t('shape', {
          goals: referential.goals.length,
          objectives: index.objectives.length,
          indicators: index.indicators.length,
          examples,
        })}
      </p>
      {referential.goals.map((goal, at) => (
        <GoalPart key={goal.id} goal={goal} at={at} place={place} />
      ))}
      <section className="scale">
        <h2>{t('scale')}</h2>
        <dl>
          {levels.map((level, at) => {
            const label = localize(level.label, language);
            const description = level.description && localize(level.description, language);
            return (
              <div key={level.id}>
                <dt lang={label.language}>
                  <LevelGlyph level={at} levels={levels.length} />
                  {label.text}
                </dt>
                {description && <dd lang={description.language}>{description.text}</dd>}
              </div>
            );
          })}
        </dl>
      </section>
      <Sources referential={referential} />
    </>
  );
}

/** A goal with its paragraph and its objectives; also its own page. */
export function GoalPart({
  goal,
  at,
  place,
  alone = false,
}: {
  goal: Goal;
  at: number;
  place: BookPlace;
  alone?: boolean;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const label = localize(goal.label, language);
  return (
    <section className={`goal-part goal-${at}`}>
      {alone ? (
        <div lang={label.language}>
          <Heading title={`${label.text} · ${t('title')}`}>{label.text}</Heading>
        </div>
      ) : (
        <h2 lang={label.language}>
          <Link to={{ ...place, node: goal.id }}>{label.text}</Link>
        </h2>
      )}
      <Prose text={goal.description} className={alone ? 'lead' : undefined} />
      {alone && <Provenance wording={goal.wording} />}
      <ul>
        {goal.objectives.map((objective) => {
          const name = localize(objective.label, language);
          return (
            <li key={objective.id}>
              <span className="indicator-id" aria-hidden="true">
                {objective.id}
              </span>
              <div>
                <Link to={{ ...place, node: objective.id }} lang={name.language}>
                  {name.text}
                </Link>
                {alone && <Prose text={objective.description} />}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
