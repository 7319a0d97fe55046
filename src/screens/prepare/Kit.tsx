import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referentialKey } from '#core/referential.ts';
import type { WorkshopInput, WorkshopPlan } from '#core/workshopAgenda.ts';
import { Link } from '#ui/Link.tsx';
import { printPage } from '#ui/printPage.ts';
import { KitAgenda } from './KitAgenda.tsx';
import { KitCharter } from './KitCharter.tsx';
import { KitInvitation } from './KitInvitation.tsx';
import { partIds } from './PrepareContents.tsx';
import type { PrepareProps } from './prepareProps.ts';
import type { Invited } from './useInvitation.ts';
import { WorkshopPart } from './WorkshopPart.tsx';
import './kit.css';

/** What is printed for the day: the agenda and the invitation here, sheets and cards where they are laid out. */
export function Kit({
  dossier,
  assessment,
  index,
  input,
  plan,
  invited,
}: Omit<PrepareProps, 'place'> & {
  input: WorkshopInput;
  plan: WorkshopPlan;
  invited: Invited;
}) {
  const { t } = useTranslation('workshop');
  const { ways } = invited;
  const link = ways?.ok ? ways.value.link : null;
  const asked = dossier.exchanges.some(
    ({ direction, assessmentId, deletedAt }) =>
      direction === 'asked' && assessmentId === assessment.id && !deletedAt,
  );
  const [wanted, setWanted] = useState<boolean | null>(null);
  const charter = wanted ?? asked;
  return (
    <WorkshopPart title={t('kit.title')} id={partIds.kit}>
      <p className="workshop-say">{t('kit.lead')}</p>
      <div className="actions kit-acts">
        <button
          type="button"
          className="button strong"
          disabled={ways === null}
          onClick={printPage}
        >
          {t('kit.print')}
        </button>
        <Link
          to={{
            name: 'referential',
            view: 'feuilles',
            key: referentialKey(index.referential),
            dossier: dossier.id,
          }}
          className="button"
        >
          {t('kit.sheets')}
        </Link>
      </div>
      <label className="invite-tick kit-wish">
        <input
          type="checkbox"
          checked={charter}
          onChange={({ target }) => setWanted(target.checked)}
        />
        <span>{t('kit.charter')}</span>
      </label>
      <div className="kit">
        <KitAgenda
          dossier={dossier}
          assessment={assessment}
          index={index}
          input={input}
          plan={plan}
        />
        <KitInvitation
          dossier={dossier}
          assessment={assessment}
          invitation={invited.invitation}
          link={link}
        />
        {charter && <KitCharter dossier={dossier} />}
      </div>
    </WorkshopPart>
  );
}
