import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { type GaveWay, type GaveWayText, gaveWayIn, mayStandAgain } from '#core/gaveWay.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { takeUpText } from '#state/gaveWay.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { settingWords } from './fieldWords.ts';
import { Node } from './Node.tsx';
import { levelName, type NodeName, nodeName } from './nodeName.ts';

/** How many things are shown at once; the others are a press away. */
const readAtOnce = 6;

/** Texts that gave way to others, under what they were about; nothing where there are none. */
export function GaveWayTexts({
  dossier,
  indexOf,
}: {
  dossier: Dossier;
  indexOf: (assessmentId: string) => ReferentialIndex | null;
}) {
  const { t } = useTranslation('history');
  const [isWhole, setIsWhole] = useState(false);
  const [said, setSaid] = useState<'taken' | 'refused' | null>(null);
  const all = useMemo(() => gaveWayIn(dossier), [dossier]);
  if (all.length === 0 && said === null) return null;
  const shown = isWhole ? all : all.slice(0, readAtOnce);
  return (
    <section className="gave-way" aria-labelledby="gave-way">
      <h2 id="gave-way" tabIndex={-1}>
        {t('gaveWay.title')}
      </h2>
      <p className="aside-text">{t('gaveWay.lead')}</p>
      <p aria-live="polite" className="gave-way-said">
        {said === 'taken' && t('gaveWay.taken')}
      </p>
      {said === 'refused' && (
        <Refusal>
          <p>{t('gaveWay.refused')}</p>
        </Refusal>
      )}
      <ul>
        {shown.map((one) => (
          <Thing
            key={Object.values(one.place).join(' ')}
            thing={one}
            dossier={dossier}
            index={'assessmentId' in one.place ? indexOf(one.place.assessmentId) : null}
            onTake={(text) => {
              setSaid(null);
              const taken = takeUpText(one.place, text);
              setSaid(taken.ok ? 'taken' : 'refused');
              // The button may go with its text: the focus stays near.
              document.getElementById('gave-way')?.focus();
            }}
          />
        ))}
      </ul>
      {all.length > shown.length && (
        <button type="button" className="quiet" onClick={() => setIsWhole(true)}>
          {t('gaveWay.more')}
        </button>
      )}
    </section>
  );
}

function Thing({
  thing: { place, label, texts },
  dossier,
  index,
  onTake,
}: {
  thing: GaveWay;
  dossier: Dossier;
  index: ReferentialIndex | null;
  onTake: (text: GaveWayText) => void;
}) {
  const { t } = useTranslation('history');
  const assessment = dossier.assessments.find(
    ({ id }) => 'assessmentId' in place && id === place.assessmentId,
  );
  const kind = t(`gaveWay.kind.${place.kind}`);
  const name: NodeName | null =
    place.kind === 'parking' || place.kind === 'action'
      ? { mark: null, label, goal: null }
      : 'id' in place
        ? nodeName(index, place.id)
        : null;
  const voice = place.kind === 'rating' || place.kind === 'closing' ? label : '';
  const isOpen = mayStandAgain(place) && !assessment?.archived;
  const many = dossier.assessments.length > 1;
  return (
    <li>
      <div className="gave-way-head">
        <span className="gave-way-kind">
          {[kind, voice, many ? assessment?.title : ''].filter(Boolean).join(' · ')}
        </span>
        {name && <Node {...name} />}
      </div>
      <ul>
        {texts.map((text) => {
          const when = text.at ? formatMoment(text.at, currentLanguage()) : '';
          const about = name && [name.mark, name.label].filter(Boolean).join(' ');
          const what = about ? `${kind}, ${about}` : kind;
          return (
            <li key={JSON.stringify(text.entry)}>
              <Former
                text={text}
                index={index}
                alone={text.texts.length + text.settings.length < 2}
              />
              <p className="aside-text">
                {when && t('gaveWay.said', { when })}
                {isOpen && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t('gaveWay.againOf', { what, when })}
                    onClick={() => onTake(text)}
                  >
                    {t('gaveWay.again')}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

function Former({
  text: { level, texts, settings },
  index,
  alone,
}: {
  text: GaveWayText;
  index: ReferentialIndex | null;
  /** one text needs no name */
  alone: boolean;
}) {
  const { t } = useTranslation('history');
  return (
    <>
      {level !== undefined && (
        <p>
          <span className="line-aside">{t('gaveWay.level')}</span>{' '}
          <b>{level === null ? t('gaveWay.noLevel') : levelName(index, level)}</b>
        </p>
      )}
      {texts.map(({ member, text }) => (
        <p key={member}>
          {!(alone && level === undefined) && (
            <>
              <span className="line-aside">{t(`gaveWay.member.${member as 'text'}`)}</span>{' '}
            </>
          )}
          {text}
        </p>
      ))}
      {settings.map((setting) => (
        <p key={setting.member}>
          <span className="line-aside">{t(`gaveWay.member.${setting.member}`)}</span>{' '}
          {settingWords(setting, t)}
        </p>
      ))}
    </>
  );
}
