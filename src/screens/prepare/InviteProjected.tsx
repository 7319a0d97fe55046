import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import type { Invitation } from '#core/exchange.ts';
import type { QrDrawing } from '#state/useQrCode.ts';
import { QrCode } from '#ui/QrCode.tsx';

/** The code for the whole room: it fills the screen, with who asks and how long it takes. */
export function InviteProjected({
  dossier,
  invitation,
  drawing,
  whom,
  onClose,
}: {
  dossier: Dossier;
  invitation: Invitation;
  drawing: QrDrawing;
  whom: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('workshop');
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const opener = document.activeElement;
    dialog.showModal();
    // On a small screen the button that has the focus is below the code.
    dialog.scrollTop = 0;
    let filled = false;
    const follow = () => {
      // Escape leaves the full screen without a word to the page: the code goes with it.
      if (document.fullscreenElement) filled = true;
      else if (filled) close.current();
    };
    document.addEventListener('fullscreenchange', follow);
    // Where the browser refuses, the code still fills the window.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="invite-projected"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="invite-projected-words">
        {dossier.fictional && <p>{t('kit.fictional')}</p>}
        <h2 id={id}>{invitation.poleName}</h2>
        <p>{invitation.title}</p>
        <p className="invite-projected-whom">{whom}</p>
        <ol>
          <li>{t('projected.camera')}</li>
          <li>
            {invitation.minutes
              ? t('projected.answer', { count: Math.round(invitation.minutes) })
              : t('projected.answerAll')}
          </li>
          <li>{t('projected.back')}</li>
        </ol>
        <p>{t(`names.promise.${invitation.names}`)}</p>
        <button type="button" className="button" onClick={onClose}>
          {t('projected.close')}
        </button>
      </div>
      <QrCode {...drawing} label={t('invite.code', { whom })} />
    </dialog>
  );
}
