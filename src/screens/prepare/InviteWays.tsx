import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { type ReferentialIndex, referentialKey } from '#core/referential.ts';
import { copyLink, saveInvitation } from '#state/inviting.ts';
import { useQrCode } from '#state/useQrCode.ts';
import { Link } from '#ui/Link.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Place } from '#ui/navigation.ts';
import { QrCode } from '#ui/QrCode.tsx';
import { InviteProjected } from './InviteProjected.tsx';
import type { Invited } from './useInvitation.ts';

/** Codes of longer links have modules that a phone at the back of the room cannot tell apart. */
const easyLink = 1000;

/** The ways that an invitation can take: code, link, file; where there is no address, the others. */
export function InviteWays({
  dossier,
  place,
  index,
  invited: { invitation, ways },
  whom,
  onLeft,
}: {
  dossier: Dossier;
  place: Extract<Place, { name: 'dossier' }>;
  index: ReferentialIndex;
  invited: Pick<Invited, 'invitation' | 'ways'>;
  whom: string;
  /** it was saved, copied or shown to a room: as far as we can know, it has left */
  onLeft?: () => void;
}) {
  const { t } = useTranslation('workshop');
  const link = ways?.ok ? ways.value.link : null;
  const nowhere = ways?.ok && link === null;
  const refused = ways && !ways.ok ? ways.error.kind : null;
  return (
    <div className="invite-ways">
      {link !== null && (
        <LinkWays link={link} whom={whom} dossier={dossier} invited={invitation} onLeft={onLeft} />
      )}
      {nowhere && (
        <Notice>
          <p>
            <strong>{t('invite.nowhere')}</strong>
          </p>
          <p>{t('invite.nowhereText')}</p>
          <ul>
            <li>
              {t('invite.onPaper')}{' '}
              <Link
                to={{
                  name: 'referential',
                  view: 'feuilles',
                  key: referentialKey(index.referential),
                  dossier: dossier.id,
                }}
                className="quiet"
              >
                {t('kit.sheets')}
              </Link>
            </li>
            <li>
              {t('invite.passedRound')}{' '}
              <Link to={{ ...place, screen: 'collecte' }} className="quiet">
                {t('invite.toCollect')}
              </Link>
            </li>
            <li>{t('invite.byFile')}</li>
          </ul>
        </Notice>
      )}
      {refused && (
        <Notice>
          <p>{t(`invite.refused.${refused}`)}</p>
        </Notice>
      )}
      <p className="invite-file">
        <button
          type="button"
          className="button"
          onClick={() => {
            saveInvitation(invitation, whom);
            onLeft?.();
          }}
        >
          {t('invite.file')}
        </button>
        <span className="aside-text">{t('invite.fileText')}</span>
      </p>
    </div>
  );
}

function LinkWays({
  link,
  whom,
  dossier,
  invited,
  onLeft,
}: {
  link: string;
  whom: string;
  dossier: Dossier;
  invited: Invited['invitation'];
  onLeft: (() => void) | undefined;
}) {
  const { t } = useTranslation('workshop');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<{ link: string; done: boolean } | null>(null);
  const [projected, setProjected] = useState(false);
  const code = useQrCode(link, 'low');

  async function copy() {
    const done = await copyLink(link);
    if (!done) field.current?.select();
    setCopied({ link, done });
    if (done) onLeft?.();
  }

  function show() {
    setProjected(true);
    onLeft?.();
  }

  return (
    <>
      {code.status === 'drawn' && (
        <div className="invite-code">
          <div>
            <QrCode {...code.drawing} label={t('invite.code', { whom })} />
          </div>
          <p>
            <button type="button" className="button strong" onClick={show}>
              {t('invite.project')}
            </button>
            <span className="aside-text">
              {t(link.length > easyLink ? 'invite.denseCode' : 'invite.codeText')}
            </span>
          </p>
        </div>
      )}
      {code.status === 'tooLong' && (
        <Notice>
          <p>{t('invite.tooLong')}</p>
        </Notice>
      )}
      {projected && code.status === 'drawn' && (
        <InviteProjected
          dossier={dossier}
          invitation={invited}
          drawing={code.drawing}
          whom={whom}
          onClose={() => setProjected(false)}
        />
      )}
      <div className="invite-link">
        <label>
          <span>{t('invite.link')}</span>
          <input
            ref={field}
            className="field-input"
            readOnly
            value={link}
            onFocus={({ target }) => target.select()}
          />
        </label>
        <button type="button" className="button" onClick={() => void copy()}>
          {t('invite.copy')}
        </button>
      </div>
      <p aria-live="polite" className="aside-text invite-copied">
        {copied?.link === link && t(copied.done ? 'invite.copied' : 'invite.notCopied')}
      </p>
    </>
  );
}
