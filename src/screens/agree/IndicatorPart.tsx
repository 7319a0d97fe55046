import { useTranslation } from 'react-i18next';
import { agreementOf } from '#core/agreements.ts';
import type { CrossIndicator } from '#core/crossViews.ts';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { CalibrationHelp } from './CalibrationHelp.tsx';
import { Comments } from './Comments.tsx';
import { Decision } from './Decision.tsx';
import { LastTimePart } from './LastTimePart.tsx';
import { Levels } from './Levels.tsx';
import { placeOfPart } from './parts.ts';
import type { PartProps } from './Workshop.tsx';

/** One indicator: its question, how regards are spread over the levels in words, what is agreed and why. */
export function IndicatorPart({
  indicatorId,
  allComments,
  onAllComments,
  lastTime,
  onLastTime,
  ...props
}: PartProps & {
  indicatorId: string;
  allComments: boolean;
  onAllComments: (all: boolean) => void;
  /** whether what was agreed last time is shown */
  lastTime: boolean;
  onLastTime: (shown: boolean) => void;
}) {
  const { t } = useTranslation('agree');
  const { assessment, table, part, readOnly } = props;
  const language = currentLanguage();
  const one = table.byId.get(indicatorId);
  if (!one) return null;
  const { indicator } = one.node;
  const label = localize(indicator.label, language);
  const question = indicator.question && localize(indicator.question, language);
  const final = agreementOf(assessment, indicatorId);
  return (
    <>
      <div lang={label.language}>
        <Heading title={`${label.text} · ${t('title')}`}>{label.text}</Heading>
      </div>
      {question && (
        <p className="stage-question" lang={question.language}>
          {question.text}
        </p>
      )}
      <p className="stage-invite">
        <Invitation one={one} calibration={part.kind === 'calibration'} />
      </p>
      <LastTimePart {...props} indicatorId={indicatorId} open={lastTime} onOpen={onLastTime} />
      <Comments
        comments={one.comments}
        all={allComments}
        onAll={onAllComments}
        shortcuts={props.shortcuts}
      />
      <Levels {...props} one={one} readOnly={readOnly} />
      {part.kind === 'calibration' && <CalibrationHelp indicator={indicator} />}
      <Decision {...props} one={one} />
      {final?.isFinal && (
        <p className="notice">
          {t('final')}
          {table.pairs && (
            <>
              {' '}
              <Link to={placeOfPart(props.place, { kind: 'afterPeers', id: indicatorId })}>
                {t('after.go')}
              </Link>
            </>
          )}
        </p>
      )}
    </>
  );
}

/** Who is gently asked to speak: the ends of what was said, never by name. */
function Invitation({ one, calibration }: { one: CrossIndicator; calibration: boolean }) {
  const { t } = useTranslation('agree');
  if (calibration) return t('invite.calibration');
  const { own, reasons, gap } = one;
  if (reasons.includes('spread')) return t('invite.spread');
  if (reasons.includes('gap')) return t((gap ?? 0) > 0 ? 'invite.higher' : 'invite.lower');
  // Nobody said that they do not know: they did not look.
  if (reasons.includes('unknown')) return t(own?.unknown ? 'invite.unknown' : 'invite.silent');
  const spread = (own?.distribution ?? []).filter((count) => count > 0).length > 1;
  return t(spread ? 'invite.spread' : 'invite.together');
}
