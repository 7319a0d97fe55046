import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { Movement } from '#core/movements.ts';
import type { Referential } from '#core/referential.ts';
import { hasMoved, type ReportSince, sinceEarlier } from '#core/reportSince.ts';
import type { Standing } from '#core/standing.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Text, useWords } from '#report/PageText.tsx';
import {
  isDay,
  movementWords,
  sideWords,
  sinceSentence,
  thenWords,
  whenOf,
} from '#report/sinceWords.ts';
import { Choice } from '#ui/Choice.tsx';
import { Fold } from './Fold.tsx';
import './since.css';

/** What became of each indicator since an earlier assessment: a sentence, then a table by objective. */
export function Since({
  dossier,
  present,
  earlier,
  missing,
}: {
  dossier: Dossier;
  present: EarlierAssessment;
  /** oldest first */
  earlier: readonly EarlierAssessment[];
  /** those whose referential cannot be had */
  missing: readonly Assessment[];
}) {
  const { t } = useTranslation(['years', 'report']);
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const tables = useMemo(
    () =>
      earlier.toReversed().flatMap((one) => {
        const since = sinceEarlier(dossier, one, present);
        return since ? [{ id: one.assessment.id, since }] : [];
      }),
    [dossier, earlier, present],
  );
  const shown = tables.find(({ id }) => id === chosen) ?? tables[0];
  if (!shown && missing.length === 0) return null;
  return (
    <section className="since" aria-labelledby="since-heading">
      <h2 id="since-heading">{t('report:since.title')}</h2>
      {tables.length > 1 && (
        <Choice
          legend={t('moves.with')}
          options={tables.map((one) => ({ value: one.id, label: whenOf(words, one.since) }))}
          value={shown?.id ?? ''}
          inputProps={{
            name: 'since-with',
            onChange: (event) => setChosen(event.target.value),
          }}
        />
      )}
      {shown && <Movements since={shown.since} referential={present.index.referential} />}
      {missing.length > 0 && (
        <p className="aside-text">
          {t('moves.missing', {
            count: missing.length,
            titles: formatList(
              missing.map(({ title }) => title),
              currentLanguage(),
            ),
          })}
        </p>
      )}
    </section>
  );
}

/** What moved by default: it is what one looks for; the rest is one choice away. */
function Movements({ since, referential }: { since: ReportSince; referential: Referential }) {
  const { t } = useTranslation(['years', 'report']);
  const words = useWords();
  const [all, setAll] = useState(false);
  const moved = [...since.groups.flatMap(({ movements }) => movements), ...since.dropped].some(
    hasMoved,
  );
  const title = t(isDay(since) ? 'moves.tableDay' : 'moves.table', { when: whenOf(words, since) });
  return (
    <>
      <p className="since-sentence" aria-live="polite">
        {sinceSentence(words, since)}
      </p>
      <p className="aside-text">{t('report:since.caution')}</p>
      <Choice
        legend={t('moves.show')}
        options={[
          { value: 'moved', label: t('moves.moved') },
          { value: 'all', label: t('moves.all') },
        ]}
        value={all ? 'all' : 'moved'}
        inputProps={{
          name: 'since-show',
          onChange: (event) => setAll(event.target.value === 'all'),
        }}
      />
      {moved || all ? (
        <Fold title={title} open={all}>
          <MovementTable title={title} since={since} all={all} referential={referential} />
        </Fold>
      ) : (
        <p className="aside-text">{t('moves.nothing')}</p>
      )}
    </>
  );
}

function MovementTable({
  title,
  since,
  all,
  referential,
}: {
  title: string;
  since: ReportSince;
  all: boolean;
  referential: Referential;
}) {
  const { t } = useTranslation(['years', 'report']);
  const words = useWords();
  const heads = [thenWords(words, since), t('report:since.now'), t('moves.movement')] as const;
  const groups = since.groups
    .map((group) => ({
      ...group,
      movements: group.movements.filter((one) => all || hasMoved(one)),
    }))
    .filter(({ movements }) => movements.length > 0);
  return (
    <table className="moves">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('moves.indicator')}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ objective, goal, movements }) => {
        const place = referential.goals.indexOf(goal);
        return (
          <tbody key={objective.id} className={`goal-${place}`}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="moves-objective">
                <Text text={objective.short ?? objective.label} />
              </th>
            </tr>
            {movements.map((movement) => (
              <MovementRow
                key={keyOf(movement)}
                movement={movement}
                heads={heads}
                referential={referential}
              />
            ))}
          </tbody>
        );
      })}
      {since.dropped.length > 0 && (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={4} className="moves-objective">
              {t('report:since.dropped')}
            </th>
          </tr>
          {since.dropped.map((movement) => (
            <MovementRow
              key={keyOf(movement)}
              movement={movement}
              heads={heads}
              referential={referential}
            />
          ))}
        </tbody>
      )}
    </table>
  );
}

function MovementRow({
  movement,
  heads: [then, now, what],
  referential,
}: {
  movement: Movement;
  heads: readonly [then: string, now: string, movement: string];
  referential: Referential;
}) {
  const words = useWords();
  const { before, after } = movement;
  return (
    <tr>
      <th scope="row">
        {(after.length > 0 ? after : before).map(({ node: { indicator } }) => {
          const label = localize(indicator.label, words.language);
          return (
            <span key={indicator.id} className="moves-label" lang={label.language}>
              {after.length > 0 && (
                <span className="mark" aria-hidden="true">
                  {markOf(referential, indicator.id)}
                </span>
              )}
              <span>{label.text}</span>
            </span>
          );
        })}
      </th>
      <Side head={then} standings={before} />
      <Side head={now} standings={after} />
      <td data-head={what} className="moves-what">
        {movementWords(words, movement)}
      </td>
    </tr>
  );
}

function Side({ head, standings }: { head: string; standings: readonly Standing[] }) {
  const words = useWords();
  return (
    <td data-head={head}>
      {standings.length === 0 && '—'}
      {sideWords(words, standings).map(({ id, said, rationale }) => (
        <div key={id}>
          <strong>{said}</strong>
          {rationale !== '' && (
            <p className="aside-text">{words.t('indicator.quote', { text: rationale })}</p>
          )}
        </div>
      ))}
    </td>
  );
}

function keyOf({ before, after }: Movement): string {
  return [...before, ...after].map(({ node }) => node.indicator.id).join(' ');
}
