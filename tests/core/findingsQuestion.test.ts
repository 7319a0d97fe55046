import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closedOpening } from '#core/findingsQuestion.ts';
import { readReferential } from '#core/reading.ts';
import { indexReferential } from '#core/referential.ts';

const n = '\u202f';

describe('a question that yes or no would answer is told by its words', () => {
  it.each([
    ['Avons-nous une charte ?', 'Avons-nous'],
    ['N’avons-nous pas de charte ?', 'N’avons-nous'],
    ['Est-ce que nous avons une charte ?', 'Est-ce'],
    ['Sommes-nous connus d’ici ?', 'Sommes-nous'],
    ['Y a-t-il un lieu ?', 'a-t-il'],
    ['Existe-t-il un plan ?', 'Existe-t-il'],
    ['A-t-on un plan ?', 'A-t-on'],
    ['Peut-on entrer sans rendez-vous ?', 'Peut-on'],
    ['Le pôle a-t-il un plan ?', 'a-t-il'],
    ['Les personnes qui arrivent sont-elles accueillies ?', 'sont-elles'],
    ['Selon vous, savons-nous comment décider ?', 'savons-nous'],
    ['Pensons-nous que cela dure ?', 'Pensons-nous'],
    ['Oui ou non, le pôle a un plan ?', 'Oui ou non'],
    ['Nous avons une charte ?', 'Nous avons une'],
  ])('%s', (question, opening) => {
    expect(closedOpening(question, 'fr')).toBe(opening);
  });

  it.each([
    ['Do we have a charter?', 'Do'],
    ['Is there a place?', 'Is'],
    ['In our pole, are decisions written down?', 'are'],
    ['Don’t we have a plan?', 'Don’t'],
    ['We have a charter?', 'We have a'],
  ])('%s', (question, opening) => {
    expect(closedOpening(question, 'en')).toBe(opening);
  });
});

describe('an open question passes', () => {
  it.each([
    `Comment faisons-nous vivre le pôle${n}?`,
    'Comment est-ce que nous décidons ?',
    'Qu’est-ce qui nous relie ?',
    'Où nous trouve-t-on ?',
    'De quoi le pôle vit-il ?',
    'À quoi sert la richesse ?',
    'Quand un conflit survient, que faisons-nous ?',
    'Selon nous, qu’avons-nous appris ?',
    'Lesquels de nos liens tiennent-ils ?',
    'Dans quelle mesure le pôle est-il connu ?',
    'D’où vient l’argent ?',
    'Auprès de qui apprenons-nous ?',
  ])('%s', (question) => {
    expect(closedOpening(question, 'fr')).toBeNull();
  });

  it.each([
    'How do we decide?',
    'To what extent are we known?',
    'With whom do we work?',
    'Over the years, how have we changed?',
  ])('%s', (question) => {
    expect(closedOpening(question, 'en')).toBeNull();
  });

  it.each(['2012', '2014'])('such as all those of the referential of %s', (version) => {
    const read = readReferential(readFileSync(`referential/ptce-${version}.json`, 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const closed = indexReferential(read.value).indicators.flatMap(({ indicator }) =>
      ['fr', 'en'].flatMap((language) => {
        const text = indicator.question?.[language];
        return typeof text === 'string' && closedOpening(text, language) ? [text] : [];
      }),
    );
    expect(closed).toEqual([]);
  });
});

it('says nothing of languages whose words it does not know', () => {
  expect(closedOpening('Ha bez hon eus ur garta ?', 'br')).toBeNull();
});
