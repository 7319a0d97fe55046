import { useTranslation } from 'react-i18next';
import { notePrivately } from '#state/agreeing.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { Clock } from './Clock.tsx';
import { Decision } from './Decision.tsx';
import { Levels } from './Levels.tsx';
import { NamedVoices } from './NamedVoices.tsx';
import { ParkedQuestions } from './ParkedQuestions.tsx';
import { ParkingForm } from './ParkingForm.tsx';
import { partName } from './partName.ts';
import { keyOf, neighbours, type Part, placeOfPart } from './parts.ts';
import { SavedArea } from './SavedArea.tsx';
import { Turning } from './Turning.tsx';
import { useWindow } from './useWindow.ts';
import type { PartProps, WindowProps } from './Workshop.tsx';

const ahead = 3;

/** The animator’s own window: private notes, names where people gave theirs, what comes next. Never to be projected. */
export function AnimatorWindow(props: WindowProps) {
  const { t } = useTranslation('agree');
  const { assessment, index, table, part, parts, place, readOnly } = props;
  const { running, toggleTime, indicatorId } = useWindow(props);
  const one = indicatorId === null ? undefined : table.byId.get(indicatorId);
  return (
    <div className="page animator">
      <p className="notice">{t('animator.mine')}</p>
      <div className="stage-top">
        <Heading title={`${partName(part, index, t)} · ${t('animator.title')}`}>
          {partName(part, index, t)}
        </Heading>
        <Clock {...props} heard={false} />
      </div>
      <Turning className="stage-acts" onPrevious={props.onPrevious} onNext={props.onNext}>
        <button type="button" className="button" onClick={toggleTime}>
          {t(running ? 'bar.pause' : 'bar.run')}
        </button>
      </Turning>
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
