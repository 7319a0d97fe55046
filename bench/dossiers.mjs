/** What the bench works on, made from the fictional example. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';

export const exampleFile = join(root, 'public/example/val-d-exemple.ptce.json');

/** One voice that has rated all 36 indicators, in an open assessment: the questionnaire at its fullest. */
export function writeRatedDossier() {
  const example = JSON.parse(readFileSync(exampleFile, 'utf8'));
  const assessment = example.assessments.at(-1);
  const response = assessment.responses.find(({ ratings }) => Object.keys(ratings).length === 36);
  const { revealedAt: _revealed, ...open } = assessment;
  const dossier = {
    ...example,
    id: '5e3f1d52-9a37-4d0c-8a7b-0b8d6a1c2e44',
    fictional: false,
    pole: { ...example.pole, name: 'Pôle du banc d’essai' },
    assessments: [
      {
        ...open,
        responses: [{ ...response, respondent: { ...response.respondent, stance: 'facilitator' } }],
        agreements: {},
        finals: {},
      },
    ],
    exchanges: [],
    history: [],
  };
  const file = join(root, '.cache/bench.ptce.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(file, JSON.stringify(dossier));
  return file;
}
