import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { readShortcuts, saveShortcuts } from '#state/shortcuts.ts';
import { type Sitting, showPart } from '#state/sitting.ts';
import { useSitting } from '#state/useSitting.ts';
import { useNavigation } from '#ui/navigation.ts';
import { AnimatorWindow } from './AnimatorWindow.tsx';
import {
  type DossierPlace,
  keyOf,
  neighbours,
  type Part,
  partAt,
  partOfKey,
  partsOf,
  placeOfPart,
} from './parts.ts';
import { minutesAhead } from './plan.ts';
import { Stage } from './Stage.tsx';
import type { Table } from './table.ts';

/** What every part of Mise en commun is given. */
export interface PartProps {
  assessment: Assessment;
  index: ReferentialIndex;
  place: DossierPlace;
  table: Table;
  parts: readonly Part[];
  part: Part;
  sitting: Sitting;
  /** that there are for Mise en commun */
  minutes: number;
  /** an archived assessment is only read */
  readOnly: boolean;
  shortcuts: boolean;
}

/** The meeting at the part that the address names, as it is projected or as the animator has it. */
export function Workshop({
  dossier,
  assessment,
  index,
  place,
  table,
}: Pick<PartProps, 'assessment' | 'index' | 'place' | 'table'> & { dossier: Dossier }) {
  const { go, replace } = useNavigation();
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const [prepared] = useState(() => minutesAhead(dossier, assessment, index));
  const parts = useMemo(() => partsOf(index, table), [index, table]);
  const part = partAt(place, index, table);
  const key = keyOf(part);
  const present = useRef(place);
  useEffect(() => {
    present.current = place;
  });
  const follow = useCallback(
    (moved: string) => {
      const to = partOfKey(moved);
      if (to) replace(placeOfPart(present.current, to));
    },
    [replace],
  );
  const sitting = useSitting(assessment.id, follow);
  useEffect(() => showPart(assessment.id, key, key !== 'agenda'), [assessment.id, key]);
  useFocusOnPart(key);
  if (!sitting) return null;

  const turn = (to: Part | null) => to && (() => go(placeOfPart(place, to)));
  const { previous, next } = neighbours(parts, part);
  const Window = place.view === 'animator' ? AnimatorWindow : Stage;
  return (
    <Window
      assessment={assessment}
      index={index}
      place={place}
      table={table}
      parts={parts}
      part={part}
      sitting={sitting}
      minutes={sitting.minutes ?? prepared}
      readOnly={assessment.archived}
      shortcuts={shortcuts}
      onShortcuts={(on) => {
        saveShortcuts(on);
        setShortcuts(on);
      }}
      onPrevious={turn(previous)}
      onNext={turn(next)}
    />
  );
}

/** What the two windows have beside a part’s own. */
export interface WindowProps extends PartProps {
  onShortcuts: (on: boolean) => void;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

/** Turning to another part brings the focus to its heading, at the top: keys act at once. */
function useFocusOnPart(key: string): void {
  const former = useRef(key);
  useEffect(() => {
    if (former.current === key) return;
    former.current = key;
    scrollTo(0, 0);
    document.fullscreenElement?.scrollTo(0, 0);
    document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true });
  }, [key]);
}
