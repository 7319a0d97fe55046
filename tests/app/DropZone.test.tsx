import { act, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DropZone } from '#app/DropZone.tsx';
import { startI18n } from '#i18n/i18n.ts';
import { claimFiles } from '#state/fileTaker.ts';
import { openingStore } from '#state/opening.ts';

beforeAll(startI18n);
afterEach(() => {
  location.hash = '';
});

const file = new File(['{}'], 'reponse.ptce.json');

/** Drops the file somewhere in the window, which jsdom has no gesture for. */
function drop(): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
  act(() => void document.body.dispatchEvent(event));
}

describe('files dropped into the window', () => {
  it('are for the screen that asks for them, as long as it does', async () => {
    render(<DropZone />);
    const take = vi.fn();
    location.hash = '#/dossier/x/collecte';
    const stop = claimFiles(take);
    drop();
    expect(take).toHaveBeenCalledWith([file]);
    expect(location.hash).toBe('#/dossier/x/collecte');
    stop();
    drop();
    expect(take).toHaveBeenCalledTimes(1);
    expect(location.hash).toBe('#/');
    await waitFor(() => expect(openingStore.getState().outcomes).toHaveLength(1));
  });
});
