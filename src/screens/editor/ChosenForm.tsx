import { useTranslation } from 'react-i18next';
import type { Referential } from '#core/referential.ts';
import type { Language } from '#i18n/i18n.ts';
import { GlossaryForm } from './GlossaryForm.tsx';
import { HeadForm } from './HeadForm.tsx';
import { idOf, NodeActs, type TreeActs } from './NodeActs.tsx';
import { type Chosen, GLOSSARY, SCALE, type TreePlace } from './places.ts';
import { ScaleForm } from './ScaleForm.tsx';
import { GoalForm, IndicatorForm, ObjectiveForm } from './TreeForms.tsx';

interface ChosenProps {
  recordId: string;
  referential: Referential;
  chosen: Chosen;
  place: TreePlace | null;
  languages: readonly Language[];
  acts: TreeActs;
}

/** The form of what is chosen in the plan: the only one there is at a time. */
export function ChosenForm(props: ChosenProps) {
  const { t } = useTranslation('editor');
  const { referential, chosen, place, acts } = props;
  const kind = t(`kinds.${place?.kind ?? partOf(chosen)}`);
  return (
    <section
      className={place ? `goal-${referential.goals.indexOf(place.goal)}` : undefined}
      aria-labelledby="chosen-heading"
    >
      <h2 id="chosen-heading" tabIndex={-1}>
        {place ? t('node', { kind, id: idOf(place) }) : kind}
      </h2>
      {place && <NodeActs place={place} referential={referential} acts={acts} />}
      <Fields {...props} />
    </section>
  );
}

function Fields({ recordId, referential, chosen, place, languages }: ChosenProps) {
  const common = { referential, languages };
  switch (place?.kind) {
    case 'goal':
      return <GoalForm goal={place.goal} {...common} />;
    case 'objective':
      return <ObjectiveForm objective={place.objective} {...common} />;
    case 'indicator':
      return <IndicatorForm indicator={place.indicator} {...common} />;
    case undefined:
      if (chosen === SCALE) return <ScaleForm {...common} />;
      if (chosen === GLOSSARY) return <GlossaryForm {...common} />;
      return <HeadForm recordId={recordId} {...common} />;
  }
}

function partOf(chosen: Chosen): 'head' | 'scale' | 'glossary' {
  if (chosen === SCALE) return 'scale';
  return chosen === GLOSSARY ? 'glossary' : 'head';
}
