import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, Assessment, Dossier } from '#core/dossier.ts';
import { isWorkedThrough, mayContinue } from '#core/nextAssessment.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { capital } from '#report/words.ts';
import { removeAction, writeAction } from '#state/planning.ts';
import { presentDay } from '#state/presentDay.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { printPage } from '#ui/printPage.ts';
import { ActionsSection } from './ActionsSection.tsx';
import { formOf, isBlank } from './actionFields.ts';
import { EarlierActions } from './EarlierActions.tsx';
import { MeetingSection } from './MeetingSection.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { type Editing, idOf, type PlanActs, type PlanProps } from './plan.ts';
import { Removed } from './Removed.tsx';
import { StartSection } from './StartSection.tsx';
import { useFocusNext } from './useFocusNext.ts';
import './plan.css';

/** A few acts and a day to meet again: from what the diagnosis showed to what is done about it. */
export function PlanScreen({
  dossier,
  assessment,
  index,
  place,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation(['plan', 'report', 'years']);
  const [today] = useState(presentDay);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const focusNext = useFocusNext();
  const plan: PlanProps = { dossier, assessment, index, today, readOnly: assessment.archived };
  const titleOf = ({ title }: Action) => title.trim() || t('untitled');

  const acts: PlanActs = {
    editing,
    onNew: (about) => setEditing({ kind: 'new', about, id: null }),
    onCreated: (id) => setEditing((form) => (form?.kind === 'new' ? { ...form, id } : form)),
    onEdit: ({ id, due, status }) => setEditing({ kind: 'action', id, due, status }),
    onClose: () => {
      const action = assessment.actions.find(({ id }) => id === editing?.id);
      // Opened, written in and emptied again: it is no action.
      const isEmpty =
        editing?.kind === 'new' && action !== undefined && isBlank(formOf(action), editing.about);
      if (isEmpty) removeAction(assessment.id, action.id);
      focusNext(action && !isEmpty ? idOf.edit(action.id) : idOf.add);
      setEditing(null);
    },
    onRemove: (action) => {
      if (!removeAction(assessment.id, action.id).ok) return;
      setEditing(null);
      setRemoved(action.id);
      setSaid('');
      focusNext(idOf.putBack);
    },
    onState: (action, status) => {
      if (!writeAction(assessment.id, action.id, { status }).ok) return;
      // In the view by state it moves to another list, and the focus with it.
      focusNext(idOf.state(action.id));
      setSaid(
        t('moved', { title: titleOf(action), state: capital(t(`report:actions.${status}`)) }),
      );
    },
  };

  return (
    <div className="page plan">
      <Heading title={t('title')} />
      <p className="lead">{t('lead')}</p>
      <p aria-live="polite" className="unseen">
        {said}
      </p>
      {!plan.readOnly && <StartSection {...plan} {...acts} />}
      <ActionsSection {...plan} {...acts}>
        <Removed
          assessment={assessment}
          actionId={removed}
          onPutBack={(id) => focusNext(idOf.edit(id))}
        />
      </ActionsSection>
      <MeetingSection {...plan} />
      <EarlierActions
        {...plan}
        place={place}
        onTakenUp={(id) => {
          setSaid(t('earlier.takenUpNow'));
          setEditing({ kind: 'action', id, due: null, status: 'planned' });
        }}
      />
      <div className="actions plan-end">
        <Link to={{ ...place, screen: 'rapport' }} className="button strong">
          {t('toReport')}
        </Link>
        <button type="button" className="button" onClick={printPage}>
          {t('print')}
        </button>
        {mayContinue(dossier)?.id === assessment.id && isWorkedThrough(assessment, index) && (
          <Link
            to={{ name: 'dossier', id: place.id, screen: 'preparer', part: 'annee' }}
            className="button"
          >
            {t('years:start.button')}
          </Link>
        )}
      </div>
      <PlanSheet {...plan} />
    </div>
  );
}
