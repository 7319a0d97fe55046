import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { writtenOn } from '#core/reportComments.ts';
import {
  type Audience,
  attributions,
  audiences,
  commentChoices,
  forAudience,
  type ReportChoice,
  type ReportOptions,
} from '#core/reportOptions.ts';
import { languages } from '#i18n/loaders.ts';
import { OptionsComments } from './OptionsComments.tsx';
import { OptionsRadios } from './OptionsRadios.tsx';
import { OptionsSeries, type SeriesOffered } from './OptionsSeries.tsx';
import './options.css';

const idOf = ({ node }: ReturnType<typeof writtenOn>[number]) => node.indicator.id;

interface OptionsProps {
  assessment: Assessment;
  index: ReferentialIndex;
  options: ReportOptions;
  choice: ReportChoice;
  onChoose: (choice: ReportChoice) => void;
}

/** What the report holds and for whom, each choice at once in the preview beside it. */
export function Options({
  assessment,
  index,
  options,
  choice,
  series,
  onChoose,
}: OptionsProps & { series: readonly SeriesOffered[] }) {
  const { t } = useTranslation('reportOptions');
  const isNamed = assessment.names === 'named';
  const choose = (fields: ReportChoice) => onChoose({ ...choice, ...fields });
  const namesHint = options.names === 'groups' && isNamed ? 'groupsNamed' : options.names;
  return (
    <section className="report-options" aria-labelledby="report-options">
      <h2 id="report-options">{t('title')}</h2>
      <OptionsRadios<Audience>
        legend={t('audience.legend')}
        options={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
        value={options.audience}
        hint={t(`audience.hint.${options.audience}`)}
        onChange={(audience) => onChoose(forAudience(choice, audience))}
      />
      <OptionsRadios
        legend={t('names.legend')}
        options={attributions
          .filter((value) => isNamed || value !== 'named')
          .map((value) => ({ value, label: t(`names.${value}`) }))}
        value={options.names}
        hint={[...(isNamed ? [] : [t('names.notNamed')]), t(`names.hint.${namesHint}`)].join(' ')}
        onChange={(names) => choose({ names })}
      />
      <OptionsRadios
        legend={t('comments.legend')}
        options={commentChoices.map((value) => ({ value, label: t(`comments.${value}`) }))}
        value={options.comments}
        hint={t('comments.hint')}
        onChange={(comments) =>
          // From all to some: what is there is ticked, to be taken away one by one.
          choose(
            comments === 'chosen' && options.comments === 'all'
              ? { comments, commentsOn: writtenOn(index, assessment).map(idOf) }
              : { comments },
          )
        }
      />
      {options.comments === 'chosen' && (
        <OptionsComments
          index={index}
          assessment={assessment}
          options={options}
          onChoose={choose}
        />
      )}
      <OptionsSeries series={series} options={options} onChoose={choose} />
      <OptionsRadios
        legend={t('language.legend')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={options.language}
        hint={t('language.hint')}
        onChange={(language) => choose({ language })}
      />
      <OptionsRadios
        legend={t('language.writtenIn')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={options.writtenIn}
        onChange={(writtenIn) => choose({ writtenIn })}
      />
      <fieldset className="fieldset">
        <legend>{t('ink.legend')}</legend>
        <label className="report-tick">
          <input
            type="checkbox"
            checked={options.blackAndWhite}
            aria-describedby="report-ink-hint"
            onChange={({ target }) => choose({ blackAndWhite: target.checked })}
          />
          {t('ink.blackAndWhite')}
        </label>
        <p id="report-ink-hint" className="option-hint">
          {t('ink.hint')}
        </p>
      </fieldset>
      <p className="option-hint">{t('kept')}</p>
    </section>
  );
}
