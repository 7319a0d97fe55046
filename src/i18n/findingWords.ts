import type findings from './fr/findings.json';
import type { Texts } from './i18n.ts';

/** What core/findings.ts found, as far as words are needed for it. */
interface Said {
  kind: keyof (typeof findings)['kinds'] | 'tooFew' | 'tooMany' | 'typography';
  path: readonly string[];
  params: Readonly<Record<string, string | number>>;
}

/** The words of what was found in one referential. */
export interface FindingWords {
  /** what is wrong and what to do, as one sentence */
  sentence: (finding: Said) => string;
  /** where, from the objective down: « Objectif a › indicateur a1 › question (en) » */
  place: (finding: Said) => string;
  /** where in its node: « question (en) » */
  field: (finding: Said) => string;
}

const between = ' › ';

/**
 * Finds the words for findings of `referential`, in the language of `t`.
 * The referential is walked along their paths for ids and names of levels; any
 * value will do, a draft too.
 */
export function findingWords(
  t: Texts<'findings'>,
  language: string,
  referential: unknown,
): FindingWords {
  const levelName = (id: unknown) => nameOfLevel(referential, String(id), language);
  const fieldOf = (path: readonly string[]) => fieldWords(t, path, levelName);

  return {
    sentence: ({ kind, params }) => {
      switch (kind) {
        case 'tooFew':
        case 'tooMany':
          return t(`${kind}.${params['what'] as keyof (typeof findings)['tooFew']}`, { ...params });
        case 'typography':
          return t(`typography.${params['rule'] as keyof (typeof findings)['typography']}`, {
            ...params,
          });
        default:
          return t(`kinds.${kind}`, spoken(params, language, levelName));
      }
    },
    place: ({ path }) => {
      const { nodes, field } = parts(path);
      const steps = nodes.map((node) => nodeWords(t, referential, node, levelName));
      const words = [...steps.slice(-2).filter(Boolean), fieldOf(field)].filter(Boolean);
      return capitalised(words.length > 0 ? words.join(between) : t('head'));
    },
    field: ({ path }) => fieldOf(parts(path).field),
  };
}

interface Node {
  list: string;
  path: readonly string[];
}

const lists = ['goals', 'objectives', 'indicators', 'levels', 'glossary'];

/** A path as its nodes, outermost first, and the steps within the last of them. */
function parts(path: readonly string[]): { nodes: Node[]; field: readonly string[] } {
  const nodes: Node[] = [];
  let at = 0;
  while (at < path.length) {
    const list = path[at] === 'scale' ? at + 1 : at;
    if (!lists.includes(path[list] ?? '') || path[list + 1] === undefined) break;
    nodes.push({ list: path[list] ?? '', path: path.slice(0, list + 2) });
    at = list + 2;
  }
  const field = path.slice(at);
  // A goal is not named before its objective, whose id is enough.
  return { nodes: nodes.length > 1 ? nodes.slice(1) : nodes, field };
}

function nodeWords(
  t: Texts<'findings'>,
  referential: unknown,
  { list, path }: Node,
  levelName: (id: unknown) => string,
): string {
  const number = path.at(-1) ?? '';
  const id = String(member(valueAt(referential, path), 'id') || number);
  switch (list) {
    case 'goals':
      return t('nodes.goal', { id });
    case 'objectives':
      return t('nodes.objective', { id });
    case 'indicators':
      return t('nodes.indicator', { id });
    case 'levels':
      return t('nodes.level', { level: levelName(id) });
    default:
      return t('nodes.glossary', { number });
  }
}

type FieldKey = keyof (typeof findings)['fields'];

/** Fields that hold a text in several languages, after which a path names one. */
const texts = ['title', 'notice', 'label', 'short', 'description', 'question', 'guidance'];

function fieldWords(
  t: Texts<'findings'>,
  path: readonly string[],
  levelName: (id: unknown) => string,
): string {
  const [first = '', second = '', third = '', fourth] = path;
  const inLanguage = (field: string, code: string | undefined) =>
    code ? t('inLanguage', { field, language: code }) : field;
  switch (first) {
    case '':
      return '';
    case 'scale':
      return t('fields.levels');
    case 'rubric':
      return inLanguage(t('fields.rubric', { level: levelName(second) }), third);
    case 'evidence':
      return second === ''
        ? t('fields.evidence')
        : inLanguage(t('fields.evidenceItem', { number: second }), third);
    case 'examples':
    case 'leansOn': {
      const row = first === 'examples' ? 'fields.example' : 'fields.leaning';
      const field = t(`fields.${third as 'text' | 'pole' | 'year' | 'source' | 'why'}`);
      return [t(row, { number: second }), inLanguage(field, fourth)].join(between);
    }
    case 'term':
    case 'definition':
      return inLanguage(t(`fields.${first}`), second);
    default: {
      const field = t(`fields.${first as FieldKey}`);
      return texts.includes(first) ? inLanguage(field, second) : field;
    }
  }
}

/** What a sentence names, as people say it: languages and levels by their names. */
function spoken(
  params: Said['params'],
  language: string,
  levelName: (id: unknown) => string,
): Record<string, string | number> {
  const words = { ...params };
  if (typeof words['language'] === 'string')
    words['language'] = languageName(words['language'], language);
  if (typeof words['level'] === 'string') words['level'] = levelName(words['level']);
  return words;
}

function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function nameOfLevel(referential: unknown, id: string, language: string): string {
  const levels = member(member(referential, 'scale'), 'levels');
  const level = Array.isArray(levels) ? levels.find((one) => member(one, 'id') === id) : null;
  const label = member(level, 'label');
  return String(member(label, language) || member(label, 'fr') || id);
}

/** What stands at a path whose list items are counted from 1. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (one, step) => (Array.isArray(one) ? one[Number(step) - 1] : member(one, step)),
    value,
  );
}

function member(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
