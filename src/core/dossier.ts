import * as z from 'zod/mini';
import { actionSchema } from './action.ts';
import { exchangeSchema, reciprocalSchema } from './exchangeShapes.ts';
import { deletedAt, earlier, id, name, text, updatedAt } from './fields.ts';
import { formatVersions } from './migrations.ts';
import { day, moment } from './moments.ts';
import { compareTexts } from './order.ts';
import { poleSchema } from './pole.ts';

export type { Action } from './action.ts';
export type { Pole } from './pole.ts';

/** The version of the dossier format that this app writes (formats.md § 2). */
export const DOSSIER_FORMAT_VERSION = formatVersions['ptce-dossier'];

/** What a user may say of an indicator beside its level. */
const highlight = z.optional(z.nullable(z.enum(['strength', 'priority'])));

export const stances = ['member', 'partner', 'peer', 'facilitator', 'trainee'] as const;
export const colleges = [
  'sse',
  'company',
  'authority',
  'research-training',
  'citizen',
  'other',
] as const;
export type Stance = (typeof stances)[number];
export type College = (typeof colleges)[number];

const ratingSchema = z.looseObject({
  level: z._default(z.nullable(name), null),
  comment: z.optional(text),
  evidence: z.optional(text),
  highlight,
  updatedAt,
  earlier,
});
export type Rating = z.infer<typeof ratingSchema>;

/** One person’s answers; the same in a dossier and in a file of their own (core/exchange.ts). */
export const responseSchema = z.looseObject({
  id,
  createdAt: z.optional(moment),
  updatedAt,
  submittedAt: z.optional(z.nullable(moment)),
  reopenedAt: z.optional(z.nullable(moment)),
  deletedAt,
  round: z.optional(z.number().check(z.int())),
  respondent: z.looseObject({
    stance: z.enum(stances),
    college: z.optional(z.nullable(z.enum(colleges))),
    name: z.optional(name),
    organisation: z.optional(name),
    pole: z.optional(name),
  }),
  ratings: z.record(z.string(), ratingSchema),
  closing: z.optional(
    z.nullable(
      z.looseObject({
        process: z.optional(text),
        plan: z.optional(text),
        seen: z.optional(text),
        questions: z.optional(text),
        suggestions: z.optional(text),
        takeHome: z.optional(text),
        updatedAt,
        earlier,
      }),
    ),
  ),
});
export type Response = z.infer<typeof responseSchema>;

const agreementSchema = z.looseObject({
  level: z._default(z.nullable(name), null),
  rationale: z.optional(text),
  dissent: z.optional(text),
  highlight,
  proposed: z.optional(z.boolean()),
  updatedAt,
  earlier,
});
export type Agreement = z.infer<typeof agreementSchema>;

/** When an indicator must be talked about: fewer than `share` within two neighbouring levels, or a `gap` in levels. */
export interface DiscussionRule {
  share: number;
  gap: number;
}

/** Which referential is meant; `sha256` is that of its canonical JSON. */
export const referentialReferenceSchema = z.looseObject({
  id: z.string(),
  version: z.string(),
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});

/** How far respondents are named. */
export const namesSchema = z._default(z.enum(['named', 'college', 'anonymous']), 'college');

/** The `DiscussionRule`, with its defaults. */
export const ruleSchema = z._default(
  z.looseObject({
    share: z._default(z.number().check(z.gte(0), z.lte(1)), 0.75),
    gap: z._default(z.number().check(z.gt(0)), 2),
  }),
  { share: 0.75, gap: 2 },
);

const assessmentSchema = z.looseObject({
  id,
  createdAt: z.optional(moment),
  title: name,
  date: day,
  referential: referentialReferenceSchema,
  names: namesSchema,
  rule: ruleSchema,
  expected: z._default(z.record(z.string(), z.number().check(z.gte(0))), {}),
  indicators: z._default(z.nullable(z.array(z.string())), null),
  updatedAt,
  earlier,
  /** absent: open; null: blind; a moment: revealed */
  revealedAt: z.optional(z.nullable(moment)),
  transition: z._default(
    z.nullable(
      z.looseObject({
        from: z.looseObject({ id: z.string(), version: z.string() }),
        at: moment,
        archived: z.string(),
        toRead: z._default(z.array(z.string()), []),
      }),
    ),
    null,
  ),
  archived: z._default(z.boolean(), false),
  deletedAt,
  responses: z.array(responseSchema),
  agreements: z._default(z.record(z.string(), agreementSchema), {}),
  finals: z._default(z.record(z.string(), agreementSchema), {}),
  objectiveNotes: z._default(
    z.record(
      z.string(),
      z.looseObject({
        strengths: z.optional(text),
        improvements: z.optional(text),
        updatedAt,
        earlier,
      }),
    ),
    {},
  ),
  privateNotes: z._default(
    z.record(z.string(), z.looseObject({ text: z.optional(text), updatedAt, earlier })),
    {},
  ),
  parking: z._default(
    z.array(
      z.looseObject({
        id,
        text,
        about: z.optional(z.nullable(z.string())),
        settled: z._default(z.boolean(), false),
        updatedAt,
        deletedAt,
      }),
    ),
    [],
  ),
  actions: z._default(z.array(actionSchema), []),
  nextMeeting: z.optional(z.nullable(day)),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** A dossier's file: all that one pole keeps, over the years. Unknown keys are kept and written back. */
export const dossierSchema = z.looseObject({
  format: z.literal('ptce-dossier'),
  formatVersion: z.literal(DOSSIER_FORMAT_VERSION),
  id,
  createdAt: z.optional(moment),
  updatedAt,
  fictional: z._default(z.boolean(), false),
  pole: poleSchema,
  assessments: z.array(assessmentSchema),
  exchanges: z._default(z.array(exchangeSchema), []),
  /** rounds in which poles look at one another: a member beside version 1 of the format */
  reciprocal: z.optional(z.array(reciprocalSchema)),
  history: z._default(
    z.array(
      z.looseObject({
        id,
        at: moment,
        act: z.string(),
        about: z.optional(z.string()),
        by: z.optional(name),
      }),
    ),
    [],
  ),
  /** full copies of the referentials used that do not ship with the app, by key; each is parsed when it is used */
  referentials: z._default(z.record(z.string(), z.looseObject({})), {}),
});
export type Dossier = z.infer<typeof dossierSchema>;

/** How far an assessment shows what was answered (formats.md, "The reveal"). */
export type Reveal = 'open' | 'blind' | 'revealed';

export function revealOf(assessment: Assessment): Reveal {
  if (assessment.revealedAt === undefined) return 'open';
  return assessment.revealedAt === null ? 'blind' : 'revealed';
}

/** Whether a response counts: the facilitator's at once, any other once submitted; never a deleted one. */
export function counts(response: Response): boolean {
  if (response.deletedAt) return false;
  return response.respondent.stance === 'facilitator' || Boolean(response.submittedAt);
}

/** The assessments that are shown, oldest first. */
export function liveAssessments(dossier: Dossier): Assessment[] {
  return inOrderOfTime(dossier.assessments).filter((assessment) => !assessment.deletedAt);
}

/** Assessments oldest first: by date, then by creation, then as they stand in the file. */
export function inOrderOfTime(assessments: readonly Assessment[]): Assessment[] {
  return assessments.toSorted(
    (a, b) => compareTexts(a.date, b.date) || compareTexts(a.createdAt ?? '', b.createdAt ?? ''),
  );
}

/** The assessment that opens when none is named: the latest that is not archived. */
export function currentAssessment(dossier: Dossier): Assessment | null {
  const live = liveAssessments(dossier);
  return live.findLast((assessment) => !assessment.archived) ?? live.at(-1) ?? null;
}

/** The assessment of this id; without one, or where it is gone, the one that opens by itself. */
export function assessmentOf(dossier: Dossier, id: string | undefined): Assessment | null {
  const named = dossier.assessments.find(
    (assessment) => assessment.id === id && !assessment.deletedAt,
  );
  return named ?? currentAssessment(dossier);
}
