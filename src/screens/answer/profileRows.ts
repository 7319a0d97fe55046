import type { Invitation } from '#core/exchange.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';

type Profile = Invitation['context']['pole'];

/** What a pole tells of itself, each thing with its name; in the order of its own form. */
export function profileRows(
  pole: Profile,
  t: Texts<'work'>,
): readonly { term: string; text: string }[] {
  if (!pole) return [];
  const language = currentLanguage();
  const number = new Intl.NumberFormat(language);
  const circles = (pole.circles ?? []).map(({ name, count }) =>
    count == null ? name : `${name} (${number.format(count)})`,
  );
  const resources = (['memberFees', 'publicFunding', 'ownIncome', 'other'] as const).flatMap(
    (kind) => {
      const share = pole.resources?.[kind];
      return share == null ? [] : [`${t(`pole.${kind}`)} : ${number.format(share)}`];
    },
  );
  const told: [term: string, text: string | null | undefined | false][] = [
    [t('pole.description'), pole.description],
    [t('pole.territory'), pole.territory],
    [t('pole.foundedYear'), pole.foundedYear == null ? null : String(pole.foundedYear)],
    [t('pole.sectors'), formatList(pole.sectors ?? [], language)],
    [t('pole.circles'), formatList(circles, language)],
    [t('pole.origin'), pole.origin && t(`pole.origins.${pole.origin}`)],
    [t('pole.basis'), pole.basis && t(`pole.bases.${pole.basis}`)],
    [t('pole.kind'), pole.kind && t(`pole.kinds.${pole.kind}`)],
    [
      t('pole.sharedPlace'),
      pole.sharedPlace != null && t(pole.sharedPlace ? 'pole.yes' : 'pole.no'),
    ],
    [t('pole.legalForm'), pole.legalForm],
    [
      t('pole.fullTimeEquivalents'),
      pole.fullTimeEquivalents != null && number.format(pole.fullTimeEquivalents),
    ],
    [
      t('pole.animationFullTimeEquivalents'),
      pole.animationFullTimeEquivalents != null && number.format(pole.animationFullTimeEquivalents),
    ],
    [t('pole.resources'), resources.join(' · ')],
    [t('pole.contact'), pole.contact],
  ];
  return told.flatMap(([term, text]) => (text ? [{ term, text }] : []));
}
