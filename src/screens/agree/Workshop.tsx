import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EarlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { readShortcuts, saveShortcuts } from '#state/shortcuts.ts';
import { type Sitting, showPart } from '#state/sitting.ts';
import { useSitting } from '#state/useSitting.ts';
import { useNavigation } from '#ui/navigation.ts';
import { useHeadingFocus } from '#ui/useHeadingFocus.ts';
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
  /** the assessment before this one; null: there is none */
  earlier: EarlierAssessment | null;
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
  earlier,
}: Pick<PartProps, 'assessment' | 'index' | 'place' | 'table' | 'earlier'> & {
  dossier: Dossier;
}) {
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
  const sitting = useSitting(dossier.id, assessment.id, follow);
  useEffect(() => showPart(assessment.id, key, key !== 'agenda'), [assessment.id, key]);
  useHeadingFocus(key);
  if (!sitting) return null;

  const turn = (to: Part | null) => to && (() => go(placeOfPart(place, to)));
  const { previous, next } = neighbours(parts, part);
  const Window = place.view === 'animateur' ? AnimatorWindow : Stage;
  return (
    <Window
      assessment={assessment}
      index={index}
      place={place}
      table={table}
      earlier={earlier}
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
