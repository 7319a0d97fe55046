import { useTranslation } from 'react-i18next';

const rules = ['respect', 'secrecy', 'later', 'return'] as const;

/** What peers and those they look at agree on, in four rules: on paper, and before a peer answers. */
export function Charter() {
  const { t } = useTranslation('charter');
  return (
    <>
      <p>{t('lead')}</p>
      <dl className="charter">
        {rules.map((rule) => (
          <div key={rule}>
            <dt>{t(`rules.${rule}`)}</dt>
            <dd>{t(`rules.${rule}Text`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('unknown')}</p>
    </>
  );
}
