import type { Card, ObjectiveSheet, SheetsModel } from '#core/sheets.ts';
import { formatDay } from '#i18n/format.ts';
import type { Texts } from '#i18n/i18n.ts';

/** What sheets say, the same on paper and in the preview. */
export interface SheetWords {
  model: SheetsModel;
  t: Texts<'sheets'>;
}

/** What a page says of itself at its top. */
export interface Heading {
  /** a letter that one finds from afar; left out where it is too long */
  mark: string;
  kicker: string;
  title: string;
  /** that the title is really in */
  language: string;
}

/** A line to write on, after its label. */
export interface Blank {
  label: string;
  /** of the page's width */
  share: number;
}

/** What is known of the diagnosis, after the pole's name; none where it is blank. */
export function sessionWords({ model, t }: SheetWords): string[] {
  const { fictional, title, date } = model.head;
  return [
    fictional ? t('paper.fictional') : '',
    title,
    date === '' ? '' : formatDay(date, model.language === 'en' ? 'en' : 'fr'),
  ].filter((word) => word !== '');
}

/** What of the pole and the day is to be written by hand. */
export function sessionBlanks({ model, t }: SheetWords): Blank[] {
  return [
    ...(model.head.pole === '' ? [{ label: t('paper.pole'), share: 0.66 }] : []),
    ...(model.head.date === '' ? [{ label: t('paper.date'), share: 0.3 }] : []),
  ];
}

/** What of who fills the sheet in is to be written by hand. */
export function personBlanks({ model, t }: SheetWords): { blanks: Blank[]; note: string } {
  const college = { label: t('paper.college'), share: 0.46 };
  const sign = { label: t('paper.sign'), share: 0.52 };
  switch (model.names) {
    case 'named':
      return {
        blanks: [
          { label: t('paper.name'), share: 0.52 },
          { ...college, share: 0.45 },
        ],
        note: '',
      };
    case 'college':
      return { blanks: [college, { ...sign, share: 0.51 }], note: '' };
    case 'anonymous':
      return { blanks: [sign], note: t('paper.noName') };
  }
}

/** The heading of an objective's page. */
export function objectiveHeading(
  { t }: SheetWords,
  { id, label, goal }: ObjectiveSheet,
  continued: boolean,
): Heading {
  const kicker = t('paper.kicker', { goal: goal.label.text, id });
  return {
    mark: id.length <= 3 ? id : '',
    kicker: continued ? `${kicker} · ${t('paper.continued')}` : kicker,
    title: label.text,
    language: label.language,
  };
}

/** The heading of the page for a few words on the whole. */
export function closingHeading({ t, model: { language } }: SheetWords): Heading {
  return { mark: '', kicker: t('paper.endKicker'), title: t('paper.end'), language };
}

/** The heading of a page to count on. */
export function tallyHeading({ t, model }: SheetWords, continued: boolean): Heading {
  const kicker = t('paper.tallyKicker');
  return {
    mark: '',
    kicker: continued ? `${kicker} · ${t('paper.continued')}` : kicker,
    title: t('paper.tally'),
    language: model.language,
  };
}

/** What a card, or a column's head, says: the key that chooses it in the app, its name, what it means; and in which language. */
export function cardWords(
  { t, model: { language } }: SheetWords,
  card: Card,
): { key: string; label: string; meaning: string; language: string } {
  switch (card.kind) {
    case 'level': {
      const { place, label, meaning } = card.level;
      const own = label.language;
      return { key: String(place), label: label.text, meaning: meaning?.text ?? '', language: own };
    }
    case 'notApplicable':
      return {
        key: t('paper.notApplicableKey'),
        label: t('paper.notApplicable'),
        meaning: '',
        language,
      };
    case 'unknown':
      return { key: t('paper.unknownKey'), label: t('paper.unknown'), meaning: '', language };
  }
}

/** What one may answer beside the levels. */
export const asides: readonly Card[] = [{ kind: 'notApplicable' }, { kind: 'unknown' }];

/** All that one may answer, in its order. */
export function answersOf({ levels }: SheetsModel): Card[] {
  return [...levels.map((level): Card => ({ kind: 'level', level })), ...asides];
}

/** Whose card it is, at its foot. */
export function cardFoot({ model, t }: SheetWords): string {
  const { pole, fictional } = model.head;
  return [fictional ? t('paper.fictional') : '', pole].filter((word) => word !== '').join(' · ');
}

/** Where a sheet comes from, at its foot. */
export function footWords({ model, t }: SheetWords): string {
  const { referential, shorter } = model;
  const foot = t('paper.foot', { referential: referential.text });
  return shorter ? `${foot} · ${t('paper.shorter', shorter)}` : foot;
}
