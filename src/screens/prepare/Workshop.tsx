import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planWorkshop } from '#core/workshopAgenda.ts';
import { workshopInput } from '#state/workshopPlan.ts';
import { Link } from '#ui/Link.tsx';
import { Invite } from './Invite.tsx';
import { firstWish } from './inviteWish.ts';
import { Kit } from './Kit.tsx';
import { partIds } from './PrepareContents.tsx';
import type { PrepareProps } from './prepareProps.ts';
import { useInvitation } from './useInvitation.ts';
import { WorkshopCircles } from './WorkshopCircles.tsx';
import { WorkshopCover } from './WorkshopCover.tsx';
import { WorkshopPeople } from './WorkshopPeople.tsx';
import { WorkshopRule } from './WorkshopRule.tsx';
import { WorkshopSet } from './WorkshopSet.tsx';
import { WorkshopTime } from './WorkshopTime.tsx';
import './workshop.css';

/** All that a diagnosis by many voices needs before its day: who, under which promise, for how long, how they are invited, what is printed. */
export function Workshop({ dossier, assessment, index, place }: PrepareProps) {
  const { t } = useTranslation('workshop');
  const [wish, setWish] = useState(firstWish);
  const invited = useInvitation(dossier, assessment, index, wish);
  const input = useMemo(
    () => workshopInput(dossier, assessment, index),
    [dossier, assessment, index],
  );
  const plan = useMemo(() => planWorkshop(input), [input]);
  return (
    <section className="workshop" aria-labelledby={partIds.workshop}>
      <h2 id={partIds.workshop} tabIndex={-1}>
        {t('title')}
      </h2>
      <p className="lead">{t('lead')}</p>
      <WorkshopPeople assessment={assessment} />
      <WorkshopCircles pole={dossier.pole} place={place} />
      <WorkshopCover assessment={assessment} />
      <WorkshopRule assessment={assessment} levels={index.levels.length} />
      <WorkshopSet assessment={assessment} index={index} />
      <WorkshopTime assessment={assessment} index={index} input={input} plan={plan} />
      <Invite
        dossier={dossier}
        assessment={assessment}
        index={index}
        place={place}
        wish={wish}
        onWish={setWish}
        invited={invited}
      />
      <Kit
        dossier={dossier}
        assessment={assessment}
        index={index}
        input={input}
        plan={plan}
        invited={invited}
      />
      <p className="workshop-next">
        <Link to={{ ...place, screen: 'collecte' }} className="button">
          {t('toCollect')}
        </Link>
      </p>
    </section>
  );
}
