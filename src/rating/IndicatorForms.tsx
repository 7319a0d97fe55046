import { type ReactNode, useDeferredValue } from 'react';
import type { Response } from '#core/dossier.ts';
import { markOf } from '#core/marks.ts';
import type { IndicatorNode, ReferentialIndex } from '#core/referential.ts';
import type { Language } from '#i18n/i18n.ts';
import { IndicatorForm, type OnRate } from './IndicatorForm.tsx';

/** As many as are there with the page, and take keys at once; an objective that has more gets the rest a moment later. */
const AT_ONCE = 8;

/** The indicators of one objective, one below the other. */
export function IndicatorForms({
  nodes,
  index,
  ratings,
  shortcuts,
  language,
  onRate,
  told,
}: {
  nodes: readonly IndicatorNode[];
  index: ReferentialIndex;
  ratings: Response['ratings'];
  shortcuts: boolean;
  language: Language;
  onRate: OnRate;
  told: ReadonlyMap<string, ReactNode> | undefined;
}) {
  const shown = useDeferredValue(nodes.length, Math.min(nodes.length, AT_ONCE));
  return (
    <div aria-busy={shown < nodes.length || undefined}>
      {nodes.slice(0, shown).map(({ indicator }) => (
        <IndicatorForm
          key={indicator.id}
          indicator={indicator}
          mark={markOf(index.referential, indicator.id)}
          levels={index.levels}
          rating={ratings[indicator.id] ?? null}
          shortcuts={shortcuts}
          language={language}
          onRate={onRate}
          told={told?.get(indicator.id)}
        />
      ))}
    </div>
  );
}
