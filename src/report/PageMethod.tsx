import type { ReportModel } from '#core/report.ts';
import { fingerprintGroups } from './fingerprintGroups.ts';
import { glossaryTerms } from './glossaryWords.ts';
import { methodSentences, versionSentences } from './methodWords.ts';
import { Part } from './PagePart.tsx';
import { Text, useWords } from './PageText.tsx';
import { partId } from './parts.ts';
import { sourceLanguage, sourceLine } from './sourceLine.ts';

/** The terms of the referential’s glossary that this report uses. */
export function PageGlossary({ model }: { model: ReportModel }) {
  const words = useWords();
  const terms = glossaryTerms(words, model);
  if (terms.length === 0) return null;
  return (
    <Part id={partId.glossary} title={words.t('glossary.title')}>
      <dl className="report-glossary">
        {terms.map(({ id, term, definition }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

/** Where the wording comes from and under which licence; how positions are made; what this version holds. */
export function PageMethod({
  model,
  fingerprint,
}: {
  model: ReportModel;
  fingerprint: string | null;
}) {
  const words = useWords();
  const { t } = words;
  const { title, basedOn, notice, authors, licence, sources } = model.referential;
  return (
    <Part id={partId.method} title={t('method.title')}>
      <h3>{t('method.referential')}</h3>
      <p>
        <Text text={title} />
      </p>
      {basedOn && <p>{aroundSource(t('method.basedOn', { source: SOURCE }), basedOn)}</p>}
      {notice && (
        <p>
          <Text text={notice} />
        </p>
      )}
      {authors.length > 0 && <p>{t('method.authors', { authors: authors.join(', ') })}</p>}
      {licence && <p>{t('method.licence', { licence })}</p>}
      {sources.length > 0 && <h3>{t('method.sources')}</h3>}
      <ul lang={sourceLanguage}>
        {sources.map((source) => (
          <li key={`${source.title} ${source.locator ?? ''}`}>{sourceLine(source)}</li>
        ))}
      </ul>
      {model.reveal !== 'blind' && (
        <>
          <h3>{t('method.positions')}</h3>
          {methodSentences(words, model).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )}
      <div className="report-together">
        <h3>{t('method.computing')}</h3>
        {versionSentences(words, model).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {fingerprint !== null && (
          <>
            <h3>{t('method.fingerprint')}</h3>
            <p className="fingerprint">
              {fingerprintGroups(fingerprint).map((line) => (
                <code key={line}>{line}</code>
              ))}
            </p>
            <p className="aside-text">{t('method.fingerprintText')}</p>
          </>
        )}
      </div>
    </Part>
  );
}

/** The place of a source in a sentence. */
const SOURCE = '\ue000';

/** A sentence around a source, which is marked as what it is. */
function aroundSource(sentence: string, source: Parameters<typeof sourceLine>[0]) {
  const [before, after] = sentence.split(SOURCE);
  return (
    <>
      {before}
      <span lang={sourceLanguage}>{sourceLine(source)}</span>
      {after}
    </>
  );
}
