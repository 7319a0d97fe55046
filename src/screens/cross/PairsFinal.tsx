import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionWords } from '#charts/gapWords.ts';
import { LayerList } from '#charts/LayerList.tsx';
import { decisionLayer, layersOf } from '#core/layers.ts';
import type { IndicatorGap } from '#core/peerGap.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { FinalForm } from './FinalForm.tsx';
import type { PairsProps } from './PairsView.tsx';

/** What is concluded after the peers were heard; opened: all that was said before it, and the form. */
export function PairsFinal({ one, ...props }: PairsProps & { one: IndicatorGap }) {
  const { assessment, index } = props;
  const { t } = useTranslation('cross');
  const [open, setOpen] = useState(false);
  const { indicator, goal } = one.node;
  const language = currentLanguage();
  const final = decisionLayer(index, assessment.finals[indicator.id]);
  const layers = open ? layersOf(index, assessment, indicator.id) : null;
  return (
    <details className="pairs-final" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{t('pairs.final.title')}</span>
        <strong aria-live="polite" className={final ? undefined : 'pairs-open'}>
          {final
            ? decisionWords(translator(language, 'report'), language, final)
            : t('pairs.final.open')}
        </strong>
      </summary>
      {layers && (
        <>
          <LayerList
            // What is decided now stands in the form below.
            layers={assessment.archived ? layers : { ...layers, final: null }}
            levels={index.levels}
            goal={index.referential.goals.indexOf(goal)}
          />
          <p className="aside-text">{t('pairs.final.stays')}</p>
          {!assessment.archived && (
            <FinalForm assessment={assessment} index={index} indicatorId={indicator.id} />
          )}
        </>
      )}
    </details>
  );
}
