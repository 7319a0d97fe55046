import { useTranslation } from 'react-i18next';
import { type CrossFilter, showsOwn } from '#core/crossFilter.ts';
import type { CrossViews } from '#core/crossViews.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { CrossSelect } from './CrossSelect.tsx';
import type { CrossWords } from './useCrossWords.ts';

const states = ['all', 'toDiscuss', 'settled', 'agreed', 'notAgreed'] as const;
type State = (typeof states)[number];

const filterOf: Record<State, Pick<CrossFilter, 'toDiscuss' | 'agreed'>> = {
  all: { toDiscuss: null, agreed: null },
  toDiscuss: { toDiscuss: true, agreed: null },
  settled: { toDiscuss: false, agreed: null },
  agreed: { toDiscuss: null, agreed: true },
  notAgreed: { toDiscuss: null, agreed: false },
};

/** What is shown, and in which order. */
export function CrossFilters({
  views,
  index,
  words,
  filter,
  onChange,
}: {
  views: CrossViews;
  index: ReferentialIndex;
  words: CrossWords;
  filter: CrossFilter;
  onChange: (filter: CrossFilter) => void;
}) {
  const { t } = useTranslation('cross');
  const language = currentLanguage();
  const asked = new Set(views.indicators.map(({ node }) => node.goal));
  const goals = index.referential.goals.filter((goal) => asked.has(goal));
  const offered = states.filter((one) => showsOwn(views) || filterOf[one].toDiscuss === null);
  const state = states.find(
    (one) =>
      filterOf[one].toDiscuss === (filter.toDiscuss ?? null) &&
      filterOf[one].agreed === (filter.agreed ?? null),
  );
  return (
    <fieldset className="cross-filters">
      <legend className="unseen">{t('filter.legend')}</legend>
      <CrossSelect
        label={t('filter.state')}
        value={state ?? 'all'}
        onChange={(value) => onChange({ ...filter, ...filterOf[value as State] })}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {t(`filter.states.${one}`)}
          </option>
        ))}
      </CrossSelect>
      {goals.length > 1 && (
        <CrossSelect
          label={t('filter.goal')}
          value={filter.goal ?? ''}
          onChange={(value) => onChange({ ...filter, goal: value || null })}
        >
          <option value="">{t('filter.everyGoal')}</option>
          {goals.map((goal) => {
            const label = localize(goal.short ?? goal.label, language);
            return (
              <option key={goal.id} value={goal.id} lang={label.language}>
                {label.text}
              </option>
            );
          })}
        </CrossSelect>
      )}
      {views.groups.length > 1 && (
        <CrossSelect
          label={t('filter.group')}
          value={filter.group ?? ''}
          onChange={(value) => onChange({ ...filter, group: value || null })}
        >
          <option value="">{t('filter.everyGroup')}</option>
          {views.groups.map((group) => (
            <option key={group.key} value={group.key}>
              {words.group(group)}
            </option>
          ))}
        </CrossSelect>
      )}
      <CrossSelect
        label={t('filter.order')}
        value={filter.order ?? 'agenda'}
        onChange={(value) =>
          onChange({ ...filter, order: value === 'referential' ? 'referential' : 'agenda' })
        }
      >
        <option value="agenda">{t('filter.agenda')}</option>
        <option value="referential">{t('filter.referential')}</option>
      </CrossSelect>
      <label className="cross-check">
        <input
          type="checkbox"
          checked={filter.withComments ?? false}
          onChange={(event) => onChange({ ...filter, withComments: event.target.checked })}
        />
        {t('filter.withComments')}
      </label>
    </fieldset>
  );
}
