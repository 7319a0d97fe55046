import { useTranslation } from 'react-i18next';
import { type LocalizedText, localize } from '#core/localized.ts';
import type { Objective, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { Words } from './Words.tsx';

/** What an objective leans on, and what leans on it: the referential is a web, not a list. */
export function Reliances({
  objective,
  index,
  place,
}: {
  objective: Objective;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'referential' }>;
}) {
  const { t } = useTranslation('referential');
  const byId = new Map(index.objectives.map((entry) => [entry.objective.id, entry.objective]));
  const under = objective.leansOn.flatMap(({ objective: id, why }) => {
    const other = byId.get(id);
    return other ? [{ other, why }] : [];
  });
  const above = index.objectives.flatMap(({ objective: other }) =>
    other.leansOn
      .filter(({ objective: id }) => id === objective.id)
      .map(({ why }) => ({ other, why })),
  );
  if (under.length === 0 && above.length === 0) return null;
  return (
    <div className="reliances">
      <Web title={t('leansOn')} links={under} place={place} />
      <Web title={t('carries')} links={above} place={place} />
    </div>
  );
}

function Web({
  title,
  links,
  place,
}: {
  title: string;
  links: readonly { other: Objective; why: LocalizedText }[];
  place: Extract<Place, { name: 'referential' }>;
}) {
  const language = currentLanguage();
  if (links.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {links.map(({ other, why }) => {
          const short = localize(other.short ?? other.label, language);
          const reason = localize(why, language);
          return (
            <li key={other.id}>
              <Link to={{ ...place, node: other.id }} lang={short.language}>
                {short.text}
              </Link>
              <span lang={reason.language}>
                <Words text={reason.text} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
