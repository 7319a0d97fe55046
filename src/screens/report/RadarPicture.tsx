import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportModel } from '#core/report.ts';
import { slug } from '#core/slug.ts';
import { fetchTexts } from '#i18n/loaders.ts';
import { makeFile } from '#report/maker.ts';
import { copyPicture, pictureBlob, savePicture } from '#state/pictures.ts';
import { Refusal } from '#ui/Refusal.tsx';

type Said = { kind: 'saved'; name: string } | { kind: 'copied' | 'notCopied' | 'failed' };

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
    savePicture(await drawn(model, ending), name);
    return { kind: 'saved', name };
  }
  async function copy(): Promise<Said> {
    const picture = asked().then((model) => drawn(model, 'png'));
    return { kind: (await copyPicture(picture)) ? 'copied' : 'notCopied' };
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

async function drawn(model: ReportModel, as: 'svg' | 'png'): Promise<Blob> {
  const { language } = model.options;
  const texts = { report: await fetchTexts(language, 'report') };
  const { made } = makeFile({ kind: 'picture', as, language, model, texts }, () => undefined);
  const file = await made;
  if (!file) throw new Error('nobody cancels a picture');
  return pictureBlob(file.bytes, as);
}
