import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import type { Referential } from '#core/referential.ts';
import { moveInto } from '#core/referentialEditTree.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { edit } from '#state/referentialEditing.ts';
import { brief } from './brief.ts';
import type { TreePlace } from './places.ts';

/** What the frame does for a node beside its texts. */
export interface TreeActs {
  move: (id: string, step: -1 | 1) => void;
  remove: (id: string) => void;
  /** adds an objective to a goal, an indicator to an objective, or beside an indicator */
  add: (place: TreePlace) => void;
  addGoal: () => void;
}

/** Where a node stands: up, down, elsewhere, away, and what can be added in it. */
export function NodeActs({
  place,
  referential,
  acts,
}: {
  place: TreePlace;
  referential: Referential;
  acts: TreeActs;
}) {
  const { t } = useTranslation('editor');
  const objectives = referential.goals.flatMap((goal) => goal.objectives);
  const indicators = objectives.reduce((sum, objective) => sum + objective.indicators.length, 0);
  const full =
    place.kind === 'goal'
      ? objectives.length >= limits.objectives
      : indicators >= limits.indicators;
  const id = idOf(place);
  return (
    <div className="node-acts">
      <button type="button" className="quiet" onClick={() => acts.move(id, -1)}>
        <span aria-hidden="true">↑ </span>
        {t('move.up')}
      </button>
      <button type="button" className="quiet" onClick={() => acts.move(id, 1)}>
        <span aria-hidden="true">↓ </span>
        {t('move.down')}
      </button>
      {place.kind !== 'goal' && <MoveInto place={place} referential={referential} />}
      <button type="button" className="quiet" onClick={() => acts.remove(id)}>
        {t('move.remove')}
      </button>
      <button type="button" className="quiet" disabled={full} onClick={() => acts.add(place)}>
        {t(place.kind === 'goal' ? 'move.addObjective' : 'move.addIndicator')}
      </button>
      {full && (
        <span className="aside-text">
          {t('move.full', {
            limit: place.kind === 'goal' ? limits.objectives : limits.indicators,
          })}
        </span>
      )}
    </div>
  );
}

function MoveInto({
  place,
  referential,
}: {
  place: Exclude<TreePlace, { kind: 'goal' }>;
  referential: Referential;
}) {
  const { t } = useTranslation('editor');
  const [id, home] =
    place.kind === 'indicator'
      ? [place.indicator.id, place.objective.id]
      : [place.objective.id, place.goal.id];
  const parents =
    place.kind === 'indicator'
      ? referential.goals.flatMap((goal) => goal.objectives)
      : referential.goals;
  return (
    <label className="move-into">
      <span>{t('move.into')}</span>
      <select
        value={home}
        onChange={(event) => {
          const parent = event.target.value;
          edit((present) => moveInto(present, id, parent), id);
        }}
      >
        {parents.map((parent) => (
          <option key={parent.id} value={parent.id}>
            {parent.id} · {brief(localize(parent.short ?? parent.label, currentLanguage()).text)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The id of the node itself. */
export function idOf(place: TreePlace): string {
  switch (place.kind) {
    case 'goal':
      return place.goal.id;
    case 'objective':
      return place.objective.id;
    case 'indicator':
      return place.indicator.id;
  }
}
