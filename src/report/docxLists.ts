import {
  AlignmentType,
  type IPropertiesOptions,
  LevelFormat,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import { paragraph } from './docxText.ts';

const bullets = 'list';
const numbers = 'plan';

const indent = { left: 340, hanging: 340 };

/** Its two kinds of lists: with dots, and the numbered plan. */
export const documentLists: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent } },
        },
      ],
    },
    {
      reference: numbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent } },
        },
      ],
    },
  ],
};

/** An item of a list. */
export function item(children: readonly ParagraphChild[], numbered = false): Paragraph {
  return paragraph('ListText', children, {
    numbering: { reference: numbered ? numbers : bullets, level: 0 },
    keepLines: true,
  });
}
