import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQrCode } from '#state/useQrCode.ts';
import { QrCode } from '#ui/QrCode.tsx';
import { useMedia } from '#ui/useMedia.ts';

/** Milliseconds that each code of several is shown: a reader needs one, a hand that trembles two. */
const shownFor = 3000;

/** The codes of an answer, large; several of them one after the other, slowly by itself or by a tap. */
export function ShownCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('answer');
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const several = codes.length > 1;
  const turning = several && (wanted ?? !calm);

  useEffect(() => {
    if (!turning) return undefined;
    const timer = setTimeout(() => setAt((at + 1) % codes.length), shownFor);
    return () => clearTimeout(timer);
  }, [turning, at, codes.length]);

  if (!several) {
    return (
      <div className="answer-codes">
        <Code text={codes[0] ?? ''} label={t('codes.label')} />
      </div>
    );
  }
  const step = (by: number) => setAt((at + by + codes.length) % codes.length);
  return (
    <div className="answer-codes">
      <button
        type="button"
        className="answer-code"
        aria-label={t('codes.tap', { number: at + 1, count: codes.length })}
        onClick={() => step(1)}
      >
        {codes.map((text, place) => (
          <span key={text} hidden={place !== at}>
            <Code text={text} label={t('codes.label')} />
          </span>
        ))}
      </button>
      <p className="answer-code-place" aria-hidden="true">
        {t('codes.place', { number: at + 1, count: codes.length })}
      </p>
      <div className="answer-way-acts">
        <button type="button" className="button" onClick={() => step(-1)}>
          {t('codes.previous')}
        </button>
        <button type="button" className="button" onClick={() => step(1)}>
          {t('codes.next')}
        </button>
        <button type="button" className="button" onClick={() => setWanted(!turning)}>
          {t(turning ? 'codes.stop' : 'codes.turn')}
        </button>
      </div>
    </div>
  );
}

function Code({ text, label }: { text: string; label: string }) {
  // On a screen nothing is worn: the less correction, the larger each module.
  const code = useQrCode(text, 'low');
  if (code.status !== 'drawn') return <span className="answer-code-wait" />;
  return <QrCode side={code.drawing.side} path={code.drawing.path} label={label} />;
}
