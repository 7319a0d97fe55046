import './report.css';
import { useMemo } from 'react';
import type { ReportModel } from '#core/report.ts';
import { translator } from '#i18n/i18n.ts';
import { InPieces } from './InPieces.tsx';
import { PageDiverged } from './PageDiverged.tsx';
import { PageActions, PageAside, PagePeerWords } from './PageEnd.tsx';
import { PageEssentials } from './PageEssentials.tsx';
import { PageGoal } from './PageGoal.tsx';
import { PageGlossary, PageMethod } from './PageMethod.tsx';
import { Part } from './PagePart.tsx';
import { PagePeers } from './PagePeers.tsx';
import { PageSince } from './PageSince.tsx';
import { PageReading, PageSummary } from './PageSummary.tsx';
import { ReportWords, Text, useWords, Written } from './PageText.tsx';
import { usePageHeads } from './pageHeads.ts';
import { partId } from './parts.ts';
import { askedSentence, createWords, participationSentences } from './words.ts';

/** The report on screen: the words of the PDF, in its order and its language, as headings, lists and a table. */
export function ReportPage({
  model,
  fingerprint = null,
}: {
  model: ReportModel;
  /** SHA-256 of the dossier, in hexadecimal; null: not known */
  fingerprint?: string | null;
}) {
  const { language, writtenIn, blackAndWhite } = model.options;
  const words = useMemo(
    () => createWords(translator(language, 'report'), language, writtenIn),
    [language, writtenIn],
  );
  usePageHeads(words, model);
  const { t } = words;
  return (
    <ReportWords value={words}>
      <article className="report" lang={language} data-grey={blackAndWhite || undefined}>
        <header className="report-cover">
          {model.fictional && <p className="report-band">{t('cover.fictional')}</p>}
          <h2 className="report-pole">
            <Written text={model.pole.name} />
          </h2>
          <p className="report-what">
            <Written text={model.assessmentTitle} />
          </p>
          <p>{words.day(model.date)}</p>
          <Participation model={model} />
          <p className="aside-text">
            <Text text={model.referential.title} />
            <br />
            {askedSentence(words, model)}
          </p>
        </header>
        {model.reveal === 'blind' ? (
          <>
            <Part id={partId.blind} title={t('blind.title')}>
              <p>{t('blind.text')}</p>
            </Part>
            <PageMethod model={model} fingerprint={fingerprint} />
          </>
        ) : (
          <InPieces first={1}>
            <PageSummary model={model} />
            <PageEssentials model={model} />
            <PageReading model={model} />
            {model.goals.map((goal) => (
              <PageGoal key={goal.goal.id} model={model} row={goal} />
            ))}
            <PageDiverged model={model} />
            <PageSince model={model} />
            <PageAside model={model} />
            <PagePeers model={model} />
            <PagePeerWords model={model} />
            <PageActions model={model} />
            <PageGlossary model={model} />
            <PageMethod model={model} fingerprint={fingerprint} />
          </InPieces>
        )}
      </article>
    </ReportWords>
  );
}

function Participation({ model }: { model: ReportModel }) {
  const words = useWords();
  const { colleges } = model.participation;
  return (
    <>
      <h3>{words.t('participation.title')}</h3>
      {participationSentences(words, model).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {colleges.length > 0 && (
        <ul className="report-colleges">
          {colleges.map(({ college, count }) => (
            <li key={college}>
              <strong>{count}</strong> {words.t(`college.${college}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
