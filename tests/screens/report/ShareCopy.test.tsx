import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { readDossier } from '#core/reading.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { ShareCopy } from '#screens/report/ShareCopy.tsx';
import { aDossier, anAgreement, anAssessment, aResponse, the } from '../../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../../fixtures/hosted.ts';

const saved: Blob[] = [];

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'report'] as const).map(loadTexts));
  // jsdom opens no dialog and hands over no file.
  let opener: HTMLElement | null = null;
  HTMLDialogElement.prototype.showModal = function show() {
    opener = document.activeElement as HTMLElement | null;
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    opener?.focus();
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  saved.length = 0;
});

async function open(other: Partial<Assessment>) {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return 'blob:x';
    },
    revokeObjectURL: () => undefined,
  });
  await openInSession(
    aDossier([
      anAssessment({
        responses: [aResponse({ a1: { level: 'level-1', comment: 'Secret' } }, { name: 'Awa' })],
        agreements: { a1: anAgreement(2) },
        privateNotes: { a1: { text: 'À moi' } },
        ...other,
      }),
    ]),
  );
  const dossier = theOpenDossier();
  render(<ShareCopy dossier={dossier} assessment={the(dossier.assessments[0])} />);
  await userEvent.click(screen.getByRole('button', { name: 'Partager une copie' }));
}

const tick = (name: RegExp) => screen.getByRole('checkbox', { name });
const list = () => within(screen.getByRole('region', { name: /exactement ce qui part/ }));

async function save(): Promise<{ text: string; dossier: Dossier }> {
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la copie à partager' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const text = new TextDecoder().decode(await the(saved[0]).arrayBuffer());
  const read = readDossier(text);
  if (!read.ok) throw new Error(read.error.kind);
  return { text, dossier: read.value };
}

it('shows what leaves as it is unticked, and saves just that, without private notes', async () => {
  await open({ names: 'named' });
  expect(tick(/^Les réponses/)).toBeChecked();
  expect(list().getByText(/une réponse · une avec un nom · un texte/)).toBeInTheDocument();
  await userEvent.click(tick(/^Les noms/));
  await userEvent.click(tick(/^Les commentaires/));
  expect(list().queryByText(/avec un nom|un texte/)).not.toBeInTheDocument();
  expect(screen.getByText(/un dossier à part/)).toBeInTheDocument();
  const { text, dossier } = await save();
  expect(text).not.toMatch(/Awa|Secret|À moi/);
  expect(dossier.assessments[0]?.responses[0]?.ratings['a1']).toMatchObject({ level: 'level-1' });
  expect(dossier.id).not.toBe(theOpenDossier().id);
  expect(await screen.findByText(/^Copie à partager.*partage/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Partager une copie' })).toHaveFocus();
});

it.each([
  ['people were promised that nobody sees who answered what', { names: 'college' }],
  ['nothing is revealed yet', { names: 'named', revealedAt: null }],
] as const)(
  'leaves answers one by one at home, unless somebody ticks them, where %s',
  async (_why, other) => {
    await open(other);
    expect(tick(/^Les réponses/)).not.toBeChecked();
    expect(tick(/^Les noms/)).toBeDisabled();
    expect(screen.getByText(/une par une ne sont pas cochées/)).toBeInTheDocument();
    const { text, dossier } = await save();
    expect(text).not.toMatch(/Awa|Secret/);
    expect(dossier.assessments[0]).toMatchObject({ responses: [], agreements: { a1: {} } });
  },
);
