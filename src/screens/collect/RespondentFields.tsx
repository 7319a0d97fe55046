import { useTranslation } from 'react-i18next';
import { colleges, stances } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import type { Seat } from '#state/voices.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';

type Respondent = Seat['respondent'];

/** Stances that somebody can sit down with; the animator’s own voice is in the questionnaire. */
const seated = stances.filter((stance) => stance !== 'facilitator');

/** Who answers: the college, or a peer’s pole; a name where people are named; the stance where it may be another. */
export function RespondentFields({
  respondent,
  onChange,
  withName,
  withGroup = true,
  withStance = false,
}: {
  respondent: Respondent;
  onChange: (fields: Partial<Respondent>) => void;
  withName: boolean;
  /** stance and college can still be changed */
  withGroup?: boolean;
  withStance?: boolean;
}) {
  const { t } = useTranslation('collect');
  const peer = respondent.stance === 'peer';
  return (
    <>
      {withGroup && withStance && (
        <Choice
          legend={t('respondent.stance')}
          options={seated.map((stance) => ({ value: stance, label: t(`stance.${stance}`) }))}
          value={respondent.stance}
          inputProps={{
            onChange: (event) => {
              const stance = seated.find((one) => one === event.target.value);
              if (stance) onChange({ stance });
            },
          }}
        />
      )}
      {withGroup && peer && (
        <TextField
          label={t('respondent.pole')}
          maxLength={limits.nameLength}
          value={respondent.pole ?? ''}
          onChange={(event) => onChange({ pole: event.target.value })}
        />
      )}
      {withGroup && !peer && (
        <Choice
          legend={t('respondent.college')}
          options={colleges.map((college) => ({ value: college, label: t(`college.${college}`) }))}
          value={respondent.college ?? ''}
          inputProps={{
            onChange: (event) => {
              const college = colleges.find((one) => one === event.target.value);
              if (college) onChange({ college });
            },
          }}
        />
      )}
      {withName && (
        <TextField
          label={t('respondent.name')}
          maxLength={limits.nameLength}
          value={respondent.name ?? ''}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      )}
    </>
  );
}
