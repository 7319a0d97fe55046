import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawQr } from '#io/qrDrawing.ts';
import { useQrCode } from '#state/useQrCode.ts';
import { QrCode } from '#ui/QrCode.tsx';

/** A code as screens show it. */
function Shown({ text }: { text: string }) {
  const code = useQrCode(text, 'low');
  if (code.status !== 'drawn') return <p>{code.status}</p>;
  return <QrCode {...code.drawing} label={`Code de ${text}`} />;
}

describe('a code on a screen', () => {
  it('is drawn once what draws it is there, and anew for another text', async () => {
    const { rerender } = render(<Shown text="https://example.org/#/r/1a" />);
    expect(screen.getByText('drawing')).toBeInTheDocument();
    const first = await screen.findByRole('img', { name: 'Code de https://example.org/#/r/1a' });
    const path = drawQr('https://example.org/#/r/1a', 'low')?.path ?? '';
    expect(first.querySelector('path')).toHaveAttribute('d', path);
    rerender(<Shown text="https://example.org/#/r/1b" />);
    // Never the code of one text under the name of another.
    expect(screen.queryByRole('img')).toBeNull();
    const next = await screen.findByRole('img', { name: 'Code de https://example.org/#/r/1b' });
    expect(next.querySelector('path')).not.toHaveAttribute('d', path);
  });

  it('is refused where no code holds the text', async () => {
    render(<Shown text={'a'.repeat(3000)} />);
    expect(await screen.findByText('tooLong')).toBeInTheDocument();
  });
});
