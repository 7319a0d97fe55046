import type { FormerSetting } from '#core/gaveWaySettings.ts';
import { referentialKey } from '#core/referential.ts';
import { formatDay, formatList } from '#i18n/format.ts';
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

/** What a setting was, in words. */
export function settingWords(setting: FormerSetting, t: Texts<'history'>): string {
  const { member, value } = setting;
  switch (member) {
    case 'date':
      return formatDay(value, currentLanguage());
    case 'nextMeeting':
      return value === null ? t('gaveWay.setting.noMeeting') : formatDay(value, currentLanguage());
    case 'names':
      return t(`gaveWay.setting.names.${value}`);
    case 'rule':
      return t('gaveWay.setting.rule', { share: Math.round(value.share * 100), count: value.gap });
    case 'expected':
      return t('gaveWay.setting.expected', {
        count: Object.values(value).reduce((sum, count) => sum + count, 0),
      });
    case 'indicators':
      return value === null
        ? t('gaveWay.setting.all')
        : t('many.indicators', { count: value.length });
    case 'referential':
      return referentialKey(value);
  }
}

function listed(fields: readonly string[], word: (field: string) => string): string {
  return formatList([...new Set(fields.map(word))], currentLanguage());
}
