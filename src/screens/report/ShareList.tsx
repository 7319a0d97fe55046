import { useTranslation } from 'react-i18next';
import type { AssessmentContents } from '#core/sharedContents.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { sharedContents } from '#state/sharedCopies.ts';

const counted = [
  'voices',
  'named',
  'comments',
  'agreements',
  'objectiveNotes',
  'parking',
  'actions',
] as const satisfies readonly (keyof AssessmentContents)[];

/** Just what leaves, read from the copy as it would be saved. */
export function ShareList({ contents }: { contents: ReturnType<typeof sharedContents> }) {
  const { t } = useTranslation(['report', 'work']);
  const language = currentLanguage();
  const { poleName, profile, assessments, journal, referentials, apart } = contents;
  const fields = profile.map((field) => t(`work:pole.${field}`));
  return (
    <section className="share-list" aria-labelledby="share-list">
      <h3 id="share-list">{t('share.leaves')}</h3>
      <ul aria-live="polite">
        <li>
          <strong>{poleName}</strong>
          {fields.length > 0 && ` · ${fields.join(' · ')}`}
        </li>
        {assessments.map((one) => {
          const said = counted.flatMap((part) =>
            one[part] > 0 ? [t(`share.count.${part}`, { count: one[part] })] : [],
          );
          return (
            <li key={one.id}>
              <strong>{`${one.title}, ${formatDay(one.date, language)}`}</strong>
              {` · ${said.length > 0 ? said.join(' · ') : t('share.settings')}`}
            </li>
          );
        })}
        {referentials > 0 && <li>{t('share.count.referentials', { count: referentials })}</li>}
        {journal > 0 && <li>{t('share.count.journal', { count: journal })}</li>}
      </ul>
      <p className="aside-text">{t(apart ? 'share.apart' : 'share.same')}</p>
    </section>
  );
}
