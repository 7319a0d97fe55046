import { useTranslation } from 'react-i18next';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { followAction } from '#state/agreeing.ts';
import { Heading } from '#ui/Heading.tsx';
import { SavedArea } from './SavedArea.tsx';
import type { PartProps } from './Workshop.tsx';

const states = ['planned', 'underway', 'done', 'dropped'] as const;

/** What was settled last time: how far it has come, and what it taught. */
export function ActionsPart({ table, readOnly }: PartProps) {
  const { t } = useTranslation('agree');
  if (!table.last) return <Heading title={t('kicker.lastActions')} />;
  const { assessmentId, actions } = table.last;
  return (
    <>
      <Heading title={t('kicker.lastActions')} />
      <p className="stage-invite">{t('actions.invite')}</p>
      <ul className="stage-list">
        {actions.map((action) => (
          <li key={action.id} className="stage-action">
            <div>
              <h2>{action.title}</h2>
              <p className="aside-text">
                {[action.owner, action.due && formatDay(action.due, currentLanguage())]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <select
              aria-label={t('actions.state', { title: action.title })}
              className="field-input"
              value={action.status}
              disabled={readOnly}
              onChange={(event) => {
                const status = states.find((one) => one === event.target.value);
                if (status) followAction(assessmentId, action.id, { status });
              }}
            >
              {states.map((state) => (
                <option key={state} value={state}>
                  {t(`actions.states.${state}`)}
                </option>
              ))}
            </select>
            <SavedArea
              label={t('actions.note')}
              value={action.note ?? ''}
              readOnly={readOnly}
              onSave={(note) => followAction(assessmentId, action.id, { note }).ok}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
