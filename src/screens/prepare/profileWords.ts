import type { Pole } from '#core/dossier.ts';
import type { ProfileField } from '#core/invitation.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';

/** A profile, or what an invitation holds of one. */
type Profile = { readonly [F in ProfileField]?: Pole[F] | undefined };

/** What says it: the words of Préparer, and those of Le pôle. */
export interface ProfileTexts {
  workshop: Texts<'workshop'>;
  work: Texts<'work'>;
}

/** What a field of the profile says, in words; null: nothing stands in it. */
export function profileWords(
  { workshop, work }: ProfileTexts,
  field: ProfileField,
  pole: Profile,
): string | null {
  const language = currentLanguage();
  switch (field) {
    case 'origin':
      return pole.origin ? work(`pole.origins.${pole.origin}`) : null;
    case 'kind':
      return pole.kind ? work(`pole.kinds.${pole.kind}`) : null;
    case 'basis':
      return pole.basis ? work(`pole.bases.${pole.basis}`) : null;
    case 'sharedPlace':
      return pole.sharedPlace == null ? null : work(pole.sharedPlace ? 'pole.yes' : 'pole.no');
    case 'sectors':
      return pole.sectors?.length ? formatList(pole.sectors, language) : null;
    case 'circles':
      return pole.circles?.length
        ? formatList(
            pole.circles.map((circle) => circleWords(workshop, circle)),
            language,
          )
        : null;
    case 'resources':
      return pole.resources ? resourceWords({ workshop, work }, pole.resources) : null;
    case 'fullTimeEquivalents':
    case 'animationFullTimeEquivalents':
      return pole[field] == null ? null : pole[field].toLocaleString(language);
    default: {
      const said = pole[field];
      return said == null || said === '' ? null : String(said);
    }
  }
}

/** « Adhérents (18) » */
export function circleWords(
  t: Texts<'workshop'>,
  { name, count }: NonNullable<Pole['circles']>[number],
): string {
  return count == null ? name : t('circles.count', { name, count });
}

function resourceWords(
  { workshop, work }: ProfileTexts,
  resources: NonNullable<Pole['resources']>,
): string | null {
  const said = (['memberFees', 'publicFunding', 'ownIncome', 'other'] as const).flatMap((name) => {
    const share = resources[name];
    return share == null
      ? []
      : [workshop('invite.resource', { name: work(`pole.${name}`), share })];
  });
  return said.length > 0 ? said.join(', ') : null;
}
