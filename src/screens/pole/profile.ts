import { canonicalJson } from '#core/canonicalJson.ts';
import type { Pole } from '#core/dossier.ts';

export const origins = ['citizen', 'entrepreneurial', 'authority', 'mixed'] as const;
export const kinds = ['sector', 'multi-activity'] as const;
export const bases = ['companies', 'place', 'sector'] as const;
export const resourceNames = ['memberFees', 'publicFunding', 'ownIncome', 'other'] as const;
export type ResourceName = (typeof resourceNames)[number];

/** The profile as its form holds it: what stands in each field, to the letter. */
export interface ProfileFields {
  name: string;
  territory: string;
  foundedYear: string;
  origin: string;
  kind: string;
  basis: string;
  sectors: string;
  legalForm: string;
  sharedPlace: string;
  description: string;
  contact: string;
  fullTimeEquivalents: string;
  animationFullTimeEquivalents: string;
  resources: Record<ResourceName, string>;
  circles: { name: string; count: string }[];
}

/** The form's fields of a profile. */
export function profileOf(pole: Pole): ProfileFields {
  return {
    name: pole.name,
    territory: pole.territory ?? '',
    foundedYear: numberText(pole.foundedYear),
    origin: pole.origin ?? '',
    kind: pole.kind ?? '',
    basis: pole.basis ?? '',
    sectors: (pole.sectors ?? []).join(', '),
    legalForm: pole.legalForm ?? '',
    sharedPlace: pole.sharedPlace == null ? '' : pole.sharedPlace ? 'yes' : 'no',
    description: pole.description ?? '',
    contact: pole.contact ?? '',
    fullTimeEquivalents: numberText(pole.fullTimeEquivalents),
    animationFullTimeEquivalents: numberText(pole.animationFullTimeEquivalents),
    resources: {
      memberFees: numberText(pole.resources?.memberFees),
      publicFunding: numberText(pole.resources?.publicFunding),
      ownIncome: numberText(pole.resources?.ownIncome),
      other: numberText(pole.resources?.other),
    },
    circles: (pole.circles ?? []).map((circle) => ({
      name: circle.name,
      count: numberText(circle.count),
    })),
  };
}

/**
 * What the form's fields change in a profile: null takes a field back. A field
 * that cannot be understood yet (half a year, a letter in a number) changes nothing.
 */
export function changedFields(pole: Pole, fields: ProfileFields): Partial<Pole> {
  const wanted: Partial<Pole> = {
    ...(fields.name.trim() === '' ? {} : { name: fields.name }),
    territory: textOrNull(fields.territory),
    ...(isYear(fields.foundedYear) ? { foundedYear: parseNumber(fields.foundedYear) } : {}),
    origin: oneOf(origins, fields.origin),
    kind: oneOf(kinds, fields.kind),
    basis: oneOf(bases, fields.basis),
    sectors: listOf(fields.sectors),
    legalForm: textOrNull(fields.legalForm),
    sharedPlace: fields.sharedPlace === '' ? null : fields.sharedPlace === 'yes',
    description: textOrNull(fields.description),
    contact: textOrNull(fields.contact),
    ...(isAmount(fields.fullTimeEquivalents)
      ? { fullTimeEquivalents: parseNumber(fields.fullTimeEquivalents) }
      : {}),
    ...(isAmount(fields.animationFullTimeEquivalents)
      ? { animationFullTimeEquivalents: parseNumber(fields.animationFullTimeEquivalents) }
      : {}),
    resources: resourcesOf(pole, fields.resources),
    circles: circlesOf(pole, fields.circles),
  };
  const changed = Object.entries(wanted).filter(
    ([key, value]) => canonicalJson(value ?? null) !== canonicalJson(pole[key] ?? null),
  );
  return Object.fromEntries(changed);
}

/** An empty field, or a year in four digits. */
export function isYear(text: string): boolean {
  return /^\s*(\d{4})?\s*$/.test(text);
}

/** An empty field, or a number that is not negative, with a comma or a point. */
export function isAmount(text: string): boolean {
  const number = parseNumber(text);
  return number === null ? text.trim() === '' : number >= 0;
}

/** A number as people write it (`1,5`, `1 200`); null where there is none. */
function parseNumber(text: string): number | null {
  const plain = text.replace(/[\s\u202f\u00a0]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function numberText(number: number | null | undefined): string {
  return number == null ? '' : String(number).replace('.', ',');
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function listOf(text: string): string[] | null {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length > 0 ? items : null;
}

function oneOf<T extends string>(options: readonly T[], text: string): T | null {
  return options.find((option) => option === text) ?? null;
}

function resourcesOf(pole: Pole, fields: Record<ResourceName, string>): Pole['resources'] {
  const typed = resourceNames.filter(
    (name) => fields[name].trim() !== '' && isAmount(fields[name]),
  );
  const { memberFees, publicFunding, ownIncome, other, ...unknownKeys } = pole.resources ?? {};
  if (typed.length === 0 && Object.keys(unknownKeys).length === 0) return null;
  return {
    ...unknownKeys,
    ...Object.fromEntries(typed.map((name) => [name, parseNumber(fields[name])])),
  };
}

function circlesOf(pole: Pole, fields: ProfileFields['circles']): Pole['circles'] {
  const named = fields.filter((circle) => circle.name.trim() !== '');
  if (named.length === 0) return null;
  return named.map((circle) => {
    const former = pole.circles?.find(({ name }) => name === circle.name);
    const { count: _formerCount, ...kept } = former ?? { name: circle.name };
    const count = parseNumber(circle.count);
    return { ...kept, name: circle.name, ...(count === null ? {} : { count }) };
  });
}
