import { markOf } from '#core/marks.ts';
import type { Movement } from '#core/movements.ts';
import type { ReportModel } from '#core/report.ts';
import type { ReportSince } from '#core/reportSince.ts';
import { followedLines } from './endWords.ts';
import { ActionRows } from './PageEnd.tsx';
import { Part } from './PagePart.tsx';
import { Around, Text, useWords } from './PageText.tsx';
import { partId } from './parts.ts';
import {
  movementLines,
  movementWords,
  namedMovements,
  sinceSentence,
  toldMovements,
} from './sinceWords.ts';

/** What moved since the last assessment, and what became of the actions decided then. */
export function PageSince({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  const { since, lastActions } = model;
  if (!since && !lastActions) return null;
  return (
    <Part id={partId.since} title={t('since.title')}>
      {since && <Movements model={model} since={since} />}
      {lastActions && (
        <>
          <h3>{t('actions.last', { when: lastActions.title })}</h3>
          <ActionRows
            rows={lastActions.actions.map((action) => ({
              id: action.id,
              mark: '–',
              lines: followedLines(words, model, action),
            }))}
          />
        </>
      )}
    </Part>
  );
}

function Movements({ model, since }: { model: ReportModel; since: ReportSince }) {
  const words = useWords();
  return (
    <>
      <p className="lead">{sinceSentence(words, since)}</p>
      <p>{words.t('since.caution')}</p>
      <ul className="report-rows">
        {toldMovements(since).map((movement) => (
          <Row key={keyOf(movement)} model={model} since={since} movement={movement} />
        ))}
      </ul>
      {namedMovements(words, since).map(({ title, names }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p className="aside-text">{names}</p>
        </section>
      ))}
    </>
  );
}

function Row({
  model,
  since,
  movement,
}: {
  model: ReportModel;
  since: ReportSince;
  movement: Movement;
}) {
  const words = useWords();
  const [node] = [...movement.after, ...movement.before].map((standing) => standing.node);
  if (!node) return null;
  const goal = model.referential.goals.findIndex(({ id }) => id === node.goal.id);
  return (
    <li data-goal={goal}>
      <span className="report-mark">
        {movement.after.length > 0 ? markOf(model.referential, node.indicator.id) : '–'}
      </span>
      <div>
        <strong>
          <Text text={node.indicator.label} />
        </strong>
        {movementLines(words, since, movement).map(({ text, rationale }) => (
          <p key={text}>
            <Around sentence={text} written={[rationale]} />
          </p>
        ))}
      </div>
      <div className="report-level">
        <p>
          <strong>{movementWords(words, movement)}</strong>
        </p>
      </div>
    </li>
  );
}

function keyOf({ before, after }: Movement): string {
  return [...before, ...after].map(({ node }) => node.indicator.id).join(' ');
}
