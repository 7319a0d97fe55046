import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** All objectives, or some: one box each, below their goals. */
export function ObjectiveChoice({
  index,
  without,
  change,
}: {
  index: ReferentialIndex;
  without: readonly string[];
  change: (without: readonly string[]) => void;
}) {
  const { t } = useTranslation('sheets');
  const language = currentLanguage();
  const ids = index.objectives.map(({ objective }) => objective.id);
  return (
    <fieldset className="fieldset sheets-objectives">
      <legend>{t('objectives')}</legend>
      <p>
        <button type="button" className="quiet" onClick={() => change([])}>
          {t('all')}
        </button>
        <button type="button" className="quiet" onClick={() => change(ids)}>
          {t('none')}
        </button>
      </p>
      {index.referential.goals.map((goal, place) => (
        <ul key={goal.id} className={`goal-${place}`}>
          {goal.objectives.map(({ id, short, label }) => {
            const shown = localize(short ?? label, language);
            return (
              <li key={id}>
                <label lang={shown.language}>
                  <input
                    type="checkbox"
                    checked={!without.includes(id)}
                    onChange={({ target }) =>
                      change(
                        target.checked ? without.filter((other) => other !== id) : [...without, id],
                      )
                    }
                  />
                  <b>{id}</b> {shown.text}
                </label>
              </li>
            );
          })}
        </ul>
      ))}
    </fieldset>
  );
}
