import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { MakingNotice } from './MakingNotice.tsx';
import { makeOutput, type OutputKind, type OutputSource, outputKinds } from './outputs.ts';
import { useMaking } from './useMaking.ts';

type Said =
  | { kind: 'making' | 'failed' | 'cancelled' }
  | { kind: 'made'; names: readonly string[] };

/** The report to go on working with: a document, a workbook, tables. */
export function OtherOutputs({ source }: { source: () => Promise<OutputSource> }) {
  const { t } = useTranslation('outputs');
  const [said, setSaid] = useState<Said | null>(null);
  const { lasting, run, cancel } = useMaking();
  const asker = useRef<HTMLElement>(null);

  async function make(kind: OutputKind, button: HTMLElement) {
    if (said?.kind === 'making') return;
    asker.current = button;
    setSaid({ kind: 'making' });
    try {
      const names = await makeOutput[kind](await source(), run);
      setSaid(names ? { kind: 'made', names } : { kind: 'cancelled' });
    } catch (error) {
      reportError(error);
      setSaid({ kind: 'failed' });
    }
  }

  return (
    <section className="report-outputs" aria-labelledby="report-outputs">
      <h2 id="report-outputs">{t('group.title')}</h2>
      <p className="aside-text">{t('group.hint')}</p>
      <ul>
        {outputKinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="button"
              aria-describedby={`report-output-${kind}`}
              onClick={({ currentTarget }) => void make(kind, currentTarget)}
            >
              {t(`${kind}.button`)}
            </button>
            <p id={`report-output-${kind}`} className="aside-text">
              {t(`${kind}.holds`)}
            </p>
          </li>
        ))}
      </ul>
      {lasting && <MakingNotice lasting={lasting} cancel={cancel} back={asker} />}
      <div aria-live="polite">
        {said?.kind === 'making' && !lasting && <p>{t('making')}</p>}
        {lasting && <p className="unseen">{t('lasting.said')}</p>}
        {said?.kind === 'cancelled' && <p>{t('lasting.cancelled')}</p>}
        {said?.kind === 'made' && (
          <p>
            {t('made', { names: formatList(said.names, currentLanguage()) })}
            {said.names.length > 1 && ` ${t('both')}`}
          </p>
        )}
      </div>
      {said?.kind === 'failed' && (
        <Refusal>
          <p>{t('failed')}</p>
        </Refusal>
      )}
    </section>
  );
}
