import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { isNodeId, type Referential, referentialKey } from '#core/referential.ts';
import { setIdentity } from '#core/referentialEditVersions.ts';
import { takenKeys } from '#state/openingReferentials.ts';
import { edit } from '#state/referentialEditing.ts';
import { TextField } from '#ui/Field.tsx';

/** What names a referential in dossiers and files. What does not fit waits in the field; the former stays. */
export function Identity({
  recordId,
  referential,
}: {
  recordId: string;
  referential: Referential;
}) {
  const { t } = useTranslation('editor');
  const { id, version } = referential;
  const [typed, setTyped] = useState({ id, version });
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setTyped({ id, version }), [id, version]);
  useEffect(() => {
    void takenKeys(recordId).then(setTaken);
  }, [recordId]);

  const isTaken = taken.has(referentialKey({ ...typed, version: typed.version.trim() }));

  function type(fields: Partial<typeof typed>) {
    const next = { ...typed, ...fields };
    setTyped(next);
    if (taken.has(referentialKey({ ...next, version: next.version.trim() }))) return;
    edit((present) => setIdentity(present, next), null, `identity/${Object.keys(fields).join()}`);
  }

  function problemOfId(): string | undefined {
    if (!isNodeId(typed.id)) return t('fields.identityWrong');
    return isTaken ? t('fields.taken') : undefined;
  }

  return (
    <div className="short-fields">
      <TextField
        label={t('fields.identity')}
        hint={t('fields.identityHint')}
        problem={problemOfId()}
        name="id"
        maxLength={limits.nameLength}
        value={typed.id}
        onChange={(event) => type({ id: event.target.value })}
      />
      <TextField
        label={t('fields.version')}
        problem={typed.version.trim() === '' ? t('fields.versionWrong') : undefined}
        name="version"
        className="short"
        maxLength={limits.nameLength}
        value={typed.version}
        onChange={(event) => type({ version: event.target.value })}
      />
    </div>
  );
}
