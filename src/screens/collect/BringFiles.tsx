import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Referential } from '#core/referential.ts';
import { forgetArrivals, stopTakingIn, takeInFiles, takeInLink } from '#state/collecting.ts';
import { claimFiles } from '#state/fileTaker.ts';
import { useCollecting } from '#state/useCollecting.ts';
import { TextArea } from '#ui/Field.tsx';
import { FileInput } from '#ui/FileInput.tsx';
import { useFocusBack } from '#ui/useFocusBack.ts';
import { outcomeWords } from './outcomeWords.ts';

/** Files dropped or chosen, a link pasted, and what became of each. */
export function BringFiles({
  dossierId,
  referential,
}: {
  dossierId: string;
  referential: Referential;
}) {
  const { t } = useTranslation('collect');
  const { underWay, leftOut } = useCollecting();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => claimFiles((files) => void takeInFiles(files)), []);
  return (
    <section className="way" aria-labelledby="files-heading">
      <h3 id="files-heading" ref={heading} tabIndex={-1}>
        {t('files.title')}
      </h3>
      <p>{t('files.lead')}</p>
      <div className="way-act">
        <FileInput label={t('files.choose')} onFiles={(files) => void takeInFiles(files)} />
        {underWay && (
          <>
            <label className="files-progress">
              <span className="unseen">{t('files.progressOf')}</span>
              <progress value={underWay.done} max={underWay.total} />
              {t('files.progress', { ...underWay })}
            </label>
            <GoingButton words={t('files.stop')} onPress={stopTakingIn} back={heading} />
          </>
        )}
      </div>
      {leftOut > 0 && !underWay && (
        <p aria-live="polite">{t('files.leftOut', { count: leftOut })}</p>
      )}
      <PasteLink />
      <Arrivals dossierId={dossierId} referential={referential} back={heading} />
    </section>
  );
}

/** A button that is gone once its work is: the focus goes back to the heading. */
function GoingButton({
  words,
  onPress,
  back,
}: {
  words: string;
  onPress: () => void;
  back: RefObject<HTMLElement | null>;
}) {
  return (
    <button ref={useFocusBack(back)} type="button" className="quiet" onClick={onPress}>
      {words}
    </button>
  );
}

function PasteLink() {
  const { t } = useTranslation('collect');
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(text.trim() === '');
        if (text.trim() === '') return;
        void takeInLink(text).then(({ kind }) => {
          if (kind === 'taken') setText('');
        });
      }}
    >
      <TextArea
        label={t('files.link')}
        hint={t('files.linkHint')}
        problem={empty ? t('files.empty') : undefined}
        rows={1}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setEmpty(false);
        }}
      />
      <button type="submit" className="button">
        {t('files.take')}
      </button>
    </form>
  );
}

const tones = ['new', 'known', 'refused'] as const;

/** What came in during this visit by file or link, the latest first, each with what became of it. */
function Arrivals({
  dossierId,
  referential,
  back,
}: {
  dossierId: string;
  referential: Referential;
  back: RefObject<HTMLElement | null>;
}) {
  const { t } = useTranslation('collect');
  const { t: tRefusal } = useTranslation('refusals');
  const { arrivals, underWay } = useCollecting();
  const here = arrivals
    .filter((arrival) => arrival.dossierId === dossierId)
    .map(({ id, fileName, outcome, lot }) => ({
      id,
      lot,
      fileName,
      ...outcomeWords(outcome, referential, fileName, t, tRefusal),
    }));
  const latest = here[0];
  const summaryOf = (some: typeof here) =>
    tones
      .flatMap((tone) => {
        const count = some.filter((arrival) => arrival.tone === tone).length;
        return count > 0 ? [t(`files.summary.${tone}`, { count })] : [];
      })
      .join(', ');
  // The last lot is said, not what came before it: how many, and of each that was left out why.
  const last = here.filter(({ lot }) => lot === latest?.lot);
  const said = [
    ...(last.length > 1 ? [`${summaryOf(last)}.`] : []),
    ...last
      .filter(({ tone }) => last.length === 1 || tone === 'refused')
      .map(({ who, what }) => `${who}\u202f: ${what}`),
  ];
  return (
    <div className="arrivals">
      <p aria-live="polite" className="unseen">
        {latest && !underWay && <span key={latest.lot}>{said.join(' ')}</span>}
      </p>
      {here.length > 1 && !underWay && <p className="arrivals-count">{summaryOf(here)}</p>}
      {latest && (
        <>
          <h4>{t('files.arrivals')}</h4>
          <ol>
            {here.map(({ id, fileName, who, what, tone }) => (
              <li key={id} data-tone={tone}>
                <strong>{who}</strong> <span>{what}</span>
                {fileName !== who && <small>{fileName ?? t('files.fromLink')}</small>}
              </li>
            ))}
          </ol>
          <GoingButton words={t('files.forget')} onPress={forgetArrivals} back={back} />
        </>
      )}
    </div>
  );
}
