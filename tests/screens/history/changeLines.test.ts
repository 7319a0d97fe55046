import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { previewBetween } from '#core/mergePreview.ts';
import { loadTexts, startI18n, translator } from '#i18n/i18n.ts';
import { type ChangeKind, changeGroups } from '#screens/history/changeLines.ts';
import { aDossier, anAssessment, anIndex, aResponse } from '../../fixtures/builders.ts';

const index = anIndex();
const later = '2027-01-01T10:00:00.000Z';
const earlier = '2026-01-01T10:00:00.000Z';

beforeAll(async () => {
  startI18n();
  await loadTexts('history');
});

/** The sentences of a change, each with the things that it names, as one reads them. */
function read(here: Dossier, after: Dossier, kind: ChangeKind = 'merge') {
  const groups = changeGroups(
    previewBetween(here, after),
    kind,
    () => index,
    translator('fr', 'history'),
  );
  return groups.map(({ heading, lines }) => [
    heading,
    ...lines.flatMap(({ text, kept, items }) => [
      kept ? `${text} (${kept})` : text,
      ...items.map(({ mark, label, words, levels, kept: gone }) =>
        [mark, label, levels ? `${levels.before} > ${levels.after}` : words, gone]
          .filter(Boolean)
          .join(' | '),
      ),
    ]),
  ]);
}

function merged(here: Dossier, other: Dossier): Dossier {
  const result = mergeDossiers(here, other);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const one = (assessment: Partial<Assessment>) =>
  aDossier([anAssessment({ title: 'Autodiagnostic', date: '2026-11-21', ...assessment })]);
const agreed = (level: string | null, rationale: string, updatedAt: string) => ({
  a1: { level, rationale, updatedAt },
});

describe('what would change, in words', () => {
  it('is told by assessment, with the levels’ words before and after, and what gives way', () => {
    const here = one({ agreements: agreed('level-1', 'La halle', earlier) });
    const other = one({ agreements: agreed('level-2', 'La cour', later) });
    expect(read(here, merged(here, other))).toEqual([
      [
        'Autodiagnostic, 21 novembre 2026',
        'Un accord change',
        'a1 | Indicateur a1 | Niveau 1 > Niveau 2 | le texte d’ici cède la place, il est gardé',
      ],
    ]);
    // The other way round what is here stays: nothing but the other’s words come.
    expect(read(other, merged(other, here))[0]?.at(-1)).toBe(
      'a1 | Indicateur a1 | ne change pas | le texte d’ici reste, l’autre est gardé',
    );
  });

  it('names a talk without agreement, what was not agreed yet, and what is only said otherwise', () => {
    const none = one({});
    const open = one({ agreements: agreed(null, 'Chacun son avis', later) });
    expect(read(none, open)[0]?.at(-1)).toContain('pas encore convenu > discuté, sans accord');
    const reworded = one({ agreements: agreed(null, 'Deux avis', later) });
    expect(read(open, reworded)[0]?.at(-1)).toContain('le niveau reste, ce qui en est dit change');
  });

  it('is only numbers while answers are hidden, and names people where they are named', () => {
    const responses = [aResponse({ a1: 2 }, { id: 'v1', name: 'Awa' })];
    const blind = { names: 'named', revealedAt: null } as const;
    expect(read(one(blind), one({ ...blind, responses }))).toEqual([
      [
        'Autodiagnostic, 21 novembre 2026',
        'Les réponses sont encore cachées\u202f: on n’en dit que le nombre.',
        'Une réponse nouvelle',
      ],
    ]);
    const named = { names: 'named' } as const;
    expect(read(one(named), one({ ...named, responses }))[0]).toEqual([
      'Autodiagnostic, 21 novembre 2026',
      'Une réponse nouvelle',
      'Awa',
    ]);
  });

  it('tells of the whole dossier last: the profile by its fields, those of other tools too', () => {
    const here = aDossier([]);
    const pole = { ...here.pole, territory: 'Val', siret: '123' };
    const line = { id: 'h', at: later, act: 'agreed' };
    expect(read(here, { ...here, pole, history: [line], colour: 'green' } as Dossier)).toEqual([
      [
        'Le dossier',
        'Profil du pôle changé\u202f: le territoire et d’autres champs',
        'Ce qu’un autre outil a écrit\u202f: colour',
        'Une ligne d’historique en plus',
      ],
    ]);
  });

  it('speaks of then and today on going back to a point', () => {
    const here = one({ agreements: agreed('level-1', 'La halle', later) });
    const back = one({
      agreements: {
        a1: {
          level: 'level-0',
          rationale: 'La cour',
          updatedAt: later,
          earlier: [{ level: 'level-1', rationale: 'La halle', updatedAt: later }],
        },
      },
    });
    expect(read(here, back, 'restore')[0]?.at(-1)).toContain('le texte d’aujourd’hui est gardé');
  });
});
