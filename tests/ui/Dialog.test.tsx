import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { Dialog } from '#ui/Dialog.tsx';

beforeAll(() => {
  // jsdom opens no dialog; what a browser does with the focus, and only for a dialog that is in the page.
  let former: Element | null = null;
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      former = document.activeElement;
      this.open = true;
      this.querySelector('button')?.focus();
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      if (this.isConnected && former instanceof HTMLElement) former.focus();
    },
  });
});

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      {open && (
        <Dialog heading="Really?" onCancel={() => setOpen(false)}>
          <button type="button" onClick={() => setOpen(false)}>
            No
          </button>
        </Dialog>
      )}
    </>
  );
}

it('gives the focus back to where it was, when it goes', async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
  expect(screen.getByRole('dialog', { name: 'Really?' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'No' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Ask' })).toHaveFocus();
});
