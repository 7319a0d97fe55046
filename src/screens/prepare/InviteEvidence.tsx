import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import type { SentText } from './inviteWish.ts';

/**
 * One text of the dossier that may go along: ticked, then cut or changed. What
 * is left of it is what goes; the dossier keeps its own.
 */
export function InviteEvidence({
  text,
  indicator,
  sent,
  onSent,
}: {
  /** as the dossier has it */
  text: string;
  /** what it speaks of, for who does not see where it stands */
  indicator: string;
  /** undefined: it was never ticked */
  sent: SentText | undefined;
  onSent: (sent: SentText) => void;
}) {
  const { t } = useTranslation('workshop');
  const id = useId();
  const left = sent?.text ?? text;
  const goes = sent?.goes ?? false;
  return (
    <div className="invite-sent">
      <label className="invite-tick">
        <input
          type="checkbox"
          checked={goes}
          onChange={({ target }) => onSent({ goes: target.checked, text: left })}
        />
        <span>{text}</span>
      </label>
      {goes && (
        <div className="invite-left">
          <label htmlFor={id}>
            {t('invite.left')}
            <span className="unseen">{` : ${indicator}`}</span>
          </label>
          <textarea
            id={id}
            className="field-input"
            rows={2}
            maxLength={limits.textLength}
            value={left}
            onChange={({ target }) => onSent({ goes, text: target.value })}
          />
          {left.trim() === '' && <p className="aside-text">{t('invite.leftNothing')}</p>}
          {left !== text && (
            <button type="button" className="quiet" onClick={() => onSent({ goes, text })}>
              {t('invite.leftAgain')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
