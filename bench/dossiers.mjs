/** What the bench works on, made from the fictional example. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';
import { largeDossier } from './largeDossier.mjs';

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
  return write('bench.ptce.json', dossier);
}

/** Sixty voices of six colleges on all 36 indicators, revealed: what Regards croisés is measured with. */
export function writeWorkshopDossier() {
  const example = JSON.parse(readFileSync(exampleFile, 'utf8'));
  const assessment = example.assessments.at(-1);
  const { ratings } = assessment.responses.find(
    (response) => Object.keys(response.ratings).length === 36,
  );
  const colleges = ['sse', 'company', 'authority', 'research-training', 'citizen', 'other'];
  const levels = ['not-started', 'emerging', 'developing', 'established', 'unknown'];
  const responses = Array.from({ length: 60 }, (_, voice) => ({
    id: `00000000-0000-4000-8000-${String(voice).padStart(12, '0')}`,
    submittedAt: '2026-11-14T08:00:00.000Z',
    respondent: { stance: 'member', college: colleges[voice % colleges.length] },
    ratings: Object.fromEntries(
      Object.keys(ratings).map((id, at) => [
        id,
        {
          // Some agree, some do not: no chance in it, so that each run draws the same.
          level: levels[(voice * (1 + (at % 4)) + at) % levels.length],
          comment: (voice + at) % 9 === 0 ? `Un mot de la voix ${voice} sur ${id}.` : '',
        },
      ]),
    ),
  }));
  return write('bench-workshop.ptce.json', {
    ...example,
    id: '5e3f1d52-9a37-4d0c-8a7b-0b8d6a1c2e45',
    fictional: false,
    pole: { ...example.pole, name: 'Pôle des soixante voix' },
    assessments: [{ ...assessment, responses, agreements: {}, finals: {} }],
    exchanges: [],
    history: [],
  });
}

/** Sixty voices and three peer poles, two years, all comments: a report of a hundred pages. */
export function writeLargeDossier() {
  return write('bench-large.ptce.json', largeDossier(exampleFile));
}

function write(name, dossier) {
  const file = join(root, '.cache', name);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(file, JSON.stringify(dossier));
  return file;
}
