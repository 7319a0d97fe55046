import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute } from '#app/addresses.ts';
import type { Place } from '#ui/navigation.ts';

describe('addresses', () => {
  it('read back as the place that they were made from', () => {
    const places: Place[] = [
      { name: 'home' },
      { name: 'about' },
      { name: 'invitation', payload: '1aB-_9' },
      { name: 'response', payload: '1aB-_9' },
      { name: 'answer', id: 'r 1' },
      { name: 'answer', id: 'r1', page: 'rendre' },
      { name: 'answer', id: 'r1', page: 'questions', objective: 'b' },
      { name: 'referential', view: '' },
      { name: 'referential', view: 'feuilles', key: 'ptce-2014', node: 'a1', dossier: 'd 1' },
      { name: 'dossier', id: '7b0e0c5e-5a51-4a64-9c3c-0d8d0b6f7f10', screen: 'pole' },
      {
        name: 'dossier',
        id: 'd/1 %',
        screen: 'questionnaire',
        assessment: 'a 1',
        response: 'r&1',
        objective: 'b',
      },
      { name: 'dossier', id: 'd', screen: 'accord', indicator: 'a1', view: 'animateur' },
      { name: 'dossier', id: 'd', screen: 'accord', part: 'lecture' },
      { name: 'dossier', id: 'd', screen: 'accord', part: 'pairs', indicator: 'a1' },
      { name: 'dossier', id: 'd', screen: 'regards', objective: 'b', view: 'pairs' },
    ];
    for (const place of places) expect(parseRoute(hrefOf(place))).toMatchObject(place);
  });

  it('keep the form that guides rely on', () => {
    expect(
      hrefOf({
        name: 'dossier',
        id: 'd1',
        screen: 'questionnaire',
        assessment: 'a1',
        objective: 'b',
      }),
    ).toBe('#/dossier/d1/questionnaire?a=a1&o=b');
    expect(hrefOf({ name: 'home' })).toBe('#/');
    expect(hrefOf({ name: 'about' })).toBe('#/a-propos');
    expect(hrefOf({ name: 'invitation', payload: '1ab' })).toBe('#/i/1ab');
    expect(hrefOf({ name: 'response', payload: '1ab' })).toBe('#/r/1ab');
    expect(hrefOf({ name: 'referential', view: '' })).toBe('#/referentiel');
    expect(hrefOf({ name: 'referential', view: 'glossaire', key: 'ptce-2012' })).toBe(
      '#/referentiel/glossaire?v=ptce-2012',
    );
  });

  it('open the first screen for an empty hash, and the summary for a dossier without a screen', () => {
    expect(parseRoute('')).toEqual({ name: 'home' });
    expect(parseRoute('#')).toEqual({ name: 'home' });
    expect(parseRoute('#/dossier/d1')).toMatchObject({
      name: 'dossier',
      id: 'd1',
      screen: 'synthese',
    });
  });

  it('are lost, without breaking, when they lead nowhere', () => {
    for (const hash of [
      '#/nulle-part',
      '#/dossier',
      '#/dossier/d1/inconnu',
      '#/dossier/d1/pole/plus',
      '#/%E0%A4%A',
      '#/i',
      '#/r/',
    ]) {
      expect(parseRoute(hash)).toEqual({ name: 'lost' });
    }
  });
});
