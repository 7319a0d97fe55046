import { type CSSProperties, memo } from 'react';
import { markOf } from '#core/marks.ts';
import type { ReportGoal, ReportIndicator, ReportModel, ReportObjective } from '#core/report.ts';
import type { ReportComment } from '#core/reportComments.ts';
import { InPieces } from './InPieces.tsx';
import { authorWords, discussSentence, reasonsNotApplicable } from './indicatorWords.ts';
import { PageLevel } from './PageLevel.tsx';
import { Stressed, Text, useWords, Written } from './PageText.tsx';
import { placeId } from './parts.ts';
import { objectiveSentences } from './words.ts';

/** A goal with its objectives, one indicator after the other. */
export const PageGoal = memo(function PageGoal({
  model,
  row,
}: {
  model: ReportModel;
  row: ReportGoal;
}) {
  const { t } = useWords();
  const { goal, objectives } = row;
  const place = model.referential.goals.findIndex(({ id }) => id === goal.id);
  return (
    <section data-goal={place}>
      <p className="report-kicker">{t('goal.kicker')}</p>
      <h2 className="report-goal" id={placeId.goal(goal.id)} tabIndex={-1}>
        <Text text={goal.label} />
      </h2>
      {goal.description && (
        <p className="lead">
          <Text text={goal.description} />
        </p>
      )}
      <InPieces first={1}>
        {objectives.map((objective) => (
          <PageObjective key={objective.objective.id} model={model} row={objective} goal={place} />
        ))}
      </InPieces>
    </section>
  );
});

function PageObjective({
  model,
  row,
  goal,
}: {
  model: ReportModel;
  row: ReportObjective;
  goal: number;
}) {
  const words = useWords();
  const { t } = words;
  const { objective, indicators, strengths, improvements } = row;
  return (
    <section className="report-objective">
      <div className="report-head">
        <p className="report-kicker">
          {t('objective.kicker', { id: markOf(model.referential, objective.id) })}
        </p>
        <h3 id={placeId.objective(objective.id)} tabIndex={-1}>
          <Text text={objective.label} />
        </h3>
        {objective.description && (
          <p className="aside-text">
            <Text text={objective.description} />
          </p>
        )}
        <p>
          <Stressed sentence={objectiveSentences(words, row).join(' ')} />
        </p>
      </div>
      <ul className="report-rows">
        {indicators.map((one) => (
          // Without its comments it is another row: the height that the page remembers is not its own.
          <PageIndicator
            key={`${one.node.indicator.id} ${one.comments.length}`}
            model={model}
            row={one}
            goal={goal}
          />
        ))}
      </ul>
      {strengths !== '' && (
        <>
          <h4>{t('objective.strengths')}</h4>
          <p className="report-note">
            <Written text={strengths} />
          </p>
        </>
      )}
      {improvements !== '' && (
        <>
          <h4>{t('objective.improvements')}</h4>
          <p className="report-note">
            <Written text={improvements} />
          </p>
        </>
      )}
    </section>
  );
}

function PageIndicator({
  model,
  row,
  goal,
}: {
  model: ReportModel;
  row: ReportIndicator;
  goal: number;
}) {
  const letters = lettersIn(row);
  return (
    <li
      id={placeId.indicator(row.node.indicator.id)}
      tabIndex={-1}
      data-long={letters > LONG || undefined}
      style={{ '--letters': letters } as CSSProperties}
    >
      <span className="report-mark">{markOf(model.referential, row.node.indicator.id)}</span>
      <div>
        <strong>
          <Text text={row.node.indicator.label} />
        </strong>
        <Said model={model} row={row} />
      </div>
      <PageLevel model={model} row={row} goal={goal} />
    </li>
  );
}

/** More than half a printed page, in letters: such a row goes on over the next page. */
const LONG = 2400;

/** How much a row says, in letters, those included that fill a line: by it the page knows its height before it is in sight. */
function lettersIn({ rationale, dissent, comments }: ReportIndicator): number {
  const filled = (text: string) => (text === '' ? 0 : text.length + 40);
  const said = [rationale, dissent, ...comments.map(({ text, evidence }) => text + evidence)];
  return said.reduce((sum, text) => sum + filled(text), 0);
}

function Said({ model, row }: { model: ReportModel; row: ReportIndicator }) {
  const words = useWords();
  const { t } = words;
  const rubric = row.level ? row.node.indicator.rubric[row.level.id] : undefined;
  const reason = row.state === 'noAgreement' ? 'noAgreementRationale' : 'rationale';
  const discuss = discussSentence(words, row);
  const quotes: ReportComment[] = [
    ...row.comments,
    ...reasonsNotApplicable(model, row).map((text) => ({
      text,
      evidence: '',
      from: 'own' as const,
    })),
  ];
  return (
    <>
      {rubric && (
        <p className="aside-text">
          <Text text={rubric} />
        </p>
      )}
      {row.rationale !== '' && (
        <p className="report-said">
          <b>{t(`indicator.${reason}`)}</b> <Written text={row.rationale} />
        </p>
      )}
      {row.dissent !== '' && (
        <p className="report-said">
          <b>{t('indicator.dissent')}</b> <Written text={row.dissent} />
        </p>
      )}
      {discuss !== '' && <p className="report-discuss">{discuss}</p>}
      {quotes.length > 0 && (
        <ul className="report-quotes">
          {quotes.map((comment, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
            <Quote key={i} comment={comment} />
          ))}
        </ul>
      )}
      {row.foreignLevels > 0 && (
        <p className="report-said">{t('indicator.foreign', { count: row.foreignLevels })}</p>
      )}
    </>
  );
}

/** What somebody wrote; whose words they are, where that is said. */
function Quote({ comment }: { comment: ReportComment }) {
  const words = useWords();
  const { t } = words;
  const { text, evidence } = comment;
  const author = authorWords(words, comment);
  return (
    <li>
      {text !== '' && <Written text={t('indicator.quote', { text })} />}
      {author !== '' && <span className="report-aside"> {author}</span>}
      {evidence !== '' && (
        <span className="report-aside">
          {' '}
          {t('indicator.evidence')} <Written text={evidence} />
        </span>
      )}
    </li>
  );
}
