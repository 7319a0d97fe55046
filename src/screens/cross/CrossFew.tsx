import { useTranslation } from 'react-i18next';
import type { CrossViews } from '#core/crossViews.ts';
import type { Reveal } from '#core/dossier.ts';
import { Link } from '#ui/Link.tsx';
import type { DossierScreen, Place } from '#ui/navigation.ts';

/** Nothing to cross yet: why, and where to go on. No map, no filter, no key of marks that are not drawn. */
export function CrossFew({
  views,
  reveal,
  place: { id, assessment },
}: {
  views: CrossViews;
  reveal: Reveal;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation(['cross', 'work']);
  const { voices, named } = views;
  const isNobody = voices.own + voices.peers === 0;
  const tooFew = useTooFew(views, reveal);
  const sentences = isNobody ? [t(named ? 'nobody' : 'few.nobody')] : tooFew;
  const collect: Way = ['collecte', t('blind.toCollect')];
  const summary: Way = ['synthese', t('work:questionnaire.toSummary')];
  const ways: Way[] = isNobody
    ? [collect, ['questionnaire', t('work:summary.toQuestionnaire')]]
    : reveal === 'open'
      ? [summary, collect]
      : [['accord', t('onward')], collect, summary];
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className="lead">
          {sentence}
        </p>
      ))}
      <div className="actions">
        {ways.map(([screen, words], at) => (
          <Link
            key={screen}
            to={{ name: 'dossier', id, screen, assessment }}
            className={at === 0 ? 'button strong' : 'button'}
          >
            {words}
          </Link>
        ))}
      </div>
    </>
  );
}

type Way = [screen: DossierScreen, words: string];

/**
 * Of each side that is too small for the map, why it is not there. Where
 * everything is open nobody is to be protected: it only makes no crossing.
 */
export function useTooFew({ withheld, voices }: CrossViews, reveal: Reveal): string[] {
  const { t } = useTranslation('cross');
  if (reveal !== 'open') {
    return [
      ...(withheld.own ? [t('withheld.own')] : []),
      ...(withheld.peers ? [t('withheld.peers')] : []),
    ];
  }
  const own = voices.peers > 0 ? 'few.pole' : 'few.own';
  return [
    ...(withheld.own ? [t(own, { count: voices.own })] : []),
    ...(withheld.peers ? [t('few.peers', { count: voices.peers })] : []),
  ];
}
