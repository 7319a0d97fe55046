import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { takeIn } from '#core/collecting.ts';
import type { Dossier } from '#core/dossier.ts';
import type { ResponseFile } from '#core/exchange.ts';
import { gaveWayIn, mayStandAgain, standAgain } from '#core/gaveWay.ts';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { readDossierValue } from '#core/reading.ts';
import { restoreTo } from '#core/restoring.ts';
import { type TransitionMap, transitionBetween } from '#core/transition.ts';
import { moveAssessment } from '#core/transitionMove.ts';
import { aDossier, anAssessment, anIndex, aResponse, the } from '../fixtures/builders.ts';
import { momentOf, newId, newWord, pick, present, typing } from '../fixtures/typing.ts';
import { WorkingCopy, wordsIn } from '../fixtures/workingCopy.ts';

// Thousands of acts: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 120_000 });

/**
 * What undo may remove, and nothing else does: the texts that came into the
 * dossier with the step that it takes back, typed, brought in, merged or
 * restored; redo brings them again. What has left with a copy before stands in
 * that copy, and comes back when it is merged.
 */

const first = anIndex();
const second = anIndex({
  version: '2',
  supersedes: '1',
  shape: { g: { a: ['a1', 'a3'], n: ['n1'] } },
  follows: { a1: ['a1'], a3: ['a2', 'b1'], n1: ['c1'] },
});
const there = the(transitionBetween(first, second));
const back = the(transitionBetween(second, first));

/** What is known of the dossier without looking into it. */
interface Model {
  words: Set<string>;
  /** of each step that can be taken back, and brought back, the words that came with it */
  past: Set<string>[];
  future: Set<string>[];
}

interface Real {
  copy: WorkingCopy;
  /** copies on other devices */
  others: Dossier[];
  points: Dossier[];
  /** answers that were handed in, each as it was when it was */
  answers: ResponseFile[];
}

type Command = fc.Command<Model, Real>;
function move(dossier: Dossier, moment: string): Dossier {
  const map: TransitionMap = present(dossier).referential.version === '1' ? there : back;
  // A dossier has so many assessments at most.
  if (dossier.assessments.length > 40) return dossier;
  const { id, version } = map.to.referential;
  const to = { reference: { id, version }, copy: null, language: 'fr' };
  return moveAssessment(dossier, 'present', map, to, newId, moment);
}

/** A guest’s answer as it leaves a phone: what is written now, over what was written before. */
function handedIn(dossier: Dossier, guest: number, moment: string): ResponseFile {
  const rating = { level: 'level-2', comment: newWord(), updatedAt: moment };
  return {
    format: 'ptce-response',
    formatVersion: 1,
    dossierId: dossier.id,
    assessmentId: 'present',
    referential: present(dossier).referential,
    response: {
      ...aResponse(),
      id: `guest-${guest}`,
      updatedAt: moment,
      submittedAt: moment,
      ratings: { a1: rating },
      closing: { seen: newWord(), updatedAt: moment },
    },
  };
}

/** What gave way and may stand again. */
const former = ({ copy }: Pick<Real, 'copy'>) =>
  gaveWayIn(copy.dossier).filter(({ place }) => mayStandAgain(place));

function command(
  name: string,
  run: (model: Model, real: Real) => void,
  check: (real: Real) => boolean = () => true,
): Command {
  return {
    check: () => true,
    run(model, real) {
      if (!check(real)) return;
      run(model, real);
      const here = wordsIn(real.copy.dossier);
      const missing = [...model.words].filter((word) => !here.has(word));
      expect(missing, `lost by: ${name}`).toEqual([]);
      const read = readDossierValue(real.copy.dossier);
      expect(read.ok, name).toBe(true);
    },
    toString: () => name,
  };
}

/** An act on the dossier: nothing that stood may be missing after it. */
function step(
  name: string,
  act: (real: Real) => Dossier,
  check?: (real: Real) => boolean,
): Command {
  return command(
    name,
    (model, { copy, ...real }) => {
      const before = wordsIn(copy.dossier);
      const steps = copy.dossier;
      copy.act(act({ copy, ...real }));
      if (copy.dossier === steps) return;
      const came = [...wordsIn(copy.dossier)].filter((word) => !before.has(word));
      model.past.push(new Set(came));
      model.future = [];
      for (const word of came) model.words.add(word);
    },
    check,
  );
}

const choice = fc.nat(1000);
const skew = fc.integer({ min: -30, max: 30 });
const typed = fc.constantFrom(...Object.keys(typing));
const hasCopies = ({ others }: Real) => others.length > 0;

/** What happens, and how often beside the others: moves are rare, and what they archive slows all after them. */
const commands: [weight: number, arbitrary: fc.Arbitrary<Command>][] = [
  [
    5,
    fc
      .tuple(typed, choice, skew)
      .map(([kind, which, ahead]) =>
        step(`${kind} ${which}`, ({ copy }) =>
          the(typing[kind])(copy.dossier, newWord(), momentOf(ahead), which),
        ),
      ),
  ],
  [
    1,
    fc.constant(
      command('a copy leaves', (_model, { copy, others }) => {
        if (others.length < 4) others.push(copy.dossier);
      }),
    ),
  ],
  [
    3,
    fc.tuple(typed, choice, skew, choice).map(([kind, which, ahead, who]) =>
      command(
        `elsewhere: ${kind} ${which}`,
        (_model, { others }) => {
          const at = who % others.length;
          const act = the(typing[kind]);
          others[at] = act(the(others[at]), newWord(), momentOf(ahead), which);
        },
        hasCopies,
      ),
    ),
  ],
  [
    1,
    fc.tuple(skew, choice).map(([ahead, who]) =>
      command(
        'elsewhere: moved',
        (_model, { others }) => {
          const at = who % others.length;
          others[at] = move(the(others[at]), momentOf(ahead));
        },
        hasCopies,
      ),
    ),
  ],
  [
    3,
    choice.map((who) =>
      step(
        'a copy is merged',
        ({ copy, others }) => {
          const other = pick(others, who);
          const merged = mergeDossiers(copy.dossier, other);
          if (!merged.ok) throw new Error(merged.error.kind);
          const here = wordsIn(merged.value);
          expect(
            [...wordsIn(other)].filter((word) => !here.has(word)),
            'of the copy',
          ).toEqual([]);
          return merged.value;
        },
        hasCopies,
      ),
    ),
  ],
  [1, skew.map((ahead) => step('moved', ({ copy }) => move(copy.dossier, momentOf(ahead))))],
  [
    2,
    fc.tuple(choice, skew).map(([guest, ahead]) =>
      command('an answer is handed in', (_model, { copy, answers }) => {
        if (answers.length < 12) answers.push(handedIn(copy.dossier, guest % 4, momentOf(ahead)));
      }),
    ),
  ],
  [
    3,
    fc.tuple(choice, skew).map(([which, ahead]) =>
      step(
        'an answer comes in, in its turn, late or again',
        ({ copy, answers }) => {
          const file = pick(answers, which);
          const taken = takeIn(copy.dossier, file, momentOf(ahead));
          // Of another version of the referential: it is refused, and the file stays where it is.
          if (!taken.ok) return copy.dossier;
          const here = wordsIn(taken.value.dossier);
          expect(
            [...wordsIn(file)].filter((word) => !here.has(word)),
            'of the answer',
          ).toEqual([]);
          return taken.value.dossier;
        },
        ({ answers }) => answers.length > 0,
      ),
    ),
  ],
  [
    2,
    fc.tuple(choice, skew).map(([which, ahead]) =>
      step(
        'a text that gave way is taken up again',
        ({ copy }) => {
          const { place, texts } = pick(former({ copy }), which);
          return standAgain(copy.dossier, place, pick(texts, which).entry, momentOf(ahead));
        },
        (real) => former(real).length > 0,
      ),
    ),
  ],
  [
    1,
    fc.constant(
      command('a point is kept', (_model, { copy, points }) => {
        points.push(copy.dossier);
      }),
    ),
  ],
  [
    2,
    fc.tuple(choice, skew).map(([which, ahead]) =>
      step(
        'restored',
        ({ copy, points }) => {
          const restored = restoreTo(copy.dossier, pick(points, which), momentOf(ahead));
          if (!restored.ok) throw new Error(restored.error.kind);
          return restored.value;
        },
        ({ points }) => points.length > 0,
      ),
    ),
  ],
  [
    2,
    fc.constant(
      command(
        'undone',
        (model, { copy }) => {
          copy.undo();
          const came = the(model.past.pop());
          model.future.push(came);
          for (const word of came) model.words.delete(word);
        },
        ({ copy }) => copy.canUndo,
      ),
    ),
  ],
  [
    2,
    fc.constant(
      command(
        'done again',
        (model, { copy }) => {
          copy.redo();
          const came = the(model.future.pop());
          model.past.push(came);
          for (const word of came) model.words.add(word);
        },
        ({ copy }) => copy.canRedo,
      ),
    ),
  ],
];

const anyOf = fc.oneof(...commands.map(([weight, arbitrary]) => ({ weight, arbitrary })));

function start(): { model: Model; real: Real } {
  const responses = ['guest-1', 'own'].map((id) => ({ ...aResponse({ a1: 1 }), id }));
  const dossier = aDossier([anAssessment({ responses })]);
  return {
    model: { words: new Set(), past: [], future: [] },
    real: { copy: new WorkingCopy(dossier), others: [], points: [], answers: [] },
  };
}

describe('whatever is typed, copied, handed in, merged, moved, restored, taken up again, undone', () => {
  it('no text is lost, but those that undo takes back with their step', () => {
    fc.assert(
      fc.property(fc.commands([anyOf], { maxCommands: 60, size: 'max' }), (sequence) => {
        fc.modelRun(start, sequence);
      }),
      { numRuns: 300 },
    );
  });
});
