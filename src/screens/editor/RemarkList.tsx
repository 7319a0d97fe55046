import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Referential } from '#core/referential.ts';
import { memberAt, setText } from '#core/referentialEdit.ts';
import { mended } from '#core/typography.ts';
import { findingWords } from '#i18n/findingWords.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { edit } from '#state/referentialEditing.ts';
import { stepsOf } from './fields.ts';
import type { Chosen } from './places.ts';
import type { AllRemarks, Remark } from './useRemarks.ts';

/** How many are listed at first, and at each asking. */
const page = 12;

/** What is to be looked at: here first, then elsewhere; each leads to its field. */
export function RemarkList({
  remarks,
  chosen,
  onShow,
}: {
  remarks: AllRemarks;
  chosen: Chosen;
  onShow: (remark: Remark) => void;
}) {
  const { t } = useTranslation('editor');
  const here = remarks.all.filter((remark) => remark.chosen === chosen);
  const elsewhere = remarks.all.filter((remark) => remark.chosen !== chosen);
  const typography = remarks.all.filter(({ finding }) => finding.kind === 'typography');
  return (
    <section className="remarks" aria-labelledby="remarks-heading">
      <h2 id="remarks-heading" tabIndex={-1}>
        {t('findings.heading')}
      </h2>
      <p aria-live="polite">{summary()}</p>
      {typography.length > 1 && (
        <button type="button" className="button" onClick={() => mendHere(typography)}>
          {t('findings.mendAll', { count: typography.length })}
        </button>
      )}
      <Group
        key={chosen}
        heading={t('findings.here')}
        remarks={here}
        all={remarks}
        onShow={onShow}
      />
      <Group heading={t('findings.elsewhere')} remarks={elsewhere} all={remarks} onShow={onShow} />
      {remarks.left.length > 0 && (
        <p className="aside-text">
          {t('findings.left', {
            count: remarks.left.length,
            ids: formatList(remarks.left, currentLanguage()),
          })}
        </p>
      )}
    </section>
  );

  function summary(): string {
    if (remarks.all.length === 0) return t('findings.none');
    return remarks.blocking > 0
      ? t('findings.notUsable', { count: remarks.blocking })
      : t('findings.usable');
  }
}

function Group({
  heading,
  remarks,
  all,
  onShow,
}: {
  heading: string;
  remarks: readonly Remark[];
  all: AllRemarks;
  onShow: (remark: Remark) => void;
}) {
  const { t } = useTranslation('editor');
  const findings = useTranslation('findings').t;
  const [shown, setShown] = useState(page);
  const list = useRef<HTMLUListElement>(null);
  if (remarks.length === 0) return null;
  const words = findingWords(findings, currentLanguage(), all.referential);
  const left = remarks.length - shown;
  const showMore = () => {
    flushSync(() => setShown(shown + page));
    // On with the first of those that have come, from where the button was.
    list.current?.children[shown]?.querySelector('button')?.focus();
  };
  return (
    <>
      <h3>{heading}</h3>
      <ul ref={list}>
        {remarks.slice(0, shown).map((remark) => {
          const { kind, weight, path } = remark.finding;
          const place = words.place(remark.finding);
          return (
            <li key={`${kind}/${path.join('/')}`}>
              <button type="button" className="remark-place" onClick={() => onShow(remark)}>
                {place}
              </button>
              <span className={`weight ${weight}`}>{t(`findings.${weight}`)}</span>
              <p dir="auto">{words.sentence(remark.finding)}</p>
              {kind === 'typography' && (
                <button
                  type="button"
                  className="quiet"
                  aria-label={t('findings.mendOf', { place })}
                  onClick={() => mendHere([remark])}
                >
                  {t('findings.mend')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button type="button" className="quiet" onClick={showMore}>
          {t('findings.more', { count: Math.min(left, page) })}
        </button>
      )}
    </>
  );
}

/** Each button goes with what it mends: the focus is for the heading of those that are left. */
function mendHere(remarks: readonly Remark[]): void {
  document.getElementById('remarks-heading')?.focus();
  mendAll(remarks);
}

/** Sets texts right as one step of undo. */
function mendAll(remarks: readonly Remark[]): void {
  const only = remarks.length === 1 ? remarks[0] : undefined;
  edit(
    (referential) => remarks.reduce((text, remark) => mend(text, remark), referential),
    only?.finding.node ?? null,
  );
}

function mend(referential: Referential, { finding }: Remark): Referential {
  const steps = stepsOf(
    finding.path.map((step) => (/^\d+$/.test(step) ? String(Number(step) - 1) : step)).join('.'),
  );
  const language = String(steps.at(-1));
  const text = memberAt(referential, steps);
  if (typeof text !== 'string') return referential;
  return setText(referential, null, steps.slice(0, -1), language, mended(text, language));
}
