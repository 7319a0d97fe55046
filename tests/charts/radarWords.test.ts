import { describe, expect, it } from 'vitest';
import { radarPicture, radarSentence } from '#charts/radarWords.ts';
import type { SeriesKind } from '#core/positions.ts';
import type { RadarInput } from '#core/radarGeometry.ts';
import { loadTexts, startI18n, translator } from '#i18n/i18n.ts';

startI18n();
await loadTexts('report');
const t = translator('fr', 'report');

const names = ['Ancrage', 'Partenariats', 'Gouvernance', 'Recherche', 'Économie'];

function reading(series: Partial<Record<SeriesKind, (number | null)[]>>): RadarInput {
  const labels = { own: 'Regards du pôle', peers: 'Pairs', agreed: 'Convenu', earlier: '2025' };
  return {
    axes: names.map((label) => ({ id: label, label, groupId: 'g' })),
    levelLabels: ['Pas engagé', 'Bien ancré'],
    series: (['own', 'peers', 'agreed', 'earlier'] as const).flatMap((kind) => {
      const positions = series[kind];
      return positions ? [{ kind, label: labels[kind], positions }] : [];
    }),
  };
}

const said = (series: Parameters<typeof reading>[0]) => radarSentence(t, 'fr', reading(series));

describe('the radar in a sentence', () => {
  it('says where we stand furthest and least far, of what is agreed before our own views', () => {
    expect(said({ own: [0, 0, 0, 0, 3], agreed: [2.5, 1, 2, 0.5, 1] })).toBe(
      'Nous sommes le plus avancés sur «\u202fAncrage\u202f» (2,5), le moins sur «\u202fRecherche\u202f» (0,5).',
    );
  });

  it('keeps to our own views as long as what is agreed leaves some of them out', () => {
    expect(said({ own: [0, 0, 0, 1, 3], agreed: [null, 2, 1, null, null] })).toBe(
      'Nous sommes le plus avancés sur «\u202fÉconomie\u202f» (3,0), le moins sur «\u202fAncrage\u202f», «\u202fPartenariats\u202f» et «\u202fGouvernance\u202f» (0,0).',
    );
    expect(said({ own: [0, 1, null, null, null], agreed: [1, 2, 0, null, null] })).toContain(
      'Nous sommes le plus avancés sur «\u202fPartenariats\u202f» (2,0)',
    );
  });

  it('names those at the same point, and counts them where they are many', () => {
    expect(said({ own: [2, 2, 1, 1, 1] })).toContain(
      'sur «\u202fAncrage\u202f» et «\u202fPartenariats\u202f» (2,0)',
    );
    expect(said({ own: [2, 1, 1, 1, 1] })).toContain(
      'le moins sur «\u202fPartenariats\u202f», «\u202fGouvernance\u202f» et 2 autres au même point (1,0)',
    );
  });

  it('says what the peers see otherwise than our own views, or that they see alike', () => {
    expect(said({ own: [2, 2, 2, 2, 1], peers: [3, 2, 1, 2, 1] })).toContain(
      'Les pairs nous voient plus avancés que nous-mêmes sur «\u202fAncrage\u202f». Ils nous voient moins avancés sur «\u202fGouvernance\u202f».',
    );
    expect(said({ own: [2, 2, 2, 2, 1], peers: [2, 2, 2.25, 2, 1] })).toContain(
      'Les pairs voient à peu près comme nous.',
    );
  });

  it('counts what has no position, and says when there is none at all', () => {
    expect(said({ own: [2, null, 1, null, 1] })).toContain('2 axes n’ont pas encore de position.');
    expect(said({ own: [null, null, null, null, null] })).toBe('Aucune position pour l’instant.');
    expect(said({})).toBe('Aucune position pour l’instant.');
  });

  it('says when all is at the same point', () => {
    expect(said({ own: [2, 2, 2, 2, 2] })).toBe('Nous en sommes au même point partout (2,0).');
    expect(said({ peers: [2, 2, 2, 2, 2] })).toBe(
      'Les pairs nous situent au même point partout (2,0).',
    );
  });

  it('says « everywhere » of no part: of what has a position, or that a single axis has one', () => {
    expect(said({ own: [2, 2, null, null, null] })).toBe(
      'Là où il y a une position, nous en sommes au même point (2,0). 3 axes n’ont pas encore de position.',
    );
    expect(said({ own: [1.5, null, null, null, null] })).toBe(
      'Un seul axe a une position\u202f: «\u202fAncrage\u202f» (1,5).',
    );
    expect(said({ peers: [null, 1, null, null, null] })).toBe(
      'Les pairs ne donnent de position qu’à un axe\u202f: «\u202fPartenariats\u202f» (1,0).',
    );
  });

  it('as a text alternative, also says what the picture is', () => {
    expect(radarPicture(t, 'fr', reading({ own: [2, 2, 2, 2, 2] }))).toMatch(
      /^Radar à 5 axes, de Pas engagé au centre à Bien ancré au bord\. Nous en sommes/,
    );
  });
});
