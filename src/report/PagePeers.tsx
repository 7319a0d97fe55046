import type { ReactNode } from 'react';
import { GapScale } from '#charts/GapScale.tsx';
import { decisionWords } from '#charts/gapWords.ts';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import type { Heard } from '#core/heardPeers.ts';
import { markOf } from '#core/marks.ts';
import type { IndicatorNode } from '#core/referential.ts';
import type { ReportModel } from '#core/report.ts';
import type { ReportGap } from '#core/reportPeers.ts';
import { Part } from './PagePart.tsx';
import { Around, Text, useWords } from './PageText.tsx';
import { partId } from './parts.ts';
import {
  decisionLine,
  gapSentence,
  heardSentences,
  peersSentences,
  standsLine,
} from './peersWords.ts';

/** How the peers’ regard stands to the pole’s own, and what hearing them changed. */
export function PagePeers({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  const { peers } = model;
  if (!peers) return null;
  return (
    <Part id={partId.peers} title={t('peers.title')}>
      <p>{peersSentences(words, peers).join(' ')}</p>
      {peers.apart.length > 0 && (
        <>
          <h3>{t('peers.apart')}</h3>
          <ul className="report-rows">
            {peers.apart.map((gap) => (
              <GapRow key={gap.node.indicator.id} model={model} gap={gap} />
            ))}
          </ul>
        </>
      )}
      {peers.heard.length > 0 && (
        <>
          <h3>{t('peers.heard')}</h3>
          <p>{[...heardSentences(words, peers.heard), t('peers.stays')].join(' ')}</p>
          <ul className="report-rows">
            {peers.heard.map((heard) => (
              <HeardRow key={heard.node.indicator.id} model={model} heard={heard} />
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function GapRow({ model, gap }: { model: ReportModel; gap: ReportGap }) {
  const words = useWords();
  return (
    <Row
      model={model}
      node={gap.node}
      side={
        <>
          <p>
            <strong>{gapSentence(words, gap)}</strong>
          </p>
          <GapScale
            labels={[]}
            levels={model.levels.length}
            own={gap.own?.position ?? null}
            peers={gap.peers?.position ?? null}
            first={gap.first?.position ?? null}
            goal={model.referential.goals.indexOf(gap.node.goal)}
          />
        </>
      }
    >
      <p>{standsLine(words, gap)}</p>
    </Row>
  );
}

function HeardRow({
  model,
  heard: { node, agreement, final },
}: {
  model: ReportModel;
  heard: Heard;
}) {
  const words = useWords();
  const { t, language } = words;
  const place = final.level ? model.levels.indexOf(final.level) : null;
  return (
    <Row
      model={model}
      node={node}
      side={
        <>
          <p>
            {place !== null && <LevelGlyph level={place} levels={model.levels.length} size={17} />}
            <strong>{decisionWords(t, language, final)}</strong>
          </p>
          <p className="report-small">{t('state.final')}</p>
        </>
      }
    >
      <p className="report-said">
        <b>{t('peers.before')}</b> <Decision layer={agreement} />
      </p>
      <p className="report-said">
        <b>{t('peers.after')}</b> <Decision layer={final} />
      </p>
    </Row>
  );
}

function Decision({ layer }: { layer: Heard['agreement'] }) {
  const words = useWords();
  return (
    <Around
      sentence={decisionLine(words, layer)}
      written={[layer?.rationale ?? '', layer?.dissent ?? '']}
    />
  );
}

function Row({
  model,
  node,
  side,
  children,
}: {
  model: ReportModel;
  node: IndicatorNode;
  side: ReactNode;
  children: ReactNode;
}) {
  return (
    <li data-goal={model.referential.goals.indexOf(node.goal)}>
      <span className="report-mark">{markOf(model.referential, node.indicator.id)}</span>
      <div>
        <strong>
          <Text text={node.indicator.label} />
        </strong>
        {children}
      </div>
      <div className="report-level">{side}</div>
    </li>
  );
}
