import { useTranslation } from 'react-i18next';
import { type Assessment, type Dossier, revealOf } from '#core/dossier.ts';
import type { Invitation } from '#core/exchange.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { type QrDrawing, useQrCode } from '#state/useQrCode.ts';
import { meetingOf } from '#state/workshop.ts';
import { QrCode } from '#ui/QrCode.tsx';
import { clockWords } from './timeWords.ts';

interface Sheet {
  dossier: Dossier;
  assessment: Assessment;
  invitation: Invitation;
}

/** The invitation as a sheet of paper to hand out or to pin up; without an address, it says to come. */
export function KitInvitation({ link, ...sheet }: Sheet & { link: string | null }) {
  return link === null ? (
    <Page {...sheet} drawing={null} />
  ) : (
    <PageWithCode {...sheet} link={link} />
  );
}

function PageWithCode({ link, ...sheet }: Sheet & { link: string }) {
  // Folded and under a lamp, a code needs more to spare than on a screen.
  const code = useQrCode(link, 'medium');
  return <Page {...sheet} drawing={code.status === 'drawn' ? code.drawing : null} />;
}

function Page({
  dossier: { fictional },
  assessment,
  invitation,
  drawing,
}: Sheet & {
  /** null: there is no link, or it is too long for a code */
  drawing: QrDrawing | null;
}) {
  const { t } = useTranslation('workshop');
  const { start } = meetingOf(assessment);
  const day = formatDay(invitation.date, currentLanguage());
  const count = Math.round(invitation.minutes ?? 0);
  return (
    <article className="kit-page kit-invitation">
      <p className="kit-pole">
        {invitation.poleName}
        {fictional && ` · ${t('kit.fictional')}`}
      </p>
      <h4>{t('kit.invites')}</h4>
      <p className="kit-when">
        {[invitation.title, day, ...(start === null ? [] : [clockWords(t, start, 0)])].join(' · ')}
      </p>
      {drawing && <QrCode {...drawing} label={t('kit.code')} />}
      <p className="kit-how">{t(drawing ? 'kit.scan' : 'kit.come', { count })}</p>
      <ul>
        <li>{t('kit.alone')}</li>
        {revealOf(assessment) === 'blind' && <li>{t('kit.blind')}</li>}
        <li>{t(`names.promise.${invitation.names}`)}</li>
        {drawing && <li>{t('kit.onPhone')}</li>}
      </ul>
    </article>
  );
}
