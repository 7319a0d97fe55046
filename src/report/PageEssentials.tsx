import type { ReactNode } from 'react';
import type { Highlighted } from '#core/highlights.ts';
import { markOf } from '#core/marks.ts';
import type { IndicatorNode } from '#core/referential.ts';
import type { ReportModel } from '#core/report.ts';
import { actLine, differenceLine, nextActs, noDifference } from './essentialWords.ts';
import { Part } from './PagePart.tsx';
import { Around, Text, useWords, Written } from './PageText.tsx';
import { partId, placeId } from './parts.ts';
import { ToPart } from './ToPart.tsx';
import { basisWords } from './words.ts';

/** Of a long list, as many as stand in the summary; the rest further on. */
const SHOWN = 5;

/** What to keep in mind: strengths and priorities, what differed, what comes next; each leads to its place. */
export function PageEssentials({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  const { strengths, priorities, diverged, nextMeeting } = model;
  const acts = nextActs(model);
  return (
    <Part ownPage id={partId.essentials} title={t('highlights.title')}>
      <div className="report-essentials">
        <Column title={t('highlights.strengths')} none={t('highlights.noStrengths')}>
          {highlighted(model, strengths)}
        </Column>
        <Column title={t('highlights.priorities')} none={t('highlights.noPriorities')}>
          {highlighted(model, priorities)}
        </Column>
        <Column
          title={t('summary.diverged')}
          none={noDifference(words, model)}
          more={<More count={diverged.length - SHOWN} to={partId.diverged} />}
        >
          {diverged.slice(0, SHOWN).map((row) => (
            <Row
              key={row.node.indicator.id}
              model={model}
              node={row.node}
              to={placeId.diverged(row.node.indicator.id)}
            >
              {differenceLine(words, row)}
            </Row>
          ))}
        </Column>
        <Column
          title={t('summary.acts')}
          none={t('summary.noActs')}
          lead={nextMeeting ? t('actions.nextMeeting', { day: words.day(nextMeeting) }) : ''}
          more={<More count={acts.length - SHOWN} to={partId.actions} />}
        >
          {acts.slice(0, SHOWN).map((action) => (
            <li key={action.id}>
              <span className="report-mark">{model.actions.indexOf(action) + 1}</span>
              <div>
                <ToPart id={placeId.action(action.id)}>
                  <Written text={action.title.trim() || t('actions.untitled')} />
                </ToPart>
                <p className="aside-text">
                  <Around sentence={actLine(words, action)} written={[action.owner ?? '']} />
                </p>
              </div>
            </li>
          ))}
        </Column>
      </div>
    </Part>
  );
}

function highlighted(model: ReportModel, rows: readonly Highlighted[]) {
  return rows.map((row) => (
    <Row
      key={row.node.indicator.id}
      model={model}
      node={row.node}
      to={placeId.indicator(row.node.indicator.id)}
    >
      <Basis row={row} />
    </Row>
  ));
}

function Basis({ row }: { row: Highlighted }) {
  const words = useWords();
  return `${words.label(row.node.objective)} · ${basisWords(words, row)}`;
}

function Column({
  title,
  none,
  lead = '',
  more,
  children,
}: {
  title: string;
  none: string;
  lead?: string;
  more?: ReactNode;
  children: readonly ReactNode[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      {lead !== '' && <p>{lead}</p>}
      {children.length === 0 && <p className="aside-text">{none}</p>}
      {children.length > 0 && <ul className="report-rows">{children}</ul>}
      {more}
    </section>
  );
}

function More({ count, to }: { count: number; to: string }) {
  const { t } = useWords();
  if (count <= 0) return null;
  return (
    <p className="report-more">
      <ToPart id={to}>{t('summary.moreHere', { count })}</ToPart>
    </p>
  );
}

function Row({
  model,
  node: { indicator, goal },
  to,
  children,
}: {
  model: ReportModel;
  node: IndicatorNode;
  to: string;
  children: ReactNode;
}) {
  return (
    <li data-goal={model.referential.goals.indexOf(goal)}>
      <span className="report-mark">{markOf(model.referential, indicator.id)}</span>
      <div>
        <ToPart id={to}>
          <Text text={indicator.label} />
        </ToPart>
        <p className="aside-text">{children}</p>
      </div>
    </li>
  );
}
