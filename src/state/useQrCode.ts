import { useEffect, useState } from 'react';
import type { QrCorrection, QrDrawing } from '#io/qrDrawing.ts';

export type { QrDrawing } from '#io/qrDrawing.ts';

/** A code on its way to the screen. `tooLong`: no QR code holds so much. */
export type QrCodeState =
  | { status: 'drawing' }
  | { status: 'drawn'; drawing: QrDrawing }
  | { status: 'tooLong' };

/** The QR code of a text; what draws it is fetched with the first one. */
export function useQrCode(text: string, correction: QrCorrection): QrCodeState {
  const [state, setState] = useState<QrCodeState & { of?: string }>({ status: 'drawing' });
  const of = `${correction} ${text}`;
  useEffect(() => {
    let current = true;
    const draw = async () => {
      const { drawQr } = await import('#io/qrDrawing.ts');
      const drawing = drawQr(text, correction);
      if (!current) return;
      setState(drawing ? { status: 'drawn', drawing, of } : { status: 'tooLong', of });
    };
    void draw();
    return () => {
      current = false;
    };
  }, [text, correction, of]);
  return state.of === of ? state : { status: 'drawing' };
}
