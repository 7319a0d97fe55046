import type { MergePreview } from '#core/mergePreview.ts';
import type {
  AgreedLevel,
  AgreementPreview,
  AssessmentPreview,
  NamedChange,
} from '#core/previewAssessment.ts';
import type { UnitChange } from '#core/previewUnits.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatDay, formatList } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';
import { profileWords, settingsWords } from './fieldWords.ts';
import { levelName, type NodeName, nodeName } from './nodeName.ts';

/** One thing that changes, of several of its kind. */
export interface ChangeItem extends NodeName {
  key: string;
  /** how it changes, in a word or two; null: `levels` says it */
  words: string | null;
  levels: { before: string; after: string } | null;
  /** what gives way and where that is kept; null: nothing gives way */
  kept: string | null;
}

/** A sentence, and the things that it speaks of where they are told. */
export interface ChangeLine {
  key: string;
  text: string;
  kept: string | null;
  items: readonly ChangeItem[];
}

export interface ChangeGroup {
  key: string;
  heading: string;
  lines: readonly ChangeLine[];
}

/** What is known of where the change comes from: two copies, or a point that one goes back to. */
export type ChangeKind = 'merge' | 'restore';

/** A preview in words: of the dossier as a whole, then of each assessment. */
export function changeGroups(
  preview: MergePreview,
  kind: ChangeKind,
  indexOf: (assessmentId: string) => ReferentialIndex | null,
  t: Texts<'history'>,
): ChangeGroup[] {
  const words = new Words(t, kind);
  const groups = [
    ...preview.assessments.map((assessment) => ({
      key: assessment.id,
      heading: t('changes.ofDay', {
        title: assessment.title,
        day: formatDay(assessment.date, currentLanguage()),
      }),
      lines: assessmentLines(assessment, indexOf(assessment.id), words),
    })),
    { key: '', heading: t('changes.dossier'), lines: dossierLines(preview, words) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

class Words {
  readonly t: Texts<'history'>;
  readonly #kind: ChangeKind;

  constructor(t: Texts<'history'>, kind: ChangeKind) {
    this.t = t;
    this.#kind = kind;
  }

  line(
    key: string,
    text: string,
    { items = [], kept = null }: Partial<ChangeLine> = {},
  ): ChangeLine {
    return { key, text, items, kept };
  }

  /** A line if there is anything to count. */
  counted(
    key: string,
    count: number,
    say: (count: number) => string,
    more: Partial<ChangeLine> = {},
  ): ChangeLine[] {
    return count > 0 ? [this.line(key, say(count), more)] : [];
  }

  kept({ conflict }: UnitChange): string | null {
    return conflict && this.t(`changes.conflict.${this.#kind}.${conflict.stands}`);
  }

  level(level: AgreedLevel, index: ReferentialIndex | null): string {
    return level.kind === 'level' ? levelName(index, level.level) : this.t(`changes.${level.kind}`);
  }
}

function dossierLines(preview: MergePreview, words: Words): ChangeLine[] {
  const { t } = words;
  const { profile, exchanges, referentials, others, history } = preview;
  return [
    ...(profile ? [profileLine(profile, words)] : []),
    ...words.counted('exchanges', exchanges.added, (count) =>
      t('changes.exchangesAdded', { count }),
    ),
    ...words.counted('exchanged', exchanges.changed, (count) =>
      t('changes.exchangesChanged', { count }),
    ),
    ...referentials.map(({ key, kind }) =>
      words.line(
        `referential ${key}`,
        t(kind === 'new' ? 'changes.referentialNew' : 'changes.referentialDiffers', { key }),
      ),
    ),
    ...words.counted('others', others.length, () =>
      t('changes.others', { names: formatList(others, currentLanguage()) }),
    ),
    ...words.counted('history', history, (count) => t('changes.history', { count })),
  ];
}

function profileLine(
  { fields, change }: NonNullable<MergePreview['profile']>,
  words: Words,
): ChangeLine {
  const { t } = words;
  const text =
    fields.length > 0
      ? t('changes.profile', { fields: profileWords(fields, t) })
      : t('changes.profileKept');
  return words.line('profile', text, { kept: words.kept(change) });
}

function assessmentLines(
  preview: AssessmentPreview,
  index: ReferentialIndex | null,
  words: Words,
): ChangeLine[] {
  const { t } = words;
  const { kind, hidden, reveal, moved, settings } = preview;
  return [
    ...(kind === 'changed' ? [] : [words.line('kind', t(`changes.${kind}`))]),
    ...(reveal
      ? [words.line('reveal', t(reveal === 'hidden' ? 'changes.willHide' : 'changes.revealed'))]
      : []),
    ...(hidden ? [words.line('blind', t('changes.hidden'))] : []),
    ...(moved ? [words.line('moved', t('changes.moved', moved))] : []),
    ...(settings && settings.fields.length > 0
      ? [
          words.line(
            'settings',
            t('changes.settings', { fields: settingsWords(settings.fields, t) }),
            {
              kept: words.kept(settings.change),
            },
          ),
        ]
      : []),
    ...voiceLines(preview, words),
    ...agreementLines(preview, index, words),
    ...listLine('notes', preview.notes, words, (id) => nodeName(index, id)),
    ...listLine('privateNotes', preview.privateNotes, words, (id) => nodeName(index, id)),
    ...listLine('parking', preview.parking, words, null),
    ...listLine('actions', preview.actions, words, null),
  ];
}

function voiceLines({ voices }: AssessmentPreview, words: Words): ChangeLine[] {
  const { t } = words;
  const { people, ratings, conflicts } = voices;
  const items = (...kinds: UnitChange['kind'][]): ChangeItem[] =>
    people
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name }) => ({
        key: id,
        mark: null,
        label: name || t('changes.unnamed'),
        goal: null,
        words: null,
        levels: null,
        kept: null,
      }));
  return [
    ...words.counted('added', voices.added, (count) => t('changes.added', { count }), {
      items: items('new'),
    }),
    ...words.counted(
      'changed',
      voices.changed,
      (count) =>
        ratings > 0
          ? `${t('changes.changedVoices', { count })} ${t('changes.ratings', { count: ratings })}`
          : t('changes.changedVoices', { count }),
      { items: items('changed') },
    ),
    ...words.counted('withdrawn', voices.withdrawn, (count) => t('changes.withdrawn', { count }), {
      items: items('deleted'),
    }),
    ...words.counted('voicesBack', voices.back, (count) => t('changes.voicesBack', { count }), {
      items: items('back'),
    }),
    // New ones that count need no word of it.
    ...words.counted('counting', voices.counting - voices.added, (count) =>
      t('changes.counting', { count }),
    ),
    ...words.counted('here', conflicts.here, (count) => t('changes.conflictsHere', { count })),
    ...words.counted('other', conflicts.other, (count) => t('changes.conflictsOther', { count })),
  ];
}

function agreementLines(
  { agreements }: AssessmentPreview,
  index: ReferentialIndex | null,
  words: Words,
): ChangeLine[] {
  const { t } = words;
  const of = (isFinal: boolean) => agreements.filter((one) => one.isFinal === isFinal);
  const items = (list: readonly AgreementPreview[]) =>
    list.map((one) => agreementItem(one, index, words));
  const [agreed, finals] = [of(false), of(true)];
  return [
    ...words.counted('agreed', agreed.length, (count) => t('changes.agreements', { count }), {
      items: items(agreed),
    }),
    ...words.counted('finals', finals.length, (count) => t('changes.finals', { count }), {
      items: items(finals),
    }),
  ];
}

function agreementItem(
  { indicatorId, before, after, change }: AgreementPreview,
  index: ReferentialIndex | null,
  words: Words,
): ChangeItem {
  const told = before && after && change.kind !== 'kept';
  const levels = told
    ? { before: words.level(before, index), after: words.level(after, index) }
    : null;
  const differ = levels && levels.before !== levels.after;
  return {
    key: indicatorId,
    ...nodeName(index, indicatorId),
    words: differ ? null : words.t(levels ? 'changes.sameLevel' : `changes.kind.${change.kind}`),
    levels: differ ? levels : null,
    kept: words.kept(change),
  };
}

function listLine(
  kind: 'notes' | 'privateNotes' | 'parking' | 'actions',
  changes: readonly NamedChange[],
  words: Words,
  nameOf: ((id: string) => NodeName) | null,
): ChangeLine[] {
  const { t } = words;
  return words.counted(kind, changes.length, (count) => t(`changes.${kind}`, { count }), {
    items: changes.map(({ id, label, change }) => ({
      key: id,
      ...(nameOf ? nameOf(id) : { mark: null, label: label || t('changes.untitled'), goal: null }),
      words: t(`changes.kind.${change.kind}`),
      levels: null,
      kept: words.kept(change),
    })),
  });
}
