import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { type ReferentialIndex, referentialKey } from '#core/referential.ts';
import type { WorkshopInput, WorkshopPlan } from '#core/workshopAgenda.ts';
import { Link } from '#ui/Link.tsx';
import { printPage } from '#ui/printPage.ts';
import { KitAgenda } from './KitAgenda.tsx';
import { KitInvitation } from './KitInvitation.tsx';
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
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  input: WorkshopInput;
  plan: WorkshopPlan;
  invited: Invited;
}) {
  const { t } = useTranslation('workshop');
  const { ways } = invited;
  const link = ways?.ok ? ways.value.link : null;
  return (
    <WorkshopPart title={t('kit.title')}>
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
      </div>
    </WorkshopPart>
  );
}
