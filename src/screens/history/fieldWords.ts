import { formatList } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';

/** What has a word of its own; other tools may have written more. */
const profileFields = [
  'name',
  'territory',
  'foundedYear',
  'origin',
  'kind',
  'basis',
  'sectors',
  'legalForm',
  'sharedPlace',
  'circles',
  'fullTimeEquivalents',
  'animationFullTimeEquivalents',
  'resources',
  'description',
  'contact',
] as const;
const settingsFields = [
  'title',
  'date',
  'names',
  'rule',
  'expected',
  'indicators',
  'nextMeeting',
  'archived',
] as const;

/** Members of the profile, by the format’s names, as a phrase: « le territoire et le contact ». */
export function profileWords(fields: readonly string[], t: Texts<'history'>): string {
  return listed(fields, (field) => {
    const known = profileFields.find((name) => name === field);
    return t(known ? `changes.profileFields.${known}` : 'changes.profileOther');
  });
}

/** Members of an assessment’s settings, likewise. */
export function settingsWords(fields: readonly string[], t: Texts<'history'>): string {
  return listed(fields, (field) => {
    const known = settingsFields.find((name) => name === field);
    return t(known ? `changes.settingsFields.${known}` : 'changes.settingsOther');
  });
}

function listed(fields: readonly string[], word: (field: string) => string): string {
  return formatList([...new Set(fields.map(word))], currentLanguage());
}
