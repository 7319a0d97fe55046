import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Referential, referentialKey } from '#core/referential.ts';
import { setMember } from '#core/referentialEdit.ts';
import type { Language } from '#i18n/i18n.ts';
import { edit } from '#state/referentialEditing.ts';
import { CommaList } from './CommaList.tsx';
import { Identity } from './Identity.tsx';
import { NodeFields } from './NodeFields.tsx';
import { Rows } from './Rows.tsx';
import { Texts, Words } from './Texts.tsx';

/** What a referential says of itself: its name, who wrote it, what it comes from. */
export function HeadForm({
  recordId,
  referential,
  languages,
}: {
  recordId: string;
  referential: Referential;
  languages: readonly Language[];
}) {
  const { t } = useTranslation('editor');
  const { title, notice, licence, sources } = referential;
  const values = useMemo(
    () => ({ title, notice, licence, sources }),
    [title, notice, licence, sources],
  );
  const { basedOn, supersedes } = referential;
  const english = referential.languages.includes('en');
  return (
    <NodeFields node={null} values={values} languages={languages}>
      <Texts path="title" label={t('fields.title')} />
      <Identity recordId={recordId} referential={referential} />
      <label className="option">
        <input
          type="checkbox"
          checked={english}
          onChange={(event) => {
            const others = referential.languages.filter((language) => language !== 'en');
            const next = event.target.checked ? [...others, 'en'] : others;
            edit((present) => setMember(present, null, ['languages'], next), null);
          }}
        />
        {t('fields.english')}
      </label>
      <CommaList
        path="authors"
        label={t('fields.authors')}
        hint={t('fields.authorsHint')}
        items={referential.authors}
      />
      <Words
        path="licence"
        label={t('fields.licence')}
        hint={t('fields.licenceHint')}
        kind="optional"
      />
      <Texts path="notice" label={t('fields.notice')} hint={t('fields.noticeHint')} lines={4} />
      {basedOn && <p className="aside-text">{t('fields.basedOn', { title: basedOn.title })}</p>}
      {supersedes && (
        <p className="aside-text">{t('fields.supersedes', { key: referentialKey(supersedes) })}</p>
      )}
      <Rows
        path="sources"
        heading={t('fields.sources')}
        count={sources.length}
        addLabel={t('fields.addSource')}
        labelOf={(number) => t('fields.sourceItem', { number })}
        empty={{ title: '' }}
        focusOn="title"
      >
        {(place) => (
          <>
            <Words
              path={`sources.${place}.title`}
              label={t('fields.sourceItem', { number: place + 1 })}
            />
            <div className="short-fields">
              <Words
                path={`sources.${place}.year`}
                label={t('fields.sourceYear', { number: place + 1 })}
                kind="year"
              />
              <Words
                path={`sources.${place}.locator`}
                label={t('fields.sourceLocator', { number: place + 1 })}
                kind="optional"
              />
            </div>
          </>
        )}
      </Rows>
    </NodeFields>
  );
}
