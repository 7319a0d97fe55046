import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import type { CrossIndicator } from '#core/crossViews.ts';
import { type Assessment, revealOf } from '#core/dossier.ts';
import { localize } from '#core/localized.ts';
import { NOT_APPLICABLE, UNKNOWN } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { decidingAt } from './deciding.ts';
import { Voices } from './Voices.tsx';
import type { PartProps } from './Workshop.tsx';

/** The levels in words with the regards above each; pressing one agrees on it, pressing it again takes it back. */
export function Levels({
  assessment,
  index,
  part,
  table,
  one,
  readOnly,
  shortcuts,
}: PartProps & { one: CrossIndicator }) {
  const { t } = useTranslation('agree');
  const id = useId();
  const language = currentLanguage();
  const { indicator } = one.node;
  const { agreed, decide, leaveOpen, takeBack } = decidingAt(part, assessment, indicator.id);
  const press = (level: string) => (agreed?.level === level ? takeBack() : decide(level));
  // After hearing the peers, what the pole had agreed on by itself stays in sight.
  const before = part.kind === 'afterPeers' ? agreedBefore(assessment, indicator.id) : null;
  const others = [
    { level: NOT_APPLICABLE, text: t('levels.notApplicable'), letter: 'N' },
    { level: UNKNOWN, text: t('levels.unknown'), letter: 'J' },
  ];
  const most = Math.max(0, ...(one.own?.distribution ?? []), ...(one.peers?.distribution ?? []));
  const noAgreement = agreed?.level === null;
  return (
    <fieldset className="stage-choices" aria-label={t('levels.group')}>
      <div className="stage-levels" data-count={index.levels.length}>
        {index.levels.map((level, place) => {
          const label = localize(level.label, language);
          const rubric = indicator.rubric[level.id];
          const seen = rubric && localize(rubric, language);
          return (
            <div key={level.id} className="stage-level">
              <Voices
                id={`${id}-${place}-voices`}
                own={one.own?.distribution[place] ?? null}
                peers={one.peers?.distribution[place] ?? null}
                most={most}
              />
              <div className="stage-level-name">
                <LevelGlyph level={place} levels={index.levels.length} size={28} />
                <button
                  type="button"
                  className="stage-pick"
                  disabled={readOnly}
                  aria-pressed={agreed?.level === level.id}
                  aria-describedby={[
                    `${id}-${place}-voices`,
                    ...(before === level.id ? [`${id}-${place}-before`] : []),
                    ...(seen ? [`${id}-${place}-seen`] : []),
                  ].join(' ')}
                  aria-keyshortcuts={shortcuts ? String(place) : undefined}
                  lang={label.language}
                  onClick={() => press(level.id)}
                >
                  {label.text}
                </button>
                {before === level.id && (
                  <span id={`${id}-${place}-before`} className="stage-before">
                    {t('after.ours')}
                  </span>
                )}
                {shortcuts && (
                  <span className="stage-key" aria-hidden="true">
                    {place}
                  </span>
                )}
              </div>
              {seen && (
                <p id={`${id}-${place}-seen`} className="stage-seen" lang={seen.language}>
                  {seen.text}
                </p>
              )}
            </div>
          );
        })}
      </div>
      <div className="stage-beside">
        <p>
          <VoicesLine
            one={one}
            together={table.together}
            hidden={table.views.withheld.own && revealOf(assessment) === 'revealed'}
          />
        </p>
        {others.map(({ level, text, letter }) => (
          <button
            key={level}
            type="button"
            className="stage-choice"
            disabled={readOnly}
            aria-pressed={agreed?.level === level}
            aria-keyshortcuts={shortcuts ? letter : undefined}
            onClick={() => press(level)}
          >
            {text}
          </button>
        ))}
        <button
          type="button"
          className="stage-choice"
          disabled={readOnly}
          aria-pressed={noAgreement}
          aria-keyshortcuts={shortcuts ? 'D' : undefined}
          onClick={() => (noAgreement ? takeBack() : leaveOpen())}
        >
          {t('levels.noAgreement')}
        </button>
      </div>
    </fieldset>
  );
}

/** The level that the pole had agreed on by itself. */
function agreedBefore({ agreements }: Assessment, indicatorId: string): string | null {
  const agreement = agreements[indicatorId];
  return agreement && agreement.proposed !== true ? agreement.level : null;
}

/** How many regards there are, and what the levels do not show of them. */
function VoicesLine({
  one: { own, peers },
  together,
  hidden,
}: {
  one: CrossIndicator;
  together: boolean;
  /** so that nobody is recognised: in an open assessment nobody was promised that */
  hidden: boolean;
}) {
  const { t } = useTranslation('agree');
  if (hidden) return t('voices.withheld');
  if (together || !own) return null;
  const said = [
    t('voices.own', { count: own.responses }),
    ...(peers && peers.responses > 0 ? [t('voices.peers', { count: peers.responses })] : []),
    ...(own.unknown > 0 ? [t('voices.unknown', { count: own.unknown })] : []),
    ...(own.notApplicable > 0 ? [t('voices.notApplicable', { count: own.notApplicable })] : []),
  ];
  return said.join(' · ');
}
