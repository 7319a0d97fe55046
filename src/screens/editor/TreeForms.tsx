import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Goal, Indicator, Objective, Referential } from '#core/referential.ts';
import { setMember } from '#core/referentialEdit.ts';
import { currentLanguage, type Language } from '#i18n/i18n.ts';
import { edit } from '#state/referentialEditing.ts';
import { Choice } from '#ui/Choice.tsx';
import { brief } from './brief.ts';
import { CommaList } from './CommaList.tsx';
import { useFields } from './fields.ts';
import { NodeFields } from './NodeFields.tsx';
import { Rows } from './Rows.tsx';
import { Texts, Words } from './Texts.tsx';

interface FormProps {
  referential: Referential;
  languages: readonly Language[];
}

/** What a goal says of itself. */
export function GoalForm({ goal, languages }: FormProps & { goal: Goal }) {
  const { t } = useTranslation('editor');
  const values = useMemo(() => without(goal, 'objectives'), [goal]);
  return (
    <NodeFields node={goal.id} values={values} languages={languages}>
      <Texts path="label" label={t('fields.label')} />
      <Texts path="short" label={t('fields.short')} hint={t('fields.shortHint')} />
      <Texts path="description" label={t('fields.description')} lines={3} />
      <Wording value={goal.wording} />
    </NodeFields>
  );
}

/** What an objective says of itself, and what it leans on. */
export function ObjectiveForm({
  objective,
  referential,
  languages,
}: FormProps & { objective: Objective }) {
  const { t } = useTranslation('editor');
  const values = useMemo(() => without(objective, 'indicators'), [objective]);
  return (
    <NodeFields node={objective.id} values={values} languages={languages}>
      <Texts path="label" label={t('fields.label')} />
      <Texts path="short" label={t('fields.short')} hint={t('fields.shortHint')} />
      <Texts path="description" label={t('fields.description')} lines={3} />
      <Wording value={objective.wording} />
      <Rows
        path="leansOn"
        heading={t('fields.leansOn')}
        count={objective.leansOn.length}
        addLabel={t('fields.addLeansOn')}
        labelOf={(number) => t('fields.leansOnItem', { number })}
        empty={{ objective: '', why: { fr: '' } }}
        focusOn="objective"
      >
        {(place) => (
          <>
            <OtherObjective place={place} own={objective.id} referential={referential} />
            <Texts
              path={`leansOn.${place}.why`}
              label={t('fields.why', { number: place + 1 })}
              lines={2}
            />
          </>
        )}
      </Rows>
    </NodeFields>
  );
}

function OtherObjective({
  place,
  own,
  referential,
}: {
  place: number;
  own: string;
  referential: Referential;
}) {
  const { t } = useTranslation('editor');
  const { node, register } = useFields();
  const path = `leansOn.${place}.objective`;
  const others = referential.goals.flatMap(({ objectives }) => objectives);
  return (
    <label className="text">
      <span>{t('fields.leansOnItem', { number: place + 1 })}</span>
      <select
        {...register(path, {
          onChange: (event: { target: { value: string } }) => {
            const { value } = event.target;
            edit(
              (present) => setMember(present, node, ['leansOn', place, 'objective'], value),
              node,
            );
          },
        })}
      >
        <option value="">{t('move.choose')}</option>
        {others
          .filter(({ id }) => id !== own)
          .map(({ id, short, label }) => (
            <option key={id} value={id}>
              {id} · {brief(localize(short ?? label, currentLanguage()).text)}
            </option>
          ))}
      </select>
    </label>
  );
}

/** What an indicator says of itself: question, a sentence a level, where to look, examples. */
export function IndicatorForm({
  indicator,
  referential,
  languages,
}: FormProps & { indicator: Indicator }) {
  const { t } = useTranslation('editor');
  const language = currentLanguage();
  const { supersedes } = referential;
  return (
    <NodeFields node={indicator.id} values={indicator} languages={languages}>
      <Texts path="label" label={t('fields.label')} />
      <Wording value={indicator.wording} />
      <Texts
        path="question"
        label={t('fields.question')}
        hint={t('fields.questionHint')}
        lines={2}
      />
      <Texts path="guidance" label={t('fields.guidance')} lines={3} />
      <fieldset className="rows">
        <legend>{t('fields.rubric')}</legend>
        <p className="field-hint">{t('fields.rubricHint')}</p>
        {referential.scale.levels.map((level) => (
          <Texts
            key={level.id}
            path={`rubric.${level.id}`}
            label={localize(level.label, language).text || level.id}
            lines={2}
          />
        ))}
      </fieldset>
      <Rows
        path="evidence"
        heading={t('fields.evidence')}
        count={indicator.evidence.length}
        addLabel={t('fields.addEvidence')}
        labelOf={(number) => t('fields.evidenceItem', { number })}
        empty={{ fr: '' }}
      >
        {(place) => (
          <Texts
            path={`evidence.${place}`}
            label={t('fields.evidenceItem', { number: place + 1 })}
          />
        )}
      </Rows>
      <Rows
        path="examples"
        heading={t('fields.examples')}
        count={indicator.examples.length}
        addLabel={t('fields.addExample')}
        labelOf={(number) => t('fields.exampleItem', { number })}
        empty={{ text: { fr: '' } }}
        focusOn="text"
      >
        {(place) => <Example place={place} />}
      </Rows>
      {supersedes && (
        <CommaList
          path="follows"
          label={t('fields.follows')}
          hint={t('fields.followsHint', { version: supersedes.version })}
          items={indicator.follows ?? []}
        />
      )}
    </NodeFields>
  );
}

function Example({ place }: { place: number }) {
  const { t } = useTranslation('editor');
  const number = place + 1;
  const path = `examples.${place}`;
  return (
    <>
      <Texts path={`${path}.text`} label={t('fields.exampleItem', { number })} lines={3} />
      <div className="short-fields">
        <Words path={`${path}.pole`} label={t('fields.poleOf', { number })} kind="optional" />
        <Words path={`${path}.year`} label={t('fields.yearOf', { number })} kind="year" />
        <Words path={`${path}.source`} label={t('fields.sourceOf', { number })} kind="optional" />
      </div>
    </>
  );
}

const wordings = ['published', 'adapted', 'ours'] as const;

/** Where the words of a label come from. */
function Wording({ value }: { value: (typeof wordings)[number] }) {
  const { t } = useTranslation('editor');
  const { node } = useFields();
  return (
    <Choice
      legend={t('fields.wording')}
      options={wordings.map((one) => ({ value: one, label: t(`fields.wordings.${one}`) }))}
      value={value}
      inputProps={{
        name: 'wording',
        onChange: (event) => {
          const chosen = event.target.value;
          edit((referential) => setMember(referential, node, ['wording'], chosen), node);
        },
      }}
    />
  );
}

function without<T extends object>(node: T, member: keyof T): Partial<T> {
  const { [member]: _left, ...rest } = node;
  return rest as Partial<T>;
}
