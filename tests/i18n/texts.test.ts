import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultySpot } from '#core/typography.ts';

const folder = 'src/i18n';
const namespaces = readdirSync(`${folder}/fr`).map((file) => file.replace('.json', ''));

/** Every text of a namespace by its key, `home.start.button`. */
function textsOf(language: string, namespace: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: object, prefix: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') texts.set(`${prefix}${key}`, value);
      else walk(value as object, `${prefix}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(`${folder}/${language}/${namespace}.json`, 'utf8')), '');
  return texts;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

/** What stands between placeholders: their names follow no typography. */
const words = (text: string): string => text.replace(/\{\{.*?\}\}/g, 'x');

describe.each(namespaces)('the texts of %s', (namespace) => {
  const french = textsOf('fr', namespace);
  const english = textsOf('en', namespace);

  it('are complete in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
    expect([...french.values(), ...english.values()].filter((text) => text.trim() === '')).toEqual(
      [],
    );
  });

  it('take the same placeholders in both languages', () => {
    const differing = [...french].filter(
      ([key, text]) =>
        // A singular may say « un » where the other language repeats the figure.
        !key.endsWith('_one') &&
        placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('have a singular for each plural', () => {
    const plurals = [...french.keys()].filter((key) => key.endsWith('_other'));
    const alone = plurals.filter((key) => !french.has(key.replace(/_other$/, '_one')));
    expect(alone).toEqual([]);
  });

  it.each([
    ['fr', french],
    ['en', english],
  ])('follow the typography of their language: %s', (language, texts) => {
    const faulty = [...texts].flatMap(([key, text]) => {
      const spot = faultySpot(words(text), language);
      return spot ? [{ key, ...spot }] : [];
    });
    expect(faulty).toEqual([]);
  });

  it('never speak of marks given to people or of success in figures', () => {
    const said = [...french].filter(([, text]) =>
      /\b(score|scores|performance|performances|réussite)\b/i.test(text),
    );
    expect(said).toEqual([]);
  });
});
