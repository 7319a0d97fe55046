import { useTranslation } from 'react-i18next';
import { decisionWords } from '#charts/gapWords.ts';
import { decisionLayer } from '#core/layers.ts';
import { localize } from '#core/localized.ts';
import type { IndicatorGap } from '#core/peerGap.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { Comments } from './Comments.tsx';
import { Decision } from './Decision.tsx';
import { Levels } from './Levels.tsx';
import type { PartProps } from './Workshop.tsx';

/** One indicator again: what the peers say of it, what the pole had agreed on, what it decides having heard them. */
export function AfterPeersPart({
  indicatorId,
  allComments,
  onAllComments,
  ...props
}: PartProps & {
  indicatorId: string;
  allComments: boolean;
  onAllComments: (all: boolean) => void;
}) {
  const { t } = useTranslation('agree');
  const { table } = props;
  const one = table.byId.get(indicatorId);
  const gap = table.pairs?.byId.get(indicatorId);
  if (!(one && gap)) return null;
  const label = localize(one.node.indicator.label, currentLanguage());
  const { peers, untold } = gap.texts;
  return (
    <>
      <div lang={label.language}>
        <Heading title={`${label.text} · ${t('kicker.peers')}`}>{label.text}</Heading>
      </div>
      <p className="stage-invite">
        <Invitation gap={gap} />
      </p>
      <Comments
        comments={(peers.length > 0 ? peers : untold).map(({ text, evidence, pole }) => ({
          text,
          evidence,
          group: null,
          voice: pole || null,
        }))}
        all={allComments}
        onAll={onAllComments}
        shortcuts={props.shortcuts}
        // Of peers it is their pole, where they chose to name it.
        nameOf={(pole) => pole}
      />
      <Before {...props} indicatorId={indicatorId} />
      <Levels {...props} one={one} />
      <Decision {...props} one={one} />
    </>
  );
}

/** What the pole had agreed on by itself, with its reason: it stays. */
function Before({ assessment, index, indicatorId }: PartProps & { indicatorId: string }) {
  const { t } = useTranslation('agree');
  const language = currentLanguage();
  const before = decisionLayer(index, assessment.agreements[indicatorId]);
  if (!before) return <p className="stage-why">{t('after.notBefore')}</p>;
  return (
    <p className="stage-ours">
      <b>{t('after.before')}</b>{' '}
      <strong>{decisionWords(translator(language, 'report'), language, before)}</strong>
      {before.rationale !== '' && <span>{before.rationale}</span>}
    </p>
  );
}

/** What the gap asks of who is there. */
function Invitation({ gap: { kind } }: { gap: IndicatorGap }) {
  const { t } = useTranslation(['agree', 'report']);
  switch (kind) {
    case 'peersFurther':
      return t('invite.higher');
    case 'ownFurther':
      return t('invite.lower');
    case 'close':
      return t('after.invite.close');
    case 'withheld':
      return `${t('report:gap.withheld')} ${t('after.invite.other')}`;
    default:
      return t('after.invite.other');
  }
}
