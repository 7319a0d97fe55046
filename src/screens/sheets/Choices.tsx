import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import { type ReferentialIndex, referentialKey } from '#core/referential.ts';
import { cardSetsMax, type SheetPart, sheetParts } from '#core/sheets.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { useShelf } from '#state/useShelf.ts';
import { useWorkspace } from '#state/useWorkspace.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';
import { type Place, useNavigation } from '#ui/navigation.ts';
import { ObjectiveChoice } from './ObjectiveChoice.tsx';
import { setsOf, type Wishes } from './wishes.ts';

type Change = (part: Partial<Wishes>) => void;

/** What is to be printed, and for whom. */
export function Choices({
  index,
  place,
  wishes,
  change,
}: {
  index: ReferentialIndex;
  place: Extract<Place, { name: 'referential' }>;
  wishes: Wishes;
  change: Change;
}) {
  const { t } = useTranslation('sheets');
  return (
    <form className="sheets-choices" onSubmit={(event) => event.preventDefault()}>
      <ReferentialChoice index={index} place={place} />
      <PartChoice wishes={wishes} change={change} />
      {wishes.parts.some((part) => part !== 'cards') && (
        <ObjectiveChoice
          index={index}
          without={wishes.without}
          change={(without) => change({ without })}
        />
      )}
      {wishes.parts.includes('cards') && <CardChoice wishes={wishes} change={change} />}
      <PoleChoice wishes={wishes} change={change} />
      {wishes.parts.includes('sheets') && (
        <Choice
          legend={t('names')}
          hint={wishes.names === 'named' ? undefined : t('namesHint')}
          value={wishes.names}
          options={(['named', 'college', 'anonymous'] as const).map((value) => ({
            value,
            label: t(`namesOptions.${value}`),
          }))}
          inputProps={{
            onChange: ({ target: { value } }) => {
              if (value === 'named' || value === 'college' || value === 'anonymous') {
                change({ names: value });
              }
            },
          }}
        />
      )}
    </form>
  );
}

/** Which referential: another one is another address. */
function ReferentialChoice({
  index,
  place,
}: {
  index: ReferentialIndex;
  place: Extract<Place, { name: 'referential' }>;
}) {
  const { t } = useTranslation('sheets');
  const { go } = useNavigation();
  const shelf = useShelf();
  const entries = shelf.status === 'ready' ? shelf.entries : [];
  const present = referentialKey(index.referential);
  const language = currentLanguage();
  const known = entries.some(({ key }) => key === present);
  return (
    <div className="field">
      <label htmlFor="sheets-referential">{t('which')}</label>
      <select
        id="sheets-referential"
        value={present}
        onChange={(event) => go({ ...place, key: event.target.value })}
      >
        {!known && (
          <option value={present}>{localize(index.referential.title, language).text}</option>
        )}
        {entries.map(({ key, title }) => (
          <option key={key} value={key}>
            {localize(title, language).text}
          </option>
        ))}
      </select>
    </div>
  );
}

function PartChoice({ wishes, change }: { wishes: Wishes; change: Change }) {
  const { t } = useTranslation('sheets');
  const toggle = (part: SheetPart, on: boolean) =>
    change({ parts: sheetParts.filter((one) => (one === part ? on : wishes.parts.includes(one))) });
  return (
    <fieldset className="fieldset">
      <legend>{t('what')}</legend>
      <div className="options">
        {sheetParts.map((part) => (
          <label key={part} className="option">
            <input
              type="checkbox"
              checked={wishes.parts.includes(part)}
              onChange={(event) => toggle(part, event.target.checked)}
            />
            {t(`parts.${part}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function CardChoice({ wishes, change }: { wishes: Wishes; change: Change }) {
  const { t } = useTranslation('sheets');
  return (
    <>
      <Choice
        legend={t('cards')}
        value={String(wishes.perPage)}
        options={[
          { value: '4', label: t('cardsOptions.four') },
          { value: '2', label: t('cardsOptions.two') },
        ]}
        inputProps={{
          onChange: ({ target: { value } }) => change({ perPage: value === '2' ? 2 : 4 }),
        }}
      />
      <TextField
        label={t('sets')}
        hint={t('setsHint', { most: cardSetsMax })}
        problem={setsOf(wishes) === null ? t('setsWrong', { most: cardSetsMax }) : undefined}
        inputMode="numeric"
        className="sheets-number"
        value={wishes.sets}
        maxLength={3}
        onChange={(event) => change({ sets: event.target.value })}
      />
    </>
  );
}

function PoleChoice({ wishes, change }: { wishes: Wishes; change: Change }) {
  const { t } = useTranslation('sheets');
  const dossiers = useWorkspace((workspace) => workspace.dossiers);
  const names = [...new Set(dossiers.map(({ name }) => name))];
  return (
    <>
      <Choice
        legend={t('whose')}
        value={wishes.blank ? 'blank' : 'pole'}
        options={(['blank', 'pole'] as const).map((value) => ({
          value,
          label: t(`whoseOptions.${value}`),
        }))}
        inputProps={{ onChange: ({ target }) => change({ blank: target.value === 'blank' }) }}
      />
      {!wishes.blank && (
        <div className="sheets-pole">
          <TextField
            label={t('pole')}
            hint={t('datesHint')}
            value={wishes.pole}
            list="sheets-poles"
            maxLength={limits.nameLength}
            onChange={(event) => change({ pole: event.target.value })}
          />
          <datalist id="sheets-poles">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <TextField
            label={t('diagnosis')}
            value={wishes.title}
            maxLength={limits.nameLength}
            onChange={(event) => change({ title: event.target.value })}
          />
          <TextField
            label={t('date')}
            type="date"
            className="sheets-number"
            value={wishes.date}
            onChange={(event) => change({ date: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
