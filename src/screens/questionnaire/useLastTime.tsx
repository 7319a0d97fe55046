import { type ReactNode, useMemo } from 'react';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { lastTime } from '#core/lastTime.ts';
import { localize } from '#core/localized.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { LastTimeButton } from '#rating/LastTime.tsx';
import { useEarlier } from '#state/useEarlier.ts';

/** By indicator: the way to what was agreed last time; only where it was asked. */
export function useLastTime(
  dossier: Dossier,
  assessment: Assessment,
  index: ReferentialIndex,
  shortcuts: boolean,
): ReadonlyMap<string, ReactNode> {
  const found = useEarlier(dossier, assessment);
  // Rating changes the dossier with each keystroke, and the last assessment with none.
  const [earlier, earlierIndex] = [found?.assessment, found?.index];
  const asked = activeIndicators(index, assessment);
  const key = asked.map(({ indicator }) => indicator.id).join(' ');
  const language = currentLanguage();
  return useMemo(() => {
    if (!earlier || !earlierIndex) return new Map();
    return new Map(
      key.split(' ').flatMap((id): [string, ReactNode][] => {
        const last = lastTime(index, { assessment: earlier, index: earlierIndex }, id);
        const label = index.indicatorById.get(id)?.indicator.label;
        if (!last || !label) return [];
        return [
          [
            id,
            <LastTimeButton
              key={id}
              last={last}
              levels={earlierIndex.levels}
              label={localize(label, language).text}
              shortcuts={shortcuts}
            />,
          ],
        ];
      }),
    );
  }, [earlier, earlierIndex, index, key, shortcuts, language]);
}
