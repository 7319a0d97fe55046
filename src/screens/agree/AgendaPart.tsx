import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeBox } from '#core/workshopAgenda.ts';
import { resetTime, runTime, setSitting } from '#state/sitting.ts';
import { useMoment } from '#state/useSitting.ts';
import { TextField } from '#ui/Field.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { AnimatorLink } from './AnimatorLink.tsx';
import { partName } from './partName.ts';
import { keyOf, type Part, partOfKey, placeOfPart } from './parts.ts';
import { planOf, shownBoxes } from './plan.ts';
import { isCompared } from './table.ts';
import type { PartProps, WindowProps } from './Workshop.tsx';

const mostMinutes = 720;

/** How the meeting will go: the time there is, its parts, where to begin or to go on. */
export function AgendaPart(props: WindowProps) {
  const { t } = useTranslation('agree');
  const { assessment, table, sitting, place, index, parts, shortcuts, onShortcuts } = props;
  const { go } = useNavigation();
  const start = useRef<HTMLButtonElement>(null);
  const { views, discuss, rest } = table;
  const close = rest.filter(isCompared).length;
  const few = rest.length - close;
  const begun = sitting.part === null ? null : partOfKey(sitting.part);
  const first = parts[1] ?? null;
  const open = (part: Part | null) => {
    if (!part) return;
    runTime(assessment.id);
    go(placeOfPart(place, part));
  };
  return (
    <>
      <Heading title={t('title')} />
      <p className="stage-question">
        {table.together
          ? t('agenda.together', { count: discuss.length })
          : [
              t('voices.own', { count: views.voices.own }),
              ...(views.voices.peers > 0 ? [t('voices.peers', { count: views.voices.peers })] : []),
              t('agenda.discuss', { count: discuss.length }),
              ...(close > 0 ? [t('agenda.rest', { count: close })] : []),
              ...(few > 0 ? [t('agenda.few', { count: few })] : []),
            ].join(' · ')}
      </p>
      <div className="stage-acts">
        <button
          ref={start}
          type="button"
          className="button strong"
          onClick={() => open(begun ?? first)}
        >
          {begun ? t('agenda.resume', { part: partName(begun, index, t) }) : t('agenda.begin')}
        </button>
        <AnimatorLink place={place} />
        {begun && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              // It goes with the time that it takes back: one begins again from there.
              start.current?.focus();
              resetTime(assessment.id);
            }}
          >
            {t('agenda.reset')}
          </button>
        )}
      </div>
      <div className="agenda">
        <Boxes {...props} />
        <div className="agenda-settings">
          <TextField
            label={t('agenda.minutes')}
            type="number"
            min={10}
            max={mostMinutes}
            step={5}
            defaultValue={props.minutes}
            onChange={(event) => {
              const minutes = event.target.valueAsNumber;
              if (minutes >= 1 && minutes <= mostMinutes) setSitting(assessment.id, { minutes });
            }}
          />
          <label className="agenda-switch">
            <input
              type="checkbox"
              checked={sitting.sound}
              onChange={(event) => setSitting(assessment.id, { sound: event.target.checked })}
            />
            {t('agenda.sound')}
          </label>
          <label className="agenda-switch">
            <input
              type="checkbox"
              checked={shortcuts}
              onChange={(event) => onShortcuts(event.target.checked)}
            />
            {t('agenda.keys')}
          </label>
          <p className="aside-text">{t('agenda.remote')}</p>
          <p className="aside-text">{t('agenda.single', { last: index.levels.length - 1 })}</p>
        </div>
      </div>
    </>
  );
}

/** The parts with their minutes, and what there may be no time for. */
function Boxes({ assessment, table, sitting, minutes, index, place }: PartProps) {
  const { t } = useTranslation('agree');
  const moment = useMoment(sitting.since !== null);
  const plan = planOf(assessment, table, sitting, minutes, moment);
  const more = plan.ifTimeIsLeft.map((id): Part => ({ kind: 'discuss', id }));
  return (
    <section className="agenda-boxes" aria-labelledby="agenda-boxes">
      <h2 id="agenda-boxes">{t('agenda.plan')}</h2>
      <div aria-live="polite">
        {plan.missing > 0 && (
          <p className="notice">{t('agenda.missing', { count: plan.missing })}</p>
        )}
      </div>
      <ol>
        {shownBoxes(plan).map((box) => (
          <li key={box.key} className={box.done ? 'done' : undefined}>
            <BoxName box={box} index={index} place={place} />
            <span className="agenda-minutes">
              {box.done ? t('agenda.done') : t('duration.minutes', { minutes: box.minutes })}
            </span>
          </li>
        ))}
      </ol>
      {more.length > 0 && (
        <>
          <h3>{t('agenda.ifTimeIsLeft')}</h3>
          <ol>
            {more.map((part) => (
              <li key={keyOf(part)}>
                <Link to={placeOfPart(place, part)}>{partName(part, index, t)}</Link>
              </li>
            ))}
          </ol>
        </>
      )}
      {table.pairs && (
        <>
          <h3>{t('kicker.peers')}</h3>
          <ol>
            <li>
              <Link to={placeOfPart(place, { kind: 'peers' })}>
                {t('after.agenda', { count: table.pairs.apart.length })}
              </Link>
            </li>
          </ol>
        </>
      )}
      <p className="aside-text" aria-live="polite">
        {plan.spare > 0 && t('agenda.spare', { count: plan.spare })}
      </p>
    </section>
  );
}

function BoxName({ box, index, place }: { box: TimeBox } & Pick<PartProps, 'index' | 'place'>) {
  const { t } = useTranslation('agree');
  const part = partOfKey(box.key);
  if (!part) return <span>{t('kicker.plan')}</span>;
  return <Link to={placeOfPart(place, part)}>{partName(part, index, t)}</Link>;
}
