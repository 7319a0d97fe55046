import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { blindnessOf, hasAnswers, isPromised } from '#core/locking.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { prepareBlind, prepareOpen, prepareWorkshop } from '#state/workshop.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { WorkshopOptions } from './WorkshopOptions.tsx';
import { WorkshopPart } from './WorkshopPart.tsx';

const covers = ['blind', 'open'] as const;
const names = ['named', 'college', 'anonymous'] as const;

/** What people see of one another’s answers: when, and with what name. */
export function WorkshopCover({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('workshop');
  const { id, revealedAt } = assessment;
  const [refused, setRefused] = useState(false);
  const answered = hasAnswers(assessment);
  const promised = isPromised(assessment);
  const state = blindnessOf(assessment);
  const fixed = answered || state === 'revealed';
  const why = {
    possible: t('cover.until'),
    blind: answered ? t('cover.blindFixed') : t('cover.until'),
    answered: t('cover.openFixed'),
    revealed: t('cover.revealed', {
      when: revealedAt ? formatMoment(revealedAt, currentLanguage()) : '',
    }),
  };
  return (
    <>
      <WorkshopPart title={t('cover.title')}>
        <WorkshopOptions
          legend={t('cover.title')}
          hint={why[state]}
          value={state === 'blind' || state === 'revealed' ? 'blind' : 'open'}
          fixed={fixed}
          options={covers.map((value) => ({
            value,
            label: t(`cover.options.${value}`),
            text: t(`cover.texts.${value}`),
          }))}
          onChoose={(cover) => (cover === 'blind' ? prepareBlind(id) : prepareOpen(id))}
        />
      </WorkshopPart>
      <WorkshopPart title={t('names.title')}>
        <WorkshopOptions
          legend={t('names.title')}
          hint={refused ? undefined : t(promised ? 'names.fixed' : 'names.until')}
          value={assessment.names}
          fixed={promised}
          options={names.map((value) => ({
            value,
            label: t(`names.options.${value}`),
            text: t(`names.texts.${value}`),
          }))}
          onChoose={(chosen) => setRefused(!prepareWorkshop(id, { names: chosen }).ok)}
        />
        {refused && (
          <Refusal>
            <p>{t('names.fixed')}</p>
          </Refusal>
        )}
      </WorkshopPart>
    </>
  );
}
