import { markOf } from '#core/marks.ts';
import type { ReportModel } from '#core/report.ts';
import { divergedSentence, outcomeSentence } from './indicatorWords.ts';
import { PageLevel } from './PageLevel.tsx';
import { Part } from './PagePart.tsx';
import { Text, useWords, Written } from './PageText.tsx';
import { partId, placeId } from './parts.ts';

/** What views differed on, why, and what came out of talking about it. */
export function PageDiverged({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  if (model.diverged.length === 0) return null;
  return (
    <Part id={partId.diverged} title={t('diverged.title')}>
      <p>{t('diverged.lead', { count: model.diverged.length })}</p>
      <ul className="report-rows">
        {model.diverged.map((row) => {
          const goal = model.referential.goals.indexOf(row.node.goal);
          return (
            <li
              key={row.node.indicator.id}
              id={placeId.diverged(row.node.indicator.id)}
              tabIndex={-1}
              data-goal={goal}
            >
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
                    <b>{t('indicator.dissent')}</b> <Written text={row.dissent} />
                  </p>
                )}
              </div>
              <PageLevel model={model} row={row} goal={goal} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
