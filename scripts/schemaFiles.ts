import * as z from 'zod/mini';
import { dossierSchema } from '#core/dossier.ts';
import { invitationSchema, responseFileSchema } from '#core/exchange.ts';
import { type FormatName, formatVersions } from '#core/migrations.ts';
import { catalogueSchema, referentialSchema } from '#core/referential.ts';
import { formatAdditions } from './formatAdditions.ts';

/** A format as others are told of it. */
interface Published {
  schema: z.ZodMiniType;
  title: string;
  description: string;
  /** what a name alone does not say, by path: `goals[].label`, `ratings{}` for any key */
  members: Readonly<Record<string, string>>;
}

const keptKeys =
  'Unknown members are allowed everywhere, kept and written back: give yours a prefix of your own.';
const notHere = 'Some rules cannot be said here:';
const belonging = {
  dossierId: 'id of the dossier that this belongs to',
  assessmentId: 'id of the assessment in that dossier',
};
const response = {
  'respondent.stance': 'in what capacity this person answers',
  'respondent.college': 'the group that a member belongs to',
  'respondent.pole': 'for a peer: the pole that they come from',
  ratings:
    'by indicator id; an indicator that the referential does not have is kept and not counted',
  'ratings{}.level':
    'id of a level of the scale, "not-applicable", "unknown", or null: not yet rated',
  submittedAt: 'moment from which the response counts; null: not yet',
};
const within = (path: string, members: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(members).map(([key, text]) => [`${path}.${key}`, text]));

const formats: Record<FormatName, Published> = {
  'ptce-referential': {
    schema: referentialSchema,
    title: 'Referential of Boussole PTCE',
    description: `What a pole is asked: a scale, goals, objectives, indicators and their texts. ${keptKeys} ${notHere} ids are unique in the whole file and are not "unknown" or "not-applicable"; level values are 0, 1, 2, … in order; at most 24 objectives and 200 indicators in all.`,
    members: {
      id: 'the same for all versions of a referential',
      version: 'with the id, what dossiers refer to: a year or a number',
      languages: 'languages that every text is written in; French always',
      notice: 'which words are published, adapted or the authors’ own',
      'scale.levels[].value': '0, 1, 2, … in order',
      'goals[].objectives[].indicators[].question': 'an open question, asked of the group',
      'goals[].objectives[].indicators[].guidance': 'what to think of before choosing a level',
      'goals[].objectives[].indicators[].rubric':
        'by level id: what one would see at that level when visiting the pole',
      'goals[].objectives[].indicators[].evidence': 'what one can look at to decide',
      'goals[].objectives[].indicators[].examples': 'real poles, dated, with a source',
      'goals[].objectives[].indicators[].wording': 'where the words of the label come from',
      'goals[].objectives[].indicators[].follows':
        'ids of the indicators of the superseded version that this one continues; empty: it is new',
      'goals[].objectives[].leansOn': 'objectives that this one needs, and why',
      supersedes: 'the version that this one replaces',
    },
  },
  'ptce-referential-index': {
    schema: catalogueSchema,
    title: 'Index of the referentials beside Boussole PTCE',
    description: `The file index.json of the folder referential/: what the app offers, without opening each file. ${keptKeys} ${notHere} titles and counts are those of the files, and the default is one of the keys.`,
    members: {
      default: 'key of the referential that is offered first',
      'referentials[].key': 'id and version of the referential, joined by a hyphen',
      'referentials[].file': 'name of the file, in the same folder',
    },
  },
  'ptce-dossier': {
    schema: dossierSchema,
    title: 'Dossier of Boussole PTCE',
    description: `All that one pole keeps, over the years: its profile, its assessments, what was answered and agreed. ${keptKeys} ${notHere} days and moments are real ones; ids are unique in their list; at most 50 assessments, and 5,000 responses in each.`,
    members: {
      fictional: 'whether the pole is made up, as the example is',
      'assessments[].revealedAt':
        'absent: everything is shown; null: nobody sees the answers yet; a moment: since when they are shown',
      'assessments[].indicators': 'ids of a shorter set for a short session; null: all',
      'assessments[].rule':
        'when an indicator is to be talked about: fewer than this share within two neighbouring levels, or a gap to the peers of so many levels',
      'assessments[].agreements': 'by indicator id: what the group agreed on',
      'assessments[].finals': 'by indicator id: what it agreed on after hearing the peers',
      ...within('assessments[].responses[]', response),
      referentials: 'by key: a full copy of each referential used that does not ship with the app',
    },
  },
  'ptce-invitation': {
    schema: invitationSchema,
    title: 'Invitation of Boussole PTCE',
    description: `What a respondent’s device needs in order to answer. It holds nobody’s ratings, comments or names. ${keptKeys}`,
    members: {
      ...belonging,
      customReferential: 'a full copy of the referential where it does not ship with the app',
      minutes: 'how long answering should take',
      'context.pole': 'as much of the pole’s profile as its animator chose to show',
      'context.evidence': 'by indicator id: what the pole says can be looked at',
      'context.shared': 'by indicator id: agreed levels, for peers in the second round',
    },
  },
  'ptce-response': {
    schema: responseFileSchema,
    title: 'Response of Boussole PTCE',
    description: `One person’s answers, on their way back to the dossier. ${keptKeys}`,
    members: { ...belonging, ...within('response', response) },
  },
};

type Node = Record<string, unknown>;

/** The JSON Schemas of all formats (draft 2020-12), by file name, as they stand in public/schema/. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    (Object.keys(formats) as FormatName[]).map((name) => [
      `${name}.schema.json`,
      `${JSON.stringify(schemaOf(name), null, 2)}\n`,
    ]),
  );
}

function schemaOf(name: FormatName): Node {
  const { schema, title, description, members } = formats[name];
  // What a file may hold, before defaults are filled in and moments brought to one precision.
  const { $schema, ...generated } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
  }) as Node;
  for (const [path, text] of Object.entries(members)) describe(generated, path, text, name);
  for (const [path, { description, example }] of Object.entries(formatAdditions[name] ?? {})) {
    add(generated, path, { description, examples: [example] }, name);
  }
  // A name, no address: the app is served from many places.
  const $id = `urn:boussole-ptce:${name}:${formatVersions[name]}`;
  return { $schema, $id, title, description, ...generated };
}

/** Puts a description at a path. @throws where there is no such member: a name was changed. */
function describe(schema: Node, path: string, text: string, name: FormatName): void {
  const place = path
    .replaceAll('[]', '.[]')
    .replaceAll('{}', '.{}')
    .split('.')
    .reduce<Node | undefined>((node, step) => memberOf(node, step), schema);
  if (!place) throw new Error(`${name} has no member ${path}`);
  place['description'] = text;
}

/** Tells of a member beside version 1; where the schema does not know it, it demands nothing of it. */
function add(schema: Node, path: string, told: Node, name: FormatName): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const above = steps
    .flatMap((step) => step.split(/(?=\[\]|\{\})/))
    .reduce<Node | undefined>((node, step) => memberOf(node, step), schema);
  if (!above) throw new Error(`${name} has no place for ${path}`);
  const properties = (above['properties'] ?? {}) as Record<string, Node>;
  above['properties'] = { ...properties, [last]: { ...properties[last], ...told } };
}

function memberOf(node: Node | undefined, step: string): Node | undefined {
  if (!node) return undefined;
  const whole = node['anyOf'];
  const one = Array.isArray(whole)
    ? (whole as Node[]).find((part) => part['type'] !== 'null')
    : node;
  if (step === '[]') return one?.['items'] as Node | undefined;
  if (step === '{}') return one?.['additionalProperties'] as Node | undefined;
  return (one?.['properties'] as Record<string, Node> | undefined)?.[step];
}
