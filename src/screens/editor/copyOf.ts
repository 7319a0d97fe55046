import { localize } from '#core/localized.ts';
import type { Referential } from '#core/referential.ts';
import { translatorOf } from '#i18n/i18n.ts';
import { duplicate } from '#state/openingReferentials.ts';

/** Has a copy made that says in both languages what it is derived from; gives its record. */
export async function copyOf(source: Referential, name: string): Promise<string> {
  const [fr, en] = await Promise.all([translatorOf('fr', 'editor'), translatorOf('en', 'editor')]);
  const { version } = source;
  return duplicate(source, {
    title: { fr: name },
    origin: {
      fr: fr('origin', { title: localize(source.title, 'fr').text, version }),
      ...(source.languages.includes('en')
        ? { en: en('origin', { title: localize(source.title, 'en').text, version }) }
        : {}),
    },
  });
}
