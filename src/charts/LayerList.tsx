import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionLayer, Layers, VoicesLayer } from '#core/layers.ts';
import { localize } from '#core/localized.ts';
import type { Level } from '#core/referential.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { DistributionBar } from './DistributionBar.tsx';
import { decisionWords, placeWords } from './gapWords.ts';
import { LevelGlyph } from './LevelGlyph.tsx';
import './layerList.css';

/** What was said of an indicator, layer by layer, oldest first: each by itself, the pole together, its peers, the pole after hearing them. */
export function LayerList({
  layers: { own, agreement, peers, poles, final, withheld },
  levels,
  goal,
}: {
  layers: Layers;
  levels: readonly Level[];
  /** place of the goal in the referential: it chooses the ink */
  goal: number;
}) {
  const { t } = useTranslation('report');
  return (
    <ol className="layers" data-goal={goal}>
      <Layer title={t('layers.own')}>
        {own ? (
          <Voices layer={own} levels={levels} goal={goal} />
        ) : (
          <Nothing withheld={withheld.own}>{t('layers.nobody')}</Nothing>
        )}
      </Layer>
      <Layer title={t('layers.agreement')}>
        {agreement ? (
          <Decision layer={agreement} levels={levels} />
        ) : (
          <Nothing withheld={false}>{t('layers.notAgreed')}</Nothing>
        )}
      </Layer>
      <Layer title={t('series.peers')}>
        {peers ? (
          <Voices layer={peers} levels={levels} goal={goal} />
        ) : (
          <Nothing withheld={withheld.peers}>{t('gap.onlyOwn')}</Nothing>
        )}
        <Poles poles={poles} />
      </Layer>
      {final && (
        <Layer title={t('layers.final')}>
          <Decision layer={final} levels={levels} />
        </Layer>
      )}
    </ol>
  );
}

function Layer({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <strong className="layer-name">{title}</strong>
      <div>{children}</div>
    </li>
  );
}

function Nothing({ withheld, children }: { withheld: boolean; children: string }) {
  const { t } = useTranslation('report');
  return <p className="layer-none">{withheld ? t('gap.withheld') : children}</p>;
}

/** Where many stand, and how they are spread. */
function Voices({
  layer: { words, responses, distribution },
  levels,
  goal,
}: {
  layer: VoicesLayer;
  levels: readonly Level[];
  goal: number;
}) {
  const { t } = useTranslation('report');
  const language = currentLanguage();
  const texts = translator(language, 'report');
  return (
    <>
      <p>
        {words ? placeWords(texts, language, words) : t('state.unknown')}
        <span className="layer-aside">{t('state.group', { count: responses })}</span>
      </p>
      {responses > 1 && words && (
        <DistributionBar
          distribution={distribution}
          levelLabels={levels.map(({ label }) => localize(label, language).text)}
          goal={goal}
        />
      )}
    </>
  );
}

/** The peers of each pole, where poles may be told apart and there are several. */
function Poles({ poles }: Pick<Layers, 'poles'>) {
  const { t } = useTranslation('report');
  const language = currentLanguage();
  const texts = translator(language, 'report');
  if (poles.length === 0) return null;
  return (
    <ul className="layer-poles">
      {poles.map(({ pole, words }) => (
        <li key={pole}>
          {t('since.several', {
            label: pole || t('peerWords.unnamed'),
            words: words ? placeWords(texts, language, words) : '—',
          })}
        </li>
      ))}
    </ul>
  );
}

/** What was decided, why, and what some did not share. */
function Decision({ layer, levels }: { layer: DecisionLayer; levels: readonly Level[] }) {
  const { t } = useTranslation('report');
  const language = currentLanguage();
  const { level, rationale, dissent } = layer;
  return (
    <>
      <p className="layer-level">
        {level && <LevelGlyph level={levels.indexOf(level)} levels={levels.length} size={17} />}
        {decisionWords(translator(language, 'report'), language, layer)}
      </p>
      {rationale !== '' && <p className="layer-said">{rationale}</p>}
      {dissent !== '' && (
        <p className="layer-said">
          <span className="layer-lead">{t('indicator.dissent')}</span> {dissent}
        </p>
      )}
    </>
  );
}
