import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/exchange.ts';
import { poleKey } from '#core/voices.ts';
import { noteInOwnDossier } from '#state/answerNoting.ts';
import { useWorkspace } from '#state/useWorkspace.ts';
import { loadWorkspace } from '#state/workspace.ts';
import type { DossierSummary } from '#state/workspaceStore.ts';
import { Choice } from '#ui/Choice.tsx';
import { Link } from '#ui/Link.tsx';
import { Refusal } from '#ui/Refusal.tsx';

/** To a peer whose own pole has its dossier on this device: what was asked, or given, can be noted there. */
export function OwnDossier({ invitation, given }: { invitation: Invitation; given: boolean }) {
  useEffect(() => void loadWorkspace(), []);
  const dossiers = useWorkspace((workspace) => workspace.dossiers);
  const own = dossiers.filter(({ id, fictional }) => !fictional && id !== invitation.dossierId);
  if (invitation.stance !== 'peer' || own.length === 0) return null;
  return <Note invitation={invitation} given={given} own={own} />;
}

type Said = { kind: 'noted'; id: string; name: string } | { kind: 'poleMissing' | 'refused' };

function Note({
  invitation,
  given,
  own,
}: {
  invitation: Invitation;
  given: boolean;
  own: readonly DossierSummary[];
}) {
  const { t } = useTranslation('answer');
  const { poleName, reciprocal } = invitation;
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const dossier = own.find(({ id }) => id === chosen) ?? own[0];
  if (!dossier) return null;
  const others = (reciprocal?.poles ?? []).filter((pole) => poleKey(pole) !== poleKey(poleName));
  // Where the names agree nothing is asked.
  const same = others.find((pole) => poleKey(pole) === poleKey(dossier.name));
  const pole = picked ?? same ?? null;

  async function note({ id, name }: DossierSummary) {
    if (reciprocal && pole === null) return setSaid({ kind: 'poleMissing' });
    const outcome = await noteInOwnDossier(id, { invitation, own: pole, isGiven: given });
    setSaid(outcome.ok ? { kind: 'noted', id, name } : { kind: 'refused' });
  }

  return (
    <details className="answer-more answer-own">
      <summary>{t('own.title')}</summary>
      <p>{t('own.text', { pole: poleName })}</p>
      {own.length > 1 && (
        <Choice
          legend={t('own.dossier')}
          value={dossier.id}
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
          inputProps={{ onChange: ({ target }) => setChosen(target.value) }}
        />
      )}
      {reciprocal && (
        <>
          <p>{t('own.round', { title: reciprocal.title })}</p>
          <Choice
            legend={t('own.pole')}
            value={pole ?? ''}
            options={others.map((value) => ({ value, label: value }))}
            inputProps={{ onChange: ({ target }) => setPicked(target.value) }}
          />
        </>
      )}
      <button type="button" className="button" onClick={() => void note(dossier)}>
        {t(given ? 'own.noteGiven' : 'own.note')}
      </button>
      <p aria-live="polite" className="aside-text">
        {said?.kind === 'noted' && t('own.noted', { name: said.name })}
      </p>
      {said?.kind === 'noted' && (
        <p>
          <Link to={{ name: 'dossier', id: said.id, screen: 'preparer' }}>{t('own.open')}</Link>
        </p>
      )}
      {said && said.kind !== 'noted' && (
        <Refusal>
          <p>{t(`own.${said.kind}`)}</p>
        </Refusal>
      )}
    </details>
  );
}
