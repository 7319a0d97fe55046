import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { writtenOn } from '#core/reportComments.ts';
import type { ReportChoice, ReportOptions } from '#core/reportOptions.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** The indicators that people wrote of, each with its comments or without. */
export function OptionsComments({
  index,
  assessment,
  options,
  onChoose,
}: {
  index: ReferentialIndex;
  assessment: Assessment;
  options: ReportOptions;
  onChoose: (fields: ReportChoice) => void;
}) {
  const { t } = useTranslation('reportOptions');
  const language = currentLanguage();
  const written = useMemo(() => writtenOn(index, assessment), [index, assessment]);
  const [said, setSaid] = useState({ count: -1, times: 0 });
  const ticked = new Set(options.commentsOn);
  const ids = written.map(({ node }) => node.indicator.id);
  const tickAll = (commentsOn: readonly string[]) => {
    onChoose({ commentsOn });
    setSaid(({ times }) => ({ count: commentsOn.length, times: times + 1 }));
  };
  // In the referential’s order, whatever was ticked first.
  const inOrder = (wanted: (id: string) => boolean) => ids.filter(wanted);
  return (
    <fieldset className="fieldset report-commented">
      <legend>{t('comments.list')}</legend>
      {written.length === 0 && <p className="option-hint">{t('comments.nothing')}</p>}
      {written.length > 0 && (
        <div className="report-tick-all">
          <button type="button" className="quiet" onClick={() => tickAll(ids)}>
            {t('comments.tickAll')}
          </button>
          <button type="button" className="quiet" onClick={() => tickAll([])}>
            {t('comments.tickNone')}
          </button>
          <p aria-live="polite" className="unseen">
            {said.count === ids.filter((id) => ticked.has(id)).length && (
              <span key={said.times}>{t('comments.ticked', { count: said.count })}</span>
            )}
          </p>
        </div>
      )}
      <ul className="report-comment-list">
        {written.map(({ node: { indicator, goal }, count }) => {
          const label = localize(indicator.label, language);
          return (
            <li key={indicator.id} data-goal={index.referential.goals.indexOf(goal)}>
              <label className="report-tick">
                <input
                  type="checkbox"
                  checked={ticked.has(indicator.id)}
                  onChange={({ target }) =>
                    onChoose({
                      commentsOn: inOrder((id) =>
                        id === indicator.id ? target.checked : ticked.has(id),
                      ),
                    })
                  }
                />
                <span>
                  <b>{markOf(index.referential, indicator.id)}</b>{' '}
                  <span lang={label.language === language ? undefined : label.language}>
                    {label.text}
                  </span>{' '}
                  <small>{t('comments.count', { count })}</small>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <label className="report-tick">
        <input
          type="checkbox"
          checked={options.closingWords}
          onChange={({ target }) => onChoose({ closingWords: target.checked })}
        />
        {t('comments.closing')}
      </label>
    </fieldset>
  );
}
