import { ImageRun, type Paragraph, type Table } from 'docx';
import { radarSentence } from '#charts/radarWords.ts';
import { item } from './docxLists.ts';
import { positionsTable } from './docxTable.ts';
import { type Desk, heading, paragraph, runs, said, textRuns } from './docxText.ts';
import type { RadarImage } from './radarImage.ts';
import { readingSentences } from './readingWords.ts';
import { askedSentence, leadSentence, objectiveReading, participationSentences } from './words.ts';

/** The radar as a document holds it: as points, since programs draw SVG in faces of their own. */
export interface WordPicture {
  image: RadarImage;
  png: Uint8Array;
}

/** Which pole, which diagnosis, when, on what, by whom. */
export function coverPart(desk: Desk): Paragraph[] {
  const { model, words } = desk;
  const { colleges } = model.participation;
  return [
    ...said('Kicker', words.t('cover.brand')),
    ...(model.fictional ? said('Lead', words.t('cover.fictional'), { strong: true }) : []),
    ...said('Title', model.pole.name),
    ...said('Subtitle', model.assessmentTitle),
    ...said('Lead', words.day(model.date)),
    ...said('Heading1', words.t('participation.title'), { size: 29 }),
    ...participationSentences(words, model).flatMap((sentence) => said('Normal', sentence)),
    ...colleges.map(({ college, count }) =>
      item([...runs(`${count} `, { strong: true }), ...runs(words.t(`college.${college}`))]),
    ),
    paragraph('Soft', textRuns(desk, model.referential.title), { spacing: { before: 240 } }),
    ...said('Soft', askedSentence(words, model)),
  ];
}

/** Before the reveal: who has answered, and why nothing of it is shown. */
export function blindPart({ model, words }: Desk): Paragraph[] {
  const { t } = words;
  return [
    heading(t('blind.title'), true),
    ...said('Lead', t('blind.text')),
    ...said('Heading2', t('participation.title')),
    ...participationSentences(words, model).flatMap((sentence) => said('Normal', sentence)),
  ];
}

/** Where the pole stands: the radar of the objectives, its sentence, its table. */
export function summaryPart(desk: Desk, picture: WordPicture | null): (Paragraph | Table)[] {
  const { model, words } = desk;
  const { t, language } = words;
  const reading = objectiveReading(words, model);
  return [
    heading(t('summary.title'), true),
    ...said('Lead', leadSentence(words, model)),
    ...(picture ? radarPart(desk, picture) : []),
    ...said('Normal', radarSentence(t, language, reading)),
    ...positionsTable(desk, picture?.image.keys ?? null),
  ];
}

/** Nearly from margin to margin, in 1/96 inch. */
const WIDTH = 640;

function radarPart({ model, words }: Desk, { image, png }: WordPicture): Paragraph[] {
  const { t } = words;
  const labels = model.levels.map(({ label }) => words.text(label));
  const [lowest = '', highest = ''] = [labels.at(0), labels.at(-1)];
  const count = model.goals.flatMap(({ objectives }) => objectives).length;
  // The sentence stands below: it is not read twice.
  const alt = t('radar.picture', { count, lowest, highest, sentence: '' }).trim();
  const transformation = {
    width: WIDTH,
    height: Math.round((image.height * WIDTH) / image.width),
  };
  const drawn = new ImageRun({
    type: 'png',
    data: png,
    transformation,
    altText: { id: '1', name: 'radar', description: alt },
  });
  const named = labels.map((label, value) => `${value}\u00a0${label}`).join('   ');
  return [
    paragraph('Normal', [drawn], { alignment: 'center', keepNext: true }),
    ...(image.numbered ? said('Small', named) : []),
  ];
}

/** The scale, and what a position is. */
export function readingPart(desk: Desk): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  return [
    heading(t('reading.title'), false),
    ...said('Normal', t('reading.scale', { count: model.levels.length })),
    ...model.levels.map(({ label, description }) =>
      item([
        ...textRuns(desk, label, { strong: true }),
        ...(description ? [...runs(' – '), ...textRuns(desk, description, { soft: true })] : []),
      ]),
    ),
    ...readingSentences(words, model, false).flatMap((sentence) => said('Normal', sentence)),
  ];
}
