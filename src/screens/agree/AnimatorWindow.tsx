import { useTranslation } from 'react-i18next';
import { notePrivately } from '#state/agreeing.ts';
import { pauseTime, runTime } from '#state/sitting.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { Clock } from './Clock.tsx';
import { Decision } from './Decision.tsx';
import { indicatorKeys } from './indicatorKeys.ts';
import { Levels } from './Levels.tsx';
import { NamedVoices } from './NamedVoices.tsx';
import { ParkedQuestions } from './ParkedQuestions.tsx';
import { ParkingForm } from './ParkingForm.tsx';
import { partName } from './partName.ts';
import { keyOf, neighbours, type Part, placeOfPart } from './parts.ts';
import { SavedArea } from './SavedArea.tsx';
import { shownIndicator } from './shown.ts';
import { useStageKeys } from './useStageKeys.ts';
import type { PartProps, WindowProps } from './Workshop.tsx';

const ahead = 3;

/** The animator’s own window: private notes, names where people gave theirs, what comes next. Never to be projected. */
export function AnimatorWindow({ onShortcuts: _keys, onPrevious, onNext, ...props }: WindowProps) {
  const { t } = useTranslation('agree');
  const { assessment, index, table, part, parts, sitting, place, readOnly, shortcuts } = props;
  const running = sitting.since !== null;
  const toggleTime = () => (running ? pauseTime(assessment.id) : runTime(assessment.id));
  const indicatorId = shownIndicator(part, table);
  const one = indicatorId === null ? undefined : table.byId.get(indicatorId);
  useStageKeys({
    next: onNext,
    previous: onPrevious,
    single: shortcuts
      ? {
          t: toggleTime,
          ...(indicatorId === null || readOnly
            ? {}
            : indicatorKeys(assessment, index, indicatorId)),
        }
      : {},
  });
  return (
    <div className="page animator">
      <p className="notice">{t('animator.mine')}</p>
      <div className="stage-top">
        <Heading title={`${partName(part, index, t)} · ${t('animator.title')}`}>
          {partName(part, index, t)}
        </Heading>
        <Clock {...props} heard={false} />
      </div>
      <nav className="stage-acts" aria-label={t('bar.label')}>
        <button
          type="button"
          className="button"
          disabled={!onPrevious}
          onClick={onPrevious ?? undefined}
        >
          <span aria-hidden="true">←</span> {t('bar.previous')}
        </button>
        <button type="button" className="button" onClick={toggleTime}>
          {t(running ? 'bar.pause' : 'bar.run')}
        </button>
        <button
          type="button"
          className="button strong"
          disabled={!onNext}
          onClick={onNext ?? undefined}
        >
          {t('bar.next')} <span aria-hidden="true">→</span>
        </button>
      </nav>
      <div className="animator-columns">
        <div>
          {indicatorId !== null && one && (
            <div key={indicatorId}>
              <SavedArea
                label={t('animator.note')}
                hint={t('animator.noteHint')}
                value={assessment.privateNotes[indicatorId]?.text ?? ''}
                readOnly={readOnly}
                onSave={(text) => notePrivately(assessment.id, indicatorId, text).ok}
              />
              <NamedVoices {...props} one={one} />
              <Levels {...props} one={one} />
              <Decision {...props} one={one} />
            </div>
          )}
        </div>
        <div>
          <Ahead parts={parts} part={part} index={index} place={place} />
          {!readOnly && <ParkingForm {...props} about={indicatorId} />}
          <ParkedQuestions {...props} />
        </div>
      </div>
    </div>
  );
}

/** The next parts, so that the animator can prepare them. */
function Ahead({
  parts,
  part,
  index,
  place,
}: Pick<PartProps, 'parts' | 'part' | 'index' | 'place'>) {
  const { t } = useTranslation('agree');
  const { next } = neighbours(parts, part);
  const at = next ? parts.indexOf(next) : -1;
  const coming: Part[] = at < 0 ? [] : parts.slice(at, at + ahead);
  if (coming.length === 0) return null;
  return (
    <section aria-label={t('animator.ahead')}>
      <h2>{t('animator.ahead')}</h2>
      <ol className="stage-list">
        {coming.map((one) => (
          <li key={keyOf(one)}>
            <Link to={placeOfPart(place, one)}>{partName(one, index, t)}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
