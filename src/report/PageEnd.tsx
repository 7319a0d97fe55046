import { markOf } from '#core/marks.ts';
import type { ReportModel } from '#core/report.ts';
import { asideGroups, closingParts, closingsByPole } from './endWords.ts';
import { Text, useWords } from './PageText.tsx';
import { aboutNames, sourceLine } from './words.ts';

/** What was not looked at, not known, not applicable, left out, or kept without counting. */
export function PageAside({ model }: { model: ReportModel }) {
  const words = useWords();
  const groups = asideGroups(words, model);
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{words.t('aside.title')}</h2>
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
                      {words.t('indicator.quote', { text })}
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** The peers' closing words, pole by pole. */
export function PagePeerWords({ model }: { model: ReportModel }) {
  const { t } = useWords();
  if (model.peerWords.length === 0) return null;
  return (
    <section>
      <h2>{t('peerWords.title')}</h2>
      {closingsByPole(model.peerWords).map(({ pole, closings }) => (
        <section key={pole}>
          <h3>{pole === '' ? t('peerWords.unnamed') : pole}</h3>
          {closings.map((closing, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: peers of one pole are not named
            <dl key={i} className="report-notes">
              {closingParts
                .filter((part) => closing[part] !== '')
                .map((part) => (
                  <div key={part}>
                    <dt>{t(`peerWords.${part}`)}</dt>
                    <dd>{t('indicator.quote', { text: closing[part] })}</dd>
                  </div>
                ))}
            </dl>
          ))}
        </section>
      ))}
    </section>
  );
}

/** The actions and the day to meet again. */
export function PageActions({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  if (model.actions.length === 0 && !model.nextMeeting) return null;
  return (
    <section>
      <h2>{t('actions.title')}</h2>
      {model.nextMeeting && (
        <p className="lead">{t('actions.nextMeeting', { day: words.day(model.nextMeeting) })}</p>
      )}
      {model.actions.length > 0 && <h3>{t('actions.caption')}</h3>}
      <ol className="report-rows">
        {model.actions.map((action, i) => (
          <li key={action.id}>
            <span className="report-mark">{i + 1}</span>
            <div>
              <strong>{action.title}</strong>
              {action.firstStep && (
                <p className="aside-text">{t('actions.firstStep', { text: action.firstStep })}</p>
              )}
              {action.note && <p>{action.note}</p>}
              {action.about.length > 0 && (
                <p className="aside-text">
                  {t('actions.about', { ids: aboutNames(words, model, action.about).join(' · ') })}
                </p>
              )}
            </div>
            <div className="report-level">
              <p>
                <strong>{t(`actions.${action.status}`)}</strong>
              </p>
              {action.owner && <p className="report-small">{action.owner}</p>}
              {action.due && <p className="report-small">{words.day(action.due)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where the wording comes from and under which licence. */
export function PageMethod({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  const { title, basedOn, notice, authors, licence, sources } = model.referential;
  return (
    <section>
      <h2>{t('method.title')}</h2>
      <h3>{t('method.referential')}</h3>
      <p>
        <Text text={title} />
      </p>
      {basedOn && <p>{t('method.basedOn', { source: sourceLine(words, basedOn) })}</p>}
      {notice && (
        <p>
          <Text text={notice} />
        </p>
      )}
      {authors.length > 0 && <p>{t('method.authors', { authors: authors.join(', ') })}</p>}
      {licence && <p>{t('method.licence', { licence })}</p>}
      {sources.length > 0 && <h3>{t('method.sources')}</h3>}
      <ul>
        {sources.map((source) => (
          <li key={`${source.title} ${source.locator ?? ''}`}>{sourceLine(words, source)}</li>
        ))}
      </ul>
      <p className="aside-text">{t(`method.names_${model.names}`)}</p>
    </section>
  );
}
