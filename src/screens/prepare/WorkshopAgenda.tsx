import { useTranslation } from 'react-i18next';
import { type Assessment, revealOf } from '#core/dossier.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { TimeBox, WorkshopInput, WorkshopPlan } from '#core/workshopAgenda.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { clockWords, lengthWords } from './timeWords.ts';

/** The meeting as time boxes: when each begins, what it is, how long it takes. */
export function WorkshopAgenda({
  plan,
  start,
  index,
  input,
  assessment,
}: {
  plan: WorkshopPlan;
  /** `14:00`; null: counted from the beginning */
  start: string | null;
  index: ReferentialIndex;
  input: WorkshopInput;
  assessment: Assessment;
}) {
  const { t } = useTranslation('workshop');
  // Every answer is seen as it comes: nothing is to be revealed.
  const open = revealOf(assessment) === 'open';
  const total = plan.boxes.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <>
      <table className="workshop-agenda">
        <caption className="unseen">{t('agenda.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(start === null ? 'agenda.since' : 'agenda.at')}</th>
            <th scope="col">{t('agenda.what')}</th>
            <th scope="col">{t('agenda.minutes')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.boxes.map((box, at) => {
            const before = plan.boxes.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
            return (
              <tr key={box.key} data-kind={box.kind}>
                <td>{clockWords(t, start, before)}</td>
                <th scope="row">
                  <BoxName box={box} plan={plan} index={index} open={open} />
                </th>
                <td>{lengthWords(t, box.minutes)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td>{clockWords(t, start, total)}</td>
            <th scope="row">{t('agenda.end')}</th>
            <td>{plan.spare > 0 && t('agenda.spare', { length: lengthWords(t, plan.spare) })}</td>
          </tr>
        </tfoot>
      </table>
      {input.toDiscuss === null && (
        <p className="aside-text">{t(open ? 'agenda.unknownOpen' : 'agenda.unknown')}</p>
      )}
      {plan.ifTimeIsLeft.length > 0 && (
        <>
          <p className="workshop-if">{t('agenda.ifTimeIsLeft')}</p>
          <ul className="workshop-if-list">
            {plan.ifTimeIsLeft.map((id) => (
              <li key={id}>
                <IndicatorName id={id} index={index} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function BoxName({
  box: { kind, indicatorId },
  plan,
  index,
  open,
}: {
  box: TimeBox;
  plan: WorkshopPlan;
  index: ReferentialIndex;
  open: boolean;
}) {
  const { t } = useTranslation('workshop');
  if (kind === 'discuss' && indicatorId) return <IndicatorName id={indicatorId} index={index} />;
  return (
    <>
      {t(`agenda.boxes.${kind === 'reveal' && open ? 'look' : kind}`)}
      {kind === 'calibration' && indicatorId && (
        <span className="aside-text">
          <IndicatorName id={indicatorId} index={index} />
        </span>
      )}
      {kind === 'discuss' && plan.roomFor > 0 && (
        <span className="aside-text">{t('agenda.roomFor', { count: plan.roomFor })}</span>
      )}
    </>
  );
}

function IndicatorName({ id, index }: { id: string; index: ReferentialIndex }) {
  const node = index.indicatorById.get(id);
  if (!node) return id;
  const label = localize(node.indicator.label, currentLanguage());
  return <span lang={label.language}>{label.text}</span>;
}
