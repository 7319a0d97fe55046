import type { Texts } from '#i18n/i18n.ts';
import type { OpenOutcome } from '#state/doorTypes.ts';

/** What became of a file, and the words of the way to where it is now, short and with its name. */
interface Words {
  what: string;
  act: string;
  actOf: string;
}

/** What became of one file of several, by its name; null for one that was refused. */
export function outcomeWords(outcome: OpenOutcome, t: Texts<'refusals'>): Words | null {
  const { fileName: file } = outcome;
  switch (outcome.kind) {
    case 'opened':
    case 'same': {
      const { name } = outcome;
      return {
        what: t(`told.${outcome.kind}`, { file, name }),
        act: t('told.open'),
        actOf: t('told.openOf', { name }),
      };
    }
    case 'exists':
      return {
        what: t('exists.copy', { file, name: outcome.dossier.pole.name }),
        act: t('exists.look'),
        actOf: t('exists.lookOf', { file }),
      };
    case 'response':
      return {
        what: t(outcome.taken ? 'told.response' : 'told.responseLeft', {
          file,
          name: outcome.name,
        }),
        act: t('told.collect'),
        actOf: t('told.collectOf', { name: outcome.name }),
      };
    case 'invitation':
      return {
        what: t('told.invitation', { file, name: outcome.name }),
        act: t('told.answer'),
        actOf: t('told.answerOf', { name: outcome.name }),
      };
    case 'referential':
      return {
        what: t(outcome.recordId === null ? 'told.ships' : 'told.referential', { file }),
        act: t('told.shelf'),
        actOf: t('told.shelfOf', { file }),
      };
    case 'referentialExists':
      return {
        what: t('told.key', { file, key: outcome.key }),
        act: t('told.choose'),
        actOf: t('told.chooseOf', { file }),
      };
    default:
      return null;
  }
}
