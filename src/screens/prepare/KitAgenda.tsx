import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { WorkshopInput, WorkshopPlan } from '#core/workshopAgenda.ts';
import { formatDay, formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { meetingOf } from '#state/workshop.ts';
import { circleWords } from './profileWords.ts';
import { ruleWords } from './ruleWords.ts';
import { clockWords, lengthWords } from './timeWords.ts';
import { WorkshopAgenda } from './WorkshopAgenda.tsx';

/** The agenda as a sheet of paper for the table. */
export function KitAgenda({
  dossier: { pole, fictional },
  assessment,
  index,
  input,
  plan,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  input: WorkshopInput;
  plan: WorkshopPlan;
}) {
  const { t } = useTranslation('workshop');
  const language = currentLanguage();
  const { minutes, start } = meetingOf(assessment);
  const circles = pole.circles?.filter(({ name }) => name.trim() !== '') ?? [];
  return (
    <article className="kit-page">
      <p className="kit-pole">
        {pole.name}
        {fictional && ` · ${t('kit.fictional')}`}
      </p>
      <h4>{assessment.title}</h4>
      <p className="kit-when">
        {[
          formatDay(assessment.date, language),
          ...(start === null ? [] : [clockWords(t, start, 0)]),
          lengthWords(t, minutes),
        ].join(' · ')}
      </p>
      <WorkshopAgenda
        plan={plan}
        start={start}
        index={index}
        input={input}
        assessment={assessment}
      />
      {circles.length > 0 && (
        <p>
          <strong>{t('circles.title')}</strong>{' '}
          {formatList(
            circles.map((circle) => circleWords(t, circle)),
            language,
          )}
        </p>
      )}
      <p>
        <strong>{t('kit.rule')}</strong> {ruleWords(t, assessment.rule, index.levels.length)}
      </p>
      <p>{t(`names.promise.${assessment.names}`)}</p>
    </article>
  );
}
