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
export function RadarPicture({ asked }: { asked: () => Promise<ReportModel> }) {
  const { t } = useTranslation('reportOptions');
  const [said, setSaid] = useState<Said | null>(null);

  async function act(does: () => Promise<Said>) {
    try {
      setSaid(await does());
    } catch (error) {
      reportError(error);
      setSaid({ kind: 'failed' });
    }
  }
  async function save(ending: 'svg' | 'png'): Promise<Said> {
    const model = await asked();
    const name = `radar-${slug(model.pole.name)}-${model.date}.${ending}`;
    savePicture(ending === 'png' ? await pngOf(model) : svgOf(model), name);
    return { kind: 'saved', name };
  }
  async function copy(): Promise<Said> {
    return { kind: (await copyPicture(asked().then(pngOf))) ? 'copied' : 'notCopied' };
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

function drawn(model: ReportModel) {
  const { language } = model.options;
  const words = createWords(translator(language, 'report'), language);
  const image = radarImage(words, model, measureOnPage(), { width: WIDTH, signed: true });
  if (!image) throw new Error('no radar');
  return image;
}

function svgOf(model: ReportModel): Blob {
  const { language, blackAndWhite } = model.options;
  return svgBlob(radarSvg(drawn(model), blackAndWhite, language));
}

async function pngOf(model: ReportModel): Promise<Blob> {
  return await radarPng(drawn(model), model.options.blackAndWhite, 2);
}
