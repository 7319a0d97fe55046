import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage, loadTexts, startI18n } from '#i18n/i18n.ts';
import { ScannerPanel } from '#screens/collect/ScannerPanel.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('exchange');
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
// What a page is at the address of another machine without https.
beforeEach(() => vi.stubGlobal('isSecureContext', false));
afterEach(async () => {
  vi.unstubAllGlobals();
  await chooseLanguage('fr');
});

const take = async () => ({ who: 'Awa', what: 'réponse reçue', tone: 'new' as const });

async function refusal(): Promise<string> {
  render(<ScannerPanel take={take} />);
  await userEvent.click(screen.getByRole('button', { name: /caméra|camera/ }));
  return (await screen.findByRole('alert')).textContent;
}

/** A browser whose cameras answer like this. */
function cameras(getUserMedia: () => Promise<never>): void {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { ...navigator, mediaDevices: { getUserMedia } });
}

describe('the camera panel', () => {
  it('says on an address without a lock why there is no camera, and the other ways', async () => {
    const said = await refusal();
    expect(said).toContain('il faut une adresse en «\u202fhttps\u202f»');
    expect(said).toContain('un lien à coller');
    expect(said).toContain('un fichier à déposer');
    expect(screen.getByRole('button', { name: 'Ouvrir la caméra' })).toHaveFocus();
    expect(screen.queryByLabelText('Ce que voit la caméra')).toBeNull();
  });

  it.each([
    ['NotAllowedError', 'La caméra est refusée à cette page.'],
    ['NotFoundError', 'Aucune caméra sur cet appareil.'],
    ['NotReadableError', 'Une autre application se sert de la caméra.'],
  ])('says what %s means', async (name, words) => {
    cameras(() => Promise.reject(new DOMException('', name)));
    expect(await refusal()).toContain(words);
  });

  it('waits for the user’s answer, and can be closed meanwhile', async () => {
    cameras(() => new Promise(() => undefined));
    render(<ScannerPanel take={take} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir la caméra' }));
    expect(screen.getByText(/Votre navigateur demande/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Fermer la caméra' }));
    expect(screen.queryByText(/Votre navigateur demande/)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('remembers on this device that no sound is wanted', async () => {
    cameras(() => new Promise(() => undefined));
    const open = async () => {
      const page = render(<ScannerPanel take={take} />);
      await userEvent.click(screen.getByRole('button', { name: 'Ouvrir la caméra' }));
      return page;
    };
    const sound = () => screen.getByRole('checkbox', { name: 'Un son à chaque lecture' });
    const page = await open();
    expect(sound()).toBeChecked();
    await userEvent.click(sound());
    page.unmount();
    const again = await open();
    expect(sound()).not.toBeChecked();
    await userEvent.click(sound());
    again.unmount();
    await open();
    expect(sound()).toBeChecked();
  });

  it('speaks English too', async () => {
    await chooseLanguage('en');
    expect(await refusal()).toContain('Without a camera nothing is lost');
  });
});
