import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import type { PeerWords } from '#core/reportVoices.ts';

const parts = ['seen', 'questions', 'suggestions', 'takeHome', 'process', 'plan'] as const;

/** What peers wrote at the end, pole by pole and round by round, under each thing that they were asked. */
export function PairsClosings({
  words,
  names,
}: {
  words: readonly PeerWords[];
  names: Assessment['names'];
}) {
  const { t } = useTranslation(['cross', 'report']);
  if (words.length === 0) return null;
  const poles = [...new Set(words.map(({ pole }) => pole))];
  const rounds = [...new Set(words.map(({ round }) => round))].sort((a, b) => a - b);
  return (
    <section className="pairs-closings" aria-labelledby="pairs-closings">
      <h2 id="pairs-closings">{t('pairs.closings.title')}</h2>
      {poles.map((pole) => (
        <section key={pole}>
          <h3>
            {pole ||
              t(names === 'anonymous' ? 'report:peerWords.together' : 'report:peerWords.unnamed')}
          </h3>
          {rounds.map((round) => {
            const here = words.filter((one) => one.pole === pole && one.round === round);
            if (here.length === 0) return null;
            return (
              <div key={round}>
                {rounds.length > 1 && (
                  <h4>{t(`report:peerWords.rounds.${round === 1 ? 'first' : 'later'}`)}</h4>
                )}
                <dl>
                  {parts.map((part) => {
                    const said = here.flatMap(({ closing }) => closing[part] || []);
                    if (said.length === 0) return null;
                    return (
                      <div key={part}>
                        <dt>{t(`pairs.closings.${part}`)}</dt>
                        {said.map((text) => (
                          <dd key={text}>{t('report:indicator.quote', { text })}</dd>
                        ))}
                      </div>
                    );
                  })}
                </dl>
              </div>
            );
          })}
        </section>
      ))}
    </section>
  );
}
