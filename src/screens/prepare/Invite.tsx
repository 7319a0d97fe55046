import { useTranslation } from 'react-i18next';
import { colleges, revealOf } from '#core/dossier.ts';
import { Choice } from '#ui/Choice.tsx';
import { Notice } from '#ui/Notice.tsx';
import { InviteContext } from './InviteContext.tsx';
import { InvitePreview } from './InvitePreview.tsx';
import { InviteWays } from './InviteWays.tsx';
import { hasCollege, invitedStances, type Wish } from './inviteWish.ts';
import { partIds } from './PrepareContents.tsx';
import type { PrepareProps } from './prepareProps.ts';
import type { Invited } from './useInvitation.ts';
import { WorkshopPart } from './WorkshopPart.tsx';
import './invite.css';

/** Invitations: for whom, what goes along, how they leave. */
export function Invite({
  dossier,
  assessment,
  index,
  place,
  wish,
  onWish,
  invited,
}: PrepareProps & {
  wish: Wish;
  onWish: (wish: Wish) => void;
  invited: Invited;
}) {
  const { t } = useTranslation('workshop');
  const { stance, college } = wish;
  const whom = [
    t(`invite.stances.${stance}`),
    ...(hasCollege(stance) && college ? [t(`colleges.${college}`)] : []),
  ].join(', ');
  return (
    <WorkshopPart title={t('invite.title')} id={partIds.invite}>
      <p className="workshop-say">{t('invite.lead')}</p>
      {revealOf(assessment) === 'open' && stance !== 'peer' && (
        <Notice>
          <p>{t('invite.open')}</p>
        </Notice>
      )}
      <Choice
        legend={t('invite.stance')}
        hint={t(`invite.stanceTexts.${stance}`)}
        value={stance}
        options={invitedStances.map((value) => ({ value, label: t(`invite.stances.${value}`) }))}
        inputProps={{
          onChange: ({ target }) => {
            const chosen = invitedStances.find((one) => one === target.value);
            if (chosen) onWish({ ...wish, stance: chosen });
          },
        }}
      />
      {hasCollege(stance) && (
        <Choice
          legend={t('invite.college')}
          value={college ?? ''}
          options={[
            { value: '', label: t('invite.anyCollege') },
            ...colleges.map((value) => ({ value, label: t(`colleges.${value}`) })),
          ]}
          inputProps={{
            onChange: ({ target }) =>
              onWish({ ...wish, college: colleges.find((one) => one === target.value) ?? null }),
          }}
        />
      )}
      <InviteWays dossier={dossier} place={place} index={index} invited={invited} whom={whom} />
      <InviteContext
        pole={dossier.pole}
        index={index}
        review={invited.review}
        wish={wish}
        onWish={onWish}
      />
      <InvitePreview invitation={invited.invitation} index={index} whom={whom} />
    </WorkshopPart>
  );
}
