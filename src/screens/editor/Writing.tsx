import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Referential } from '#core/referential.ts';
import type { NodeId } from '#core/referentialEdit.ts';
import { currentLanguage, type Language } from '#i18n/i18n.ts';
import { Choice } from '#ui/Choice.tsx';
import { Link } from '#ui/Link.tsx';
import { useMedia } from '#ui/useMedia.ts';
import { expectFocus } from './arrival.ts';
import { brief } from './brief.ts';
import { ChosenForm } from './ChosenForm.tsx';
import { focusField } from './NodeFields.tsx';
import { Plan } from './Plan.tsx';
import { Preview } from './Preview.tsx';
import { type Chosen, chosenOf, HEAD, placeOf } from './places.ts';
import { RemarkList } from './RemarkList.tsx';
import { useRemarks } from './useRemarks.ts';
import { useTreeActs } from './useTreeActs.ts';
import { VersionButton } from './VersionButton.tsx';
import { WritingBar } from './WritingBar.tsx';

type View = 'fr' | 'en' | 'both';
const views: readonly View[] = ['fr', 'en', 'both'];
const languagesOf: Record<View, readonly Language[]> = {
  fr: ['fr'],
  en: ['en'],
  both: ['fr', 'en'],
};

/** One's own referential while it is written: the plan, one form, what is to be looked at. */
export function Writing({
  recordId,
  referential,
  node,
}: {
  recordId: string;
  referential: Referential;
  /** the one to begin with */
  node: string | undefined;
}) {
  const { t } = useTranslation('editor');
  const narrow = useMedia('(max-width: 860px)');
  const [chosen, setChosen] = useState<Chosen>(node ?? HEAD);
  const [onPlan, setOnPlan] = useState(node === undefined);
  const [view, setView] = useState<View>(narrow ? 'fr' : 'both');
  const [previewing, setPreviewing] = useState(false);
  const [said, setSaid] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLButtonElement>(null);
  const remarks = useRemarks(referential);
  const bilingual = referential.languages.includes('en');
  const languages = languagesOf[bilingual ? view : 'fr'];

  // A field is asked for before its form is there; '' is the form's heading.
  useEffect(() => {
    if (wanted === null) return;
    if (wanted === '' || !focusField(form.current, wanted)) {
      form.current?.querySelector<HTMLElement>('h2')?.focus();
    }
    setWanted(null);
  }, [wanted]);

  const choose = useCallback((next: Chosen, field: string | null = null) => {
    setChosen(next);
    setOnPlan(false);
    setPreviewing(false);
    setWanted(field);
  }, []);
  const acts = useTreeActs(choose, setSaid, remarks.reserved);
  const fromPlan = useCallback(
    (next: Chosen, by: 'key' | 'pointer') => choose(next, by === 'key' || narrow ? '' : null),
    [choose, narrow],
  );
  const afterStep = useCallback(
    (about: NodeId, kind: 'undone' | 'redone') => {
      setSaid(t(kind));
      setChosen((present) => (about === null ? present : about));
    },
    [t],
  );

  const place = useMemo(() => placeOf(referential, chosen), [referential, chosen]);
  const shown = chosenOf(referential, chosen);
  const title = localize(referential.title, currentLanguage());
  const withPlan = !narrow || onPlan;

  // The form that one was in may be gone (an addition taken back): the focus goes to the one that is there.
  const former = useRef(shown);
  useEffect(() => {
    if (former.current === shown) return;
    former.current = shown;
    if (document.activeElement === document.body) {
      form.current?.querySelector<HTMLElement>('h2')?.focus();
    }
  }, [shown]);

  return (
    <>
      <div className="writing-head">
        <p className="lead" lang={title.language} dir="auto">
          {brief(title.text)}
        </p>
        <WritingBar recordId={recordId} onStep={afterStep} />
      </div>
      <div className="actions writing-acts">
        <button
          ref={preview}
          type="button"
          className="bar-button"
          onClick={() => setPreviewing(true)}
        >
          {t('acts.preview')}
        </button>
        {remarks.all.length > 0 && !previewing && (
          <button
            type="button"
            className="bar-button"
            onClick={() => document.getElementById('remarks-heading')?.focus()}
          >
            {t('findings.jump', { count: remarks.all.length })}
          </button>
        )}
        <VersionButton referential={referential} />
        <Link to={{ name: 'referential', view: 'feuilles', key: recordId }} className="quiet">
          {t('acts.sheets')}
        </Link>
        <Link
          to={{ name: 'referential', view: 'atelier' }}
          className="quiet"
          onClickCapture={() => expectFocus(undefined)}
        >
          {t('back')}
        </Link>
      </div>
      <p aria-live="polite" className="said">
        {said}
      </p>
      {previewing ? (
        <Preview
          referential={referential}
          objective={place && place.kind !== 'goal' ? place.objective.id : null}
          onClose={() => {
            setPreviewing(false);
            preview.current?.focus();
          }}
        />
      ) : (
        <div className="writing">
          {withPlan && (
            <nav className="writing-plan" aria-label={t('plan.heading')}>
              <p id="plan-keys" className="aside-text plan-keys">
                {t('plan.keys')}
              </p>
              <Plan
                goals={referential.goals}
                chosen={shown}
                remarks={remarks.byPlace}
                onChoose={fromPlan}
                onMove={acts.move}
              />
              <button type="button" className="quiet" onClick={acts.addGoal}>
                {t('move.addGoal')}
              </button>
            </nav>
          )}
          {(!narrow || !onPlan) && (
            <div ref={form} className="writing-form">
              {narrow && (
                <button type="button" className="quiet" onClick={() => setOnPlan(true)}>
                  <span aria-hidden="true">← </span>
                  {t('plan.back')}
                </button>
              )}
              {bilingual && (
                <Choice
                  legend={t('view.legend')}
                  options={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
                  value={view}
                  inputProps={{
                    name: 'view',
                    onChange: (event) =>
                      setView(views.find((one) => one === event.target.value) ?? 'both'),
                  }}
                />
              )}
              <ChosenForm
                key={shown}
                recordId={recordId}
                referential={referential}
                chosen={shown}
                place={place}
                languages={languages}
                acts={acts}
              />
            </div>
          )}
          <RemarkList
            remarks={remarks}
            chosen={shown}
            onShow={(remark) => {
              const language = remark.field.split('.').at(-1);
              if (language === 'en' && view === 'fr') setView('en');
              if (language === 'fr' && view === 'en') setView('fr');
              choose(remark.chosen, remark.field);
            }}
          />
        </div>
      )}
    </>
  );
}
