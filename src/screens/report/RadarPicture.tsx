import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportModel } from '#core/report.ts';
import { slug } from '#core/slug.ts';
import { translator } from '#i18n/i18n.ts';
import { measureOnPage, radarPng, radarSvg } from '#report/radarFiles.ts';
import { radarImage } from '#report/radarImage.ts';
import { createWords } from '#report/words.ts';
import { copyPicture, savePicture, svgBlob } from '#state/pictures.ts';
import { Refusal } from '#ui/Refusal.tsx';

type Said = { kind: 'saved'; name: string } | { kind: 'copied' | 'notCopied' | 'failed' };

/** Wide enough for names in two lines at every axis. */
const WIDTH = 760;

/** The radar alone, for other documents: as drawing, as picture, in the clipboard. */
export function RadarPicture({ model }: { model: ReportModel }) {
  const { t } = useTranslation('reportOptions');
  const [said, setSaid] = useState<Said | null>(null);
  const { language, blackAndWhite } = model.options;
  const isDrawn = model.goals.flatMap(({ objectives }) => objectives).length > 2;
  if (!isDrawn) return null;

  function drawn() {
    const words = createWords(translator(language, 'report'), language);
    const image = radarImage(words, model, measureOnPage(), { width: WIDTH, signed: true });
    if (!image) throw new Error('no radar');
    return image;
  }
  const png = () => radarPng(drawn(), blackAndWhite, 2);

  async function act(does: () => Promise<Said>) {
    try {
      setSaid(await does());
    } catch (error) {
      reportError(error);
      setSaid({ kind: 'failed' });
    }
  }
  async function save(ending: 'svg' | 'png'): Promise<Said> {
    const name = `radar-${slug(model.pole.name)}-${model.date}.${ending}`;
    const svg = () => svgBlob(radarSvg(drawn(), blackAndWhite, language));
    savePicture(ending === 'png' ? await png() : svg(), name);
    return { kind: 'saved', name };
  }
  async function copy(): Promise<Said> {
    return { kind: (await copyPicture(png())) ? 'copied' : 'notCopied' };
  }

  return (
    <section className="report-picture" aria-labelledby="report-picture">
      <h2 id="report-picture">{t('radar.title')}</h2>
      <button type="button" className="quiet" onClick={() => void act(() => save('svg'))}>
        {t('radar.svg')}
      </button>
      <button type="button" className="quiet" onClick={() => void act(() => save('png'))}>
        {t('radar.png')}
      </button>
      <button type="button" className="quiet" onClick={() => void act(copy)}>
        {t('radar.copy')}
      </button>
      <p className="option-hint" aria-live="polite">
        {said?.kind === 'saved' && t('radar.saved', { name: said.name })}
        {said?.kind === 'copied' && t('radar.copied')}
        {said?.kind === 'notCopied' && t('radar.notCopied')}
      </p>
      {said?.kind === 'failed' && (
        <Refusal>
          <p>{t('radar.failed')}</p>
        </Refusal>
      )}
    </section>
  );
}
