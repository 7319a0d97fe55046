import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingFields } from '#core/changes.ts';
import type { Invitation } from '#core/exchange.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';
import { RatingPages } from '#rating/RatingPages.tsx';
import { rateAnswer } from '#state/answers.ts';
import { readShortcuts, saveShortcuts } from '#state/shortcuts.ts';
import { Link } from '#ui/Link.tsx';
import type { PageProps } from './pageProps.ts';

/** The questionnaire of a guest. What is typed is saved as it is typed. */
export function QuestionPages({
  answer: { id, invitation, response },
  index,
  asked,
  place,
}: PageProps) {
  const { t } = useTranslation('answer');
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const onRate = useCallback(
    (indicatorId: string, fields: RatingFields) => rateAnswer(id, indicatorId, fields),
    [id],
  );
  const told = useMemo(() => toldOf(invitation, index, t), [invitation, index, t]);
  const closing = { ...place, page: 'mots', objective: undefined } as const;
  return (
    <RatingPages
      voice={id}
      index={index}
      asked={asked}
      ratings={response.ratings}
      objective={place.objective}
      placeOf={(objective) => ({ ...place, page: 'questions', objective })}
      onRate={onRate}
      told={told}
      end={
        <Link to={closing} className="button strong">
          {t('toClosing')}
        </Link>
      }
      listEnd={<Link to={closing}>{t('toClosing')}</Link>}
      shortcuts={shortcuts}
      onShortcuts={(on) => {
        setShortcuts(on);
        saveShortcuts(on);
      }}
    />
  );
}

/** What the pole told of each indicator: what supports it; in the second round, the level agreed on. */
function toldOf(
  { context: { evidence, shared } }: Invitation,
  index: ReferentialIndex,
  t: Texts<'answer'>,
): ReadonlyMap<string, ReactNode> {
  const ids = new Set([...Object.keys(evidence), ...Object.keys(shared ?? {})]);
  const told = [...ids].map((id): [string, ReactNode] => {
    const text = evidence[id];
    const agreed = shared?.[id];
    const level = index.levels.find((one) => one.id === agreed?.level);
    const words = level && localize(level.label, currentLanguage());
    return [
      id,
      <div key={id} className="answer-told">
        {agreed && (
          <p>
            {words ? t('told.agreed') : t('told.noAgreement')}{' '}
            {words && <strong lang={words.language}>{words.text}</strong>}
          </p>
        )}
        {text && (
          <>
            <p className="answer-told-who">{t('told.evidence')}</p>
            <p className="answer-words">{text}</p>
          </>
        )}
      </div>,
    ];
  });
  return new Map(told);
}
