import type { OpenOutcome } from '#state/doorTypes.ts';
import type { Place } from '#ui/navigation.ts';

/** Where one goes on with a file that was opened; null for one that was refused. */
export function placeOf(outcome: OpenOutcome): Place | null {
  switch (outcome.kind) {
    case 'opened':
    case 'same':
      return { name: 'dossier', id: outcome.id, screen: 'synthese' };
    case 'exists':
      // What a copy would bring is looked at, and answered, where the dossier’s history is.
      return { name: 'dossier', id: outcome.id, screen: 'historique' };
    case 'response':
      return {
        name: 'dossier',
        id: outcome.dossierId,
        screen: 'collecte',
        assessment: outcome.assessmentId,
      };
    case 'invitation':
      return { name: 'invitation', payload: outcome.payload };
    case 'referential':
    case 'referentialExists':
      // Referentials are kept, and asked about, where they are written.
      return { name: 'referential', view: 'atelier' };
    default:
      return null;
  }
}
