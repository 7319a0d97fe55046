import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastTimeKey } from '#rating/LastTime.tsx';
import { ActionsPart } from './ActionsPart.tsx';
import { AfterPeersPart } from './AfterPeersPart.tsx';
import { AgendaPart } from './AgendaPart.tsx';
import { Clock } from './Clock.tsx';
import { ClosingPart } from './ClosingPart.tsx';
import { IndicatorKicker } from './IndicatorKicker.tsx';
import { IndicatorPart } from './IndicatorPart.tsx';
import { ObjectivePart } from './ObjectivePart.tsx';
import { ParkingDialog } from './ParkingDialog.tsx';
import { PeersPart } from './PeersPart.tsx';
import { keyOf } from './parts.ts';
import { RestPart } from './RestPart.tsx';
import { shownIndicator } from './shown.ts';
import { Turning } from './Turning.tsx';
import { useFullscreen } from './useFullscreen.ts';
import { useWindow } from './useWindow.ts';
import type { PartProps, WindowProps } from './Workshop.tsx';

/** What is projected: one part, the time, and the way on. Nothing here is for the animator’s eyes only. */
export function Stage(props: WindowProps) {
  const { t } = useTranslation('agree');
  const { table, part, shortcuts } = props;
  const stage = useRef<HTMLDivElement>(null);
  const fullscreen = useFullscreen(stage);
  const [parking, setParking] = useState(false);
  const [allComments, setAllComments] = useState<string | null>(null);
  const [lastTime, setLastTime] = useState<string | null>(null);
  const key = keyOf(part);
  const openParking = () => setParking(true);
  const { running, toggleTime, indicatorId } = useWindow(props, {
    p: openParking,
    f: fullscreen?.toggle,
    c: () => setAllComments((shown) => (shown === key ? null : key)),
    [lastTimeKey]: () => setLastTime((shown) => (shown === key ? null : key)),
  });
  const hint = (letter: string) => (shortcuts ? { 'aria-keyshortcuts': letter } : {});
  const goal = goalOf(props);
  return (
    <div ref={stage} className={`stage ${goal === null ? '' : `goal-${goal}`}`}>
      <div className="stage-top">
        <Kicker {...props} />
        <Clock {...props} heard />
      </div>
      <div className="stage-part" key={key}>
        <PartOf
          {...props}
          allComments={allComments === key}
          onAllComments={(all) => setAllComments(all ? key : null)}
          lastTime={lastTime === key}
          onLastTime={(shown) => setLastTime(shown ? key : null)}
        />
      </div>
      <Turning className="stage-bar" onPrevious={props.onPrevious} onNext={props.onNext}>
        <p className="stage-where">
          <Where part={part} table={table} />
        </p>
        <button type="button" className="quiet" onClick={toggleTime} {...hint('t')}>
          {t(running ? 'bar.pause' : 'bar.run')}
        </button>
        <button type="button" className="quiet" onClick={openParking} {...hint('p')}>
          {t('bar.park')}
        </button>
        {fullscreen && (
          <button type="button" className="quiet" onClick={fullscreen.toggle} {...hint('f')}>
            {t(fullscreen.on ? 'bar.windowed' : 'bar.fullscreen')}
          </button>
        )}
      </Turning>
      {parking && (
        <ParkingDialog {...props} about={indicatorId} onClose={() => setParking(false)} />
      )}
    </div>
  );
}

/** Which indicator it is, of how many that are talked about. */
function Where({ part, table }: Pick<PartProps, 'part' | 'table'>) {
  const { t } = useTranslation('agree');
  if (part.kind !== 'discuss' && part.kind !== 'afterPeers') return null;
  const isAfter = part.kind === 'afterPeers';
  const ids = isAfter
    ? (table.pairs?.apart ?? []).map(({ node }) => node.indicator.id)
    : table.discuss;
  const at = ids.indexOf(part.id);
  if (at < 0) return null;
  const words = isAfter ? 'after.where' : table.together ? 'bar.together' : 'bar.discuss';
  return t(words, { place: at + 1, count: ids.length });
}

function goalOf(props: PartProps): number | null {
  const { index, part } = props;
  const id = shownIndicator(props.part, props.table);
  const goal =
    id === null
      ? index.objectives.find(({ objective }) => 'id' in part && objective.id === part.id)?.goal
      : index.indicatorById.get(id)?.goal;
  return goal ? index.referential.goals.indexOf(goal) : null;
}

type StagePart = WindowProps & {
  allComments: boolean;
  onAllComments: (all: boolean) => void;
  lastTime: boolean;
  onLastTime: (shown: boolean) => void;
};

function PartOf({ allComments, onAllComments, lastTime, onLastTime, ...props }: StagePart) {
  const { part } = props;
  const id = shownIndicator(props.part, props.table);
  switch (part.kind) {
    case 'agenda':
      return <AgendaPart {...props} />;
    case 'lastActions':
      return <ActionsPart {...props} />;
    case 'objective':
      return <ObjectivePart {...props} objectiveId={part.id} />;
    case 'agreeRest':
      return <RestPart {...props} />;
    case 'peers':
      return <PeersPart {...props} />;
    case 'afterPeers':
      return (
        <AfterPeersPart
          {...props}
          indicatorId={part.id}
          allComments={allComments}
          onAllComments={onAllComments}
        />
      );
    case 'closing':
      return <ClosingPart {...props} />;
    case 'calibration':
    case 'discuss':
      return id === null ? null : (
        <IndicatorPart
          {...props}
          indicatorId={id}
          allComments={allComments}
          onAllComments={onAllComments}
          lastTime={lastTime}
          onLastTime={onLastTime}
        />
      );
  }
}

/** Where one is: the goal and the objective, or the kind of part. */
function Kicker(props: PartProps) {
  const { t } = useTranslation('agree');
  const { part, table } = props;
  const id = shownIndicator(part, table);
  if (id !== null) return <IndicatorKicker {...props} indicatorId={id} />;
  return (
    <p className="stage-kicker">{t(part.kind === 'objective' ? 'kicker.objective' : 'title')}</p>
  );
}
