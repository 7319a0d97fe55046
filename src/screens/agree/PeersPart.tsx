import { useTranslation } from 'react-i18next';
import { GapKey, GapScale } from '#charts/GapScale.tsx';
import { gapSize } from '#charts/gapWords.ts';
import { localize } from '#core/localized.ts';
import type { IndicatorGap } from '#core/peerGap.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { levelWords } from './levelWords.ts';
import { placeOfPart } from './parts.ts';
import type { PartProps } from './Workshop.tsx';

/** The peers are heard: where both see it otherwise, widest first, and what was decided after that. */
export function PeersPart(props: PartProps) {
  const { t } = useTranslation(['agree', 'report']);
  const { table, place } = props;
  if (!table.pairs) return <Heading title={t('kicker.peers')} />;
  const { apart, others, look } = table.pairs;
  return (
    <>
      <Heading title={t('kicker.peers')} />
      <p className="stage-question">{t('after.lead')}</p>
      <div className="stage-acts">
        <GapKey
          own={t('after.own')}
          peers={t('after.peers')}
          first={look.rounds === 'shown' ? t('report:peerWords.rounds.first') : null}
        />
        <Link
          to={{
            name: 'dossier',
            id: place.id,
            screen: 'regards',
            assessment: place.assessment,
            view: 'pairs',
          }}
          className="quiet"
        >
          {t('after.read')}
        </Link>
      </div>
      {apart.length === 0 && <p>{t('after.none')}</p>}
      <ul className="stage-list">
        {apart.map((one, at) => (
          <Row
            key={one.node.indicator.id}
            {...props}
            one={one}
            drawn={at === 0 ? 'named' : 'bare'}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t('after.others', { count: others.length })}</summary>
          <ul className="stage-list">
            {others.map((one) => (
              <Row key={one.node.indicator.id} {...props} one={one} drawn={null} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Row({
  one,
  drawn,
  assessment,
  index,
  place,
  table,
}: PartProps & {
  one: IndicatorGap;
  /** the scale with the names of its levels, without, or not */
  drawn: 'named' | 'bare' | null;
}) {
  const { t } = useTranslation(['agree', 'report']);
  const language = currentLanguage();
  const { indicator, goal } = one.node;
  const label = localize(indicator.label, language);
  const final = assessment.finals[indicator.id];
  const decided = final && final.proposed !== true ? final : null;
  const first = table.pairs?.look.firstOn(indicator.id)?.stand?.position ?? null;
  return (
    <li className="stage-gap">
      <div>
        <Link
          to={placeOfPart(place, { kind: 'afterPeers', id: indicator.id })}
          lang={label.language}
        >
          {label.text}
        </Link>
        <p className="stage-why">
          {decided
            ? decided.level === null
              ? t('decision.noAgreement')
              : t('after.agreed', { level: levelWords(index, decided.level, t) })
            : t(`report:gap.${one.kind}`, {
                size: gapSize(translator(language, 'report'), language, one.gap ?? 0),
              })}
        </p>
      </div>
      {drawn && (
        <GapScale
          labels={
            drawn === 'named' ? index.levels.map((level) => localize(level.label, language)) : []
          }
          levels={index.levels.length}
          own={one.own?.position ?? null}
          peers={one.peers?.position ?? null}
          first={first === one.peers?.position ? null : first}
          goal={index.referential.goals.indexOf(goal)}
        />
      )}
    </li>
  );
}
