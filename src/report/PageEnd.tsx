import { markOf } from '#core/marks.ts';
import type { Closing, ReportModel } from '#core/report.ts';
import {
  type ActionLines,
  actionLines,
  asideGroups,
  closingParts,
  closingsByPole,
  poleName,
  writtenEnd,
} from './endWords.ts';
import { Part } from './PagePart.tsx';
import { Around, Text, useWords, Written } from './PageText.tsx';
import { partId, placeId } from './parts.ts';

/** What was not looked at, not known, not applicable, left out, or kept without counting. */
export function PageAside({ model }: { model: ReportModel }) {
  const words = useWords();
  const groups = asideGroups(words, model);
  if (groups.length === 0) return null;
  return (
    <Part id={partId.aside} title={words.t('aside.title')}>
      {groups.map(({ title, more, nodes }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p className="aside-text">{more}</p>
          <ul className="report-rows">
            {nodes.map(({ node, reasons }) => (
              <li key={node.indicator.id}>
                <span className="report-mark">{markOf(model.referential, node.indicator.id)}</span>
                <div>
                  <Text text={node.indicator.label} />
                  {reasons.map((text) => (
                    <p key={text} className="aside-text">
                      <Written text={words.t('indicator.quote', { text })} />
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Part>
  );
}

/** The peers' closing words, pole by pole. */
export function PagePeerWords({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  if (model.peerWords.length === 0) return null;
  return (
    <Part id={partId.peerWords} title={t('peerWords.title')}>
      {closingsByPole(words, model.peerWords).map(({ pole, rounds }) => (
        <section key={pole}>
          <h3>{poleName(words, model, pole)}</h3>
          {rounds.map(({ title, closings }) => (
            <div key={title}>
              {title !== '' && <p className="report-kicker">{title}</p>}
              {closings.map((closing, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: peers of one pole are not named
                <ClosingNotes key={i} closing={closing} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </Part>
  );
}

function ClosingNotes({ closing }: { closing: Closing }) {
  const { t } = useWords();
  return (
    <dl className="report-notes">
      {closingParts
        .filter((part) => closing[part] !== '')
        .map((part) => (
          <div key={part}>
            <dt>{t(`peerWords.${part}`)}</dt>
            <dd>
              <Written text={t('indicator.quote', { text: closing[part] })} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** The actions and the day to meet again. */
export function PageActions({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  const { actions, nextMeeting } = model;
  if (actions.length === 0 && !nextMeeting) return null;
  return (
    <Part id={partId.actions} title={t('actions.title')}>
      {nextMeeting && (
        <p className="lead">{t('actions.nextMeeting', { day: words.day(nextMeeting) })}</p>
      )}
      {actions.length > 0 && <h3>{t('actions.caption')}</h3>}
      <ActionRows
        rows={actions.map((action, i) => ({
          id: action.id,
          mark: String(i + 1),
          lines: actionLines(words, model, action),
        }))}
      />
    </Part>
  );
}

/** Actions with what is said of them. */
export function ActionRows({
  rows,
}: {
  rows: readonly { id: string; mark: string; lines: ActionLines }[];
}) {
  if (rows.length === 0) return null;
  return (
    <ol className="report-rows">
      {rows.map(({ id, mark, lines: { title, main, side, written } }) => (
        <li key={id} id={placeId.action(id)} tabIndex={-1}>
          <span className="report-mark">{mark}</span>
          <div>
            <strong>
              <Around sentence={title} written={writtenEnd(title, written)} />
            </strong>
            {main.map(({ text, style }) => (
              <p key={`${style} ${text}`} className={style === 'text' ? undefined : 'aside-text'}>
                <Around sentence={text} written={writtenEnd(text, written)} />
              </p>
            ))}
          </div>
          <div className="report-level">
            {side.map(({ text, strong }) =>
              strong ? (
                <p key={text}>
                  <strong>{text}</strong>
                </p>
              ) : (
                <p key={text} className="report-small">
                  <Around sentence={text} written={writtenEnd(text, written)} />
                </p>
              ),
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
