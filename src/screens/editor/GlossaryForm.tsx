import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Referential } from '#core/referential.ts';
import type { Language } from '#i18n/i18n.ts';
import { useFields } from './fields.ts';
import { NodeFields } from './NodeFields.tsx';
import { Rows } from './Rows.tsx';
import { Texts } from './Texts.tsx';

/** How many terms are shown at first, and at each asking: a file may hold any number. */
const page = 60;

/** The words that a newcomer would ask about. */
export function GlossaryForm({
  referential: { glossary },
  languages,
}: {
  referential: Referential;
  languages: readonly Language[];
}) {
  const { t } = useTranslation('editor');
  const [shown, setShown] = useState(page);
  const values = useMemo(() => ({ glossary: glossary.slice(0, shown) }), [glossary, shown]);
  const left = glossary.length - shown;
  return (
    <NodeFields node={null} values={values} languages={languages}>
      <Rows
        path="glossary"
        heading={t('plan.glossary')}
        count={Math.min(glossary.length, shown)}
        addLabel={t('fields.addTerm')}
        labelOf={(number) => t('fields.term', { number })}
        empty={{ term: { fr: '' }, definition: { fr: '' } }}
        focusOn="term"
        onAdd={() => setShown((count) => Math.max(count, glossary.length + 1))}
      >
        {(place) => (
          <>
            <Texts
              path={`glossary.${place}.term`}
              label={t('fields.term', { number: place + 1 })}
            />
            <Texts
              path={`glossary.${place}.definition`}
              label={t('fields.definition', { number: place + 1 })}
              lines={2}
            />
          </>
        )}
      </Rows>
      {left > 0 && (
        <More count={Math.min(left, page)} from={shown} onMore={() => setShown(shown + page)} />
      )}
    </NodeFields>
  );
}

/** It may go with the last terms: the focus goes on to the first of those that have come. */
function More({ count, from, onMore }: { count: number; from: number; onMore: () => void }) {
  const { t } = useTranslation('editor');
  const { focus } = useFields();
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => {
        onMore();
        focus(`glossary.${from}.term`);
      }}
    >
      {t('fields.more', { count })}
    </button>
  );
}
