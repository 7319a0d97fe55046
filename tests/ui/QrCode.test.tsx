import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { QrCode } from '#ui/QrCode.tsx';

describe('a QR code on the page', () => {
  it('is a named picture, black on white, with four modules of white around it', () => {
    render(<QrCode side={21} path="M0 0h7v1h-7z" label="Code de l’invitation" />);
    const picture = screen.getByRole('img', { name: 'Code de l’invitation' });
    expect(picture).toHaveAttribute('viewBox', '-4 -4 29 29');
    const paper = picture.querySelector('rect');
    expect(paper).toHaveAttribute('fill', '#fff');
    expect(paper).toHaveAttribute('x', '-4');
    expect(paper).toHaveAttribute('width', '29');
    expect(picture.querySelector('path')).toHaveAttribute('d', 'M0 0h7v1h-7z');
    expect(picture.querySelector('path')).toHaveAttribute('fill', '#000');
  });
});
