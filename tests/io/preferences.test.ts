import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As a browser's: texts by key. */
class Shelf {
  texts = new Map<string, string>();
  getItem(key: string) {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string) {
    this.texts.set(key, text);
  }
}

let shelf: Shelf;

async function freshPage() {
  vi.resetModules();
  return await import('#io/preferences.ts');
}

beforeEach(() => {
  shelf = new Shelf();
  vi.stubGlobal('localStorage', shelf);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const defaults = { theme: 'system', language: 'fr', shortcuts: true };

describe('preferences', () => {
  it('are the defaults until something is set, and last from page to page', async () => {
    const first = await freshPage();
    expect(first.readPreferences()).toEqual(defaults);
    first.savePreferences({ theme: 'dark' });
    const second = await freshPage();
    expect(second.readPreferences()).toEqual({ ...defaults, theme: 'dark' });
  });

  it('keep what can be read of what is stored', async () => {
    shelf.texts.set('boussole-ptce', '{"theme":"sepia","language":"en","shortcuts":"no"}');
    expect((await freshPage()).readPreferences()).toEqual({ ...defaults, language: 'en' });
    shelf.texts.set('boussole-ptce', 'not json');
    expect((await freshPage()).readPreferences()).toEqual(defaults);
    shelf.texts.set('boussole-ptce', '[]');
    expect((await freshPage()).readPreferences()).toEqual(defaults);
  });

  it('last as long as the page where the browser refuses to store', async () => {
    vi.stubGlobal('localStorage', undefined);
    const page = await freshPage();
    page.savePreferences({ shortcuts: false });
    expect(page.readPreferences()).toEqual({ ...defaults, shortcuts: false });
  });
});
