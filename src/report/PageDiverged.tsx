import { markOf } from '#core/marks.ts';
import type { ReportModel } from '#core/report.ts';
import { divergedSentence, outcomeSentence } from './indicatorWords.ts';
import { PageLevel } from './PageLevel.tsx';
import { Text, useWords } from './PageText.tsx';

/** What views differed on, why, and what came out of talking about it. */
export function PageDiverged({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  if (model.diverged.length === 0) return null;
  return (
    <section>
      <h2>{t('diverged.title')}</h2>
      <p>{t('diverged.lead', { count: model.diverged.length })}</p>
      <ul className="report-rows">
        {model.diverged.map((row) => {
          const goal = model.referential.goals.indexOf(row.node.goal);
          return (
            <li key={row.node.indicator.id} data-goal={goal}>
              <span className="report-mark">
                {markOf(model.referential, row.node.indicator.id)}
              </span>
              <div>
                <strong>
                  <Text text={row.node.indicator.label} />
                </strong>
                <p className="report-discuss">{divergedSentence(words, row)}</p>
                <p>{outcomeSentence(words, row)}</p>
                {row.dissent !== '' && (
                  <p className="report-said">
                    <b>{t('indicator.dissent')}</b> {row.dissent}
                  </p>
                )}
              </div>
              <PageLevel model={model} row={row} goal={goal} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
