import { describe, expect, it } from 'vitest';
import { localize, localizedText } from '#core/localized.ts';

describe('a localized text', () => {
  it('is in the language that is asked for', () => {
    expect(localize({ fr: 'Pôle', en: 'Pole' }, 'en')).toEqual({ text: 'Pole', language: 'en' });
  });

  it('is in French where that language is missing or empty, and says so', () => {
    expect(localize({ fr: 'Pôle' }, 'en')).toEqual({ text: 'Pôle', language: 'fr' });
    expect(localize({ fr: 'Pôle', en: '' }, 'en')).toEqual({ text: 'Pôle', language: 'fr' });
    expect(localize({ fr: 'Pôle', de: 3 }, 'de')).toEqual({ text: 'Pôle', language: 'fr' });
    expect(localize({ fr: 'Pôle' }, 'constructor')).toEqual({ text: 'Pôle', language: 'fr' });
  });

  it('may have other languages, and must have French', () => {
    expect(localize({ fr: 'Pôle', br: 'Pol' }, 'br')).toEqual({ text: 'Pol', language: 'br' });
    expect(localizedText.safeParse({ en: 'Pole' }).success).toBe(false);
    expect(localizedText.safeParse({ fr: '' }).success).toBe(false);
  });
});
