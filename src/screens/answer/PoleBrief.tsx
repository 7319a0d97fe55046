import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/exchange.ts';
import { profileRows } from './profileRows.ts';

/** What the pole tells of itself with its invitation; nothing where it told nothing. */
export function PoleBrief({ invitation: { context } }: { invitation: Invitation }) {
  const { t } = useTranslation('answer');
  const { t: work } = useTranslation('work');
  const rows = profileRows(context.pole, work);
  if (rows.length === 0) return null;
  return (
    <details className="answer-more">
      <summary>{t('pole')}</summary>
      <dl>
        {rows.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
