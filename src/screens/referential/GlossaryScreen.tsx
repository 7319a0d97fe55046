import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { glossaryOf } from '#core/glossaryLinks.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import type { Place } from '#ui/navigation.ts';
import './book.css';

/** The words of the field, explained. */
export function GlossaryScreen({
  index,
  place,
}: {
  index: ReferentialIndex;
  place: Extract<Place, { name: 'referential' }>;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const { terms } = useMemo(() => glossaryOf(index.referential, language), [index, language]);
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    if (place.node === undefined) return;
    const named = list.current?.querySelector<HTMLElement>(
      `[data-term="${CSS.escape(place.node)}"]`,
    );
    named?.focus({ preventScroll: true });
    named?.scrollIntoView({ block: 'center' });
  }, [place.node]);
  return (
    <div className="page glossary">
      <Heading title={t('glossary.title')} />
      <p className="lead">{t(terms.length > 0 ? 'glossary.lead' : 'glossary.empty')}</p>
      <dl ref={list}>
        {terms.map(({ id, term, definition, language: own }) => (
          <div key={id} data-term={id} tabIndex={-1} lang={own}>
            <dt>{term}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
