import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { buildReport } from '#core/buildReport.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { isWorkedThrough, mayContinue } from '#core/nextAssessment.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { ReportModel } from '#core/report.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { heardSentences } from '#report/peersWords.ts';
import { createWords } from '#report/words.ts';
import { useEarlier } from '#state/useEarlier.ts';
import { useYears } from '#state/useYears.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { Details } from './Details.tsx';
import { Highlights } from './Highlights.tsx';
import { Participants } from './Participants.tsx';
import { Positions } from './Positions.tsx';
import { Since } from './Since.tsx';
import './summary.css';

/** Where the pole is: radar, tables, what stands out, indicator by indicator. */
export function SummaryScreen({
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
  const { t } = useTranslation(['work', 'report', 'years']);
  const earlier = useEarlier(dossier, assessment);
  const years = useYears(dossier, assessment);
  const model = useMemo(() => {
    const before = earlier
      ? years.earlier.filter((one) => one.assessment.id !== earlier.assessment.id).toReversed()
      : [];
    return buildReport({
      dossier,
      assessment,
      index,
      earlier,
      before,
      options: wholeReport,
    });
  }, [dossier, assessment, index, earlier, years]);
  const present = useMemo(() => ({ assessment, index }), [assessment, index]);
  // The radar and its table are drawn first; what stands below them a moment later.
  const rest = useDeferredValue(true, false);
  if (model.reveal === 'blind') {
    return (
      <div className="page">
        <Heading title={t('summary.blind')} />
        <p className="lead">{t('summary.blindText')}</p>
        <Participants participation={model.participation} named={model.names === 'named'} />
      </div>
    );
  }
  return (
    <div className="page summary">
      <Heading title={t('summary.title')} />
      <p className="lead">{summaryLine(model, t)}</p>
      <Caveats model={model} />
      <Heard model={model} />
      {isEmpty(model) && !isWithheld(model) && (
        <div className="actions">
          <Link to={{ ...place, screen: 'questionnaire' }} className="button strong">
            {t('summary.toQuestionnaire')}
          </Link>
        </div>
      )}
      <Positions model={model}>
        {rest && (
          <>
            <Highlights model={model} />
            <Since
              dossier={dossier}
              present={present}
              earlier={years.earlier}
              missing={years.missing}
            />
            <Details model={model} />
          </>
        )}
      </Positions>
      {rest && (
        <>
          <Participants participation={model.participation} named={model.names === 'named'} />
          <div className="actions">
            <Link to={{ ...place, screen: 'plan' }} className="button strong">
              {t('summary.toPlan')}
            </Link>
            <Link to={{ ...place, screen: 'rapport' }} className="button">
              {t('summary.toReport')}
            </Link>
            {isLatest(dossier, assessment) && isWorkedThrough(assessment, index) && (
              <Link
                to={{ name: 'dossier', id: place.id, screen: 'preparer', part: 'annee' }}
                className="button"
              >
                {t('years:start.button')}
              </Link>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** Whether the next diagnosis would be opened from this one. */
function isLatest(dossier: Dossier, assessment: Assessment): boolean {
  return mayContinue(dossier)?.id === assessment.id;
}

function isEmpty(model: ReportModel): boolean {
  return model.goals.every((goal) => goal.positions.every(({ position }) => position === null));
}

/** Somebody answered, and too few to be shown. */
function isWithheld({ withheld }: ReportModel): boolean {
  return withheld.own + withheld.peers + withheld.peersOn > 0;
}

/** How many looked, and at how much: one line of facts. */
function summaryLine(
  model: ReportModel,
  t: ReturnType<typeof useTranslation<['work', 'report']>>['t'],
): string {
  const { own, peerPoles, peers } = model.participation;
  if (own + peers === 0) return t('summary.nothing');
  const indicators = model.goals.flatMap((goal) =>
    goal.objectives.flatMap((objective) => objective.indicators),
  );
  const placed = indicators.filter((one) => one.own?.position != null).length;
  const agreed = indicators.filter((one) => one.state === 'agreed').length;
  const parts = [
    ...(own > 0 ? [t('summary.voices', { count: own })] : []),
    ...(peers > 0 ? [t('summary.peers', { count: Math.max(peerPoles.length, 1) })] : []),
    ...(agreed > 0 ? [t('summary.agreedCount', { count: agreed, total: model.asked })] : []),
    ...(agreed === 0 && model.withheld.own === 0
      ? [t('summary.rated', { count: placed, total: model.asked })]
      : []),
  ];
  return `${parts.join(', ')}.`;
}

/** On how many indicators hearing the peers changed what was agreed. */
function Heard({ model: { peers } }: { model: ReportModel }) {
  const language = currentLanguage();
  const words = createWords(translator(language, 'report'), language);
  const said = heardSentences(words, peers?.heard ?? []);
  return said.length > 0 && <p className="aside-text">{said.join(' ')}</p>;
}

/** What the figures leave out, said beside them. */
function Caveats({ model }: { model: ReportModel }) {
  const { t } = useTranslation(['work', 'report']);
  const foreignLevels = model.goals.reduce(
    (sum, goal) =>
      sum +
      goal.objectives.reduce(
        (inner, objective) =>
          inner + objective.indicators.reduce((n, one) => n + one.foreignLevels, 0),
        0,
      ),
    0,
  );
  const said = [
    ...(model.leftOut.length > 0 ? [t('summary.leftOut', { count: model.leftOut.length })] : []),
    ...(model.foreignIndicators.length > 0
      ? [t('report:aside.foreignMore', { ids: model.foreignIndicators.join(', ') })]
      : []),
    ...(foreignLevels > 0 ? [t('report:aside.foreignLevels', { count: foreignLevels })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <div className="notice">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
