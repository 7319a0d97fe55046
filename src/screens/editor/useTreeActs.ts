import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import type { Referential } from '#core/referential.ts';
import {
  type Added,
  addGoal,
  addIndicator,
  addObjective,
  moveNode,
  removeNode,
} from '#core/referentialEditTree.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { edit, editingStore } from '#state/referentialEditing.ts';
import type { TreeActs } from './NodeActs.tsx';
import { type Chosen, HEAD, placeOf, type TreePlace } from './places.ts';

/** The acts on the tree, each said aloud; what is added is shown, and what is left after a removal. */
export function useTreeActs(
  choose: (chosen: Chosen, field?: string | null) => void,
  say: (words: string) => void,
  /** ids of the version before: a new node never takes one of them */
  reserved: ReadonlySet<string>,
): TreeActs {
  const { t } = useTranslation('editor');
  return useMemo(() => {
    function add(act: (referential: Referential) => Added, limit: number) {
      let id: string | null = null;
      edit((referential) => {
        const added = act(referential);
        id = added.id;
        return added.referential;
      }, null);
      if (id === null) {
        say(t('move.full', { limit }));
        return;
      }
      choose(id, 'label');
      say(t('move.added', { name: id }));
    }
    return {
      move: (id, step) => {
        edit((referential) => moveNode(referential, id, step), id);
        say(t('move.moved', { name: nameOf(id) }));
      },
      remove: (id) => {
        const name = nameOf(id);
        const next = neighbourOf(present(), id);
        edit((referential) => removeNode(referential, id), id);
        choose(next, '');
        say(t('move.removed', { name }));
      },
      add: (place) => {
        if (place.kind === 'goal') {
          add(
            (referential) => addObjective(referential, place.goal.id, reserved),
            limits.objectives,
          );
        } else {
          const { id } = place.objective;
          add((referential) => addIndicator(referential, id, reserved), limits.indicators);
        }
      },
      addGoal: () => add((referential) => addGoal(referential, reserved), limits.goals),
    };
  }, [choose, say, t, reserved]);
}

function present(): Referential | null {
  return editingStore.getState().referential;
}

/** What somebody would call a node: its id and the beginning of its label. */
function nameOf(id: string): string {
  const referential = present();
  const place = referential && placeOf(referential, id);
  if (!place) return id;
  const { text } = localize(labelOf(place), currentLanguage());
  return text ? `${id}, ${text.slice(0, 80)}` : id;
}

function labelOf(place: TreePlace) {
  if (place.kind === 'goal') return place.goal.label;
  return place.kind === 'objective' ? place.objective.label : place.indicator.label;
}

/** What is shown once a node is gone: the next of its kind beside it, else the one before, else what it was in. */
function neighbourOf(referential: Referential | null, id: string): Chosen {
  const place = referential && placeOf(referential, id);
  if (!place) return HEAD;
  const [siblings, parent] =
    place.kind === 'indicator'
      ? [place.objective.indicators, place.objective.id]
      : place.kind === 'objective'
        ? [place.goal.objectives, place.goal.id]
        : [referential.goals, HEAD];
  const at = siblings.findIndex((one) => one.id === id);
  return (siblings[at + 1] ?? siblings[at - 1])?.id ?? parent;
}
