/** Sizes beyond which a file is refused before the costly part (formats.md, "Reading rules"). */
export const limits = {
  /** bytes of a file */
  fileBytes: 100 * 1024 * 1024,
  /** levels of brackets in a JSON text */
  jsonDepth: 32,
  assessmentsPerDossier: 50,
  responsesPerAssessment: 5000,
  /** UTF-16 units of a text that a user types */
  textLength: 10_000,
  /** UTF-16 units of a name or a title */
  nameLength: 200,
  goals: 12,
  objectives: 24,
  indicators: 200,
  levelsMin: 2,
  levelsMax: 7,
} as const;
