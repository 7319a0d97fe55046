import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { Charter } from '#report/Charter.tsx';

/** The peers’ charter as a sheet of paper, to be read aloud and signed. */
export function KitCharter({ dossier: { pole, fictional } }: { dossier: Dossier }) {
  const { t } = useTranslation('charter');
  const { t: workshop } = useTranslation('workshop');
  return (
    <article className="kit-page kit-charter">
      <p className="kit-pole">
        {pole.name}
        {fictional && ` · ${workshop('kit.fictional')}`}
      </p>
      <h4>{t('title')}</h4>
      <Charter />
      <p className="kit-signs">
        {(['looked', 'looking', 'date'] as const).map((who) => (
          <span key={who}>{t(who)}</span>
        ))}
      </p>
    </article>
  );
}
