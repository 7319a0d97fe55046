import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '#i18n/refusalWords.ts';
import { claimFiles } from '#state/fileTaker.ts';
import { type NotFound, openMissing, referentialFileName } from '#state/openingReferentials.ts';
import { FileInput } from '#ui/FileInput.tsx';
import { Notice } from '#ui/Notice.tsx';
import { expectArrival } from './arrival.ts';
import { Failure } from './Failure.tsx';

/** A referential that is not on this device: says which one, and opens its file, chosen or dropped. */
export function MissingReferential({
  wanted,
  onFound,
}: {
  /** its key */
  wanted: string;
  onFound: () => void;
}) {
  const { t } = useTranslation('refusals');
  const [tried, setTried] = useState<NotFound | null>(null);
  const open = useCallback(
    async (files: readonly File[]) => {
      const notFound = await openMissing(files, wanted);
      setTried(notFound);
      if (notFound) return;
      expectArrival();
      onFound();
    },
    [wanted, onFound],
  );
  useEffect(() => claimFiles((files) => void open(files)), [open]);

  function words({ fileName: name, why }: NotFound): string {
    switch (why.kind) {
      case 'otherKey':
        return t('missing.other', { name, key: why.key, wanted });
      case 'unreadableFile':
        return t('refused.unreadable', { name });
      case 'notOurs':
        return t('missing.notReferential', { name });
      default:
        return refusalWords(why, name, t);
    }
  }
  return (
    <Failure
      heading={t('missing.heading', { wanted })}
      text={t('missing.text', { file: referentialFileName(wanted) })}
      retry={null}
      act={<FileInput label={t('missing.open')} onFiles={(files) => void open(files)} />}
    >
      {tried && (
        // What comes into the alert around it is said.
        <Notice>
          <p>{words(tried)}</p>
          <p>{t('untouched')}</p>
        </Notice>
      )}
    </Failure>
  );
}
