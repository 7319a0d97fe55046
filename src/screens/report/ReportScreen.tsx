import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allSeries } from '#core/comparison.ts';
import { type Assessment, type Dossier, revealOf } from '#core/dossier.ts';
import { hasAnswers } from '#core/nextAssessment.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { ReportModel } from '#core/report.ts';
import { chosenOptions } from '#core/reportOptions.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { glossaryInSteps } from '#report/glossaryWords.ts';
import { ReportPage } from '#report/ReportPage.tsx';
import { createWords } from '#report/words.ts';
import { presentDay } from '#state/presentDay.ts';
import { reportStamp } from '#state/reportStamp.ts';
import { useEarlier } from '#state/useEarlier.ts';
import { useFingerprint } from '#state/useFingerprint.ts';
import { useReportChoice } from '#state/useReportChoice.ts';
import { useReportModel } from '#state/useReportModel.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { printPage } from '#ui/printPage.ts';
import { Contents } from './Contents.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { Options } from './Options.tsx';
import { OtherOutputs } from './OtherOutputs.tsx';
import { PdfButton } from './PdfButton.tsx';
import { RadarPicture } from './RadarPicture.tsx';
import { ShareCopy } from './ShareCopy.tsx';
import { useReadyLanguage } from './useReadyLanguage.ts';
import './report.css';

const Preview = memo(ReportPage);

/** What leaves as a report, shown as it will leave, and the PDF. */
export function ReportScreen({
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
  const { t } = useTranslation(['work', 'reportOptions']);
  const language = currentLanguage();
  const [choice, choose] = useReportChoice(dossier, assessment);
  const [today] = useState(presentDay);
  const earlier = useEarlier(dossier, assessment);
  const options = useMemo(
    () => chosenOptions(choice, assessment, language),
    [choice, assessment, language],
  );
  const ready = useReadyLanguage(options.language);
  const input = useMemo(() => {
    const shown = { ...options, language: ready };
    return { dossier, assessment, index, earlier, options: shown, today };
  }, [dossier, assessment, index, earlier, options, ready, today]);
  const { model, asked } = useReportModel(input, glossaryOf);
  const seal = useFingerprint(dossier);
  const series = useMemo(() => {
    const words = createWords(translator(language, 'report'), language);
    return allSeries(index, assessment, dossier, earlier).map(({ kind, heading }) => ({
      kind,
      name: words.series(kind, heading),
    }));
  }, [dossier, assessment, index, earlier, language]);
  return (
    <div className="page report-screen">
      <Heading title={t('report.title')} />
      <p className="lead">{t('report.lead')}</p>
      {!hasAnswers(assessment) && (
        <div className="notice">
          <p>{t('report.empty')}</p>
          <Link to={{ ...place, screen: 'questionnaire' }}>{t('summary.toQuestionnaire')}</Link>
        </div>
      )}
      <div className="report-acts">
        <PdfButton
          asked={asked}
          stamp={(of) => reportStamp({ dossier, assessment, model: of, today })}
        />
      </div>
      <OtherOutputs source={async () => ({ ...input, options, today, model: await asked() })} />
      <ShareCopy dossier={dossier} assessment={assessment} />
      <div className="report-table">
        <div className="report-side">
          <Options
            assessment={assessment}
            index={index}
            options={options}
            choice={choice}
            series={series}
            onChoose={choose}
          />
          {hasRadar(index, assessment) && <RadarPicture asked={asked} />}
          <Fingerprint seal={seal} />
          {model && <Contents model={model} />}
        </div>
        <div className="report-main">
          <div className="preview-heading">
            <h2>{t('report.preview')}</h2>
            <button type="button" className="quiet" onClick={printPage}>
              {t('reportOptions:print')}
            </button>
          </div>
          <div className="preview" aria-busy={model === null}>
            {model && <Preview model={model} fingerprint={seal ?? null} />}
          </div>
        </div>
      </div>
    </div>
  );
}

function glossaryOf(model: ReportModel) {
  const { language, writtenIn } = model.options;
  return glossaryInSteps(createWords(translator(language, 'report'), language, writtenIn), model);
}

/** Three objectives make a radar. */
function hasRadar(index: ReferentialIndex, assessment: Assessment): boolean {
  const objectives = activeIndicators(index, assessment).map(({ objective }) => objective);
  return revealOf(assessment) !== 'blind' && new Set(objectives).size > 2;
}
