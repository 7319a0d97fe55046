import { createRoot } from 'react-dom/client';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { ScannerPanel } from '#screens/collect/ScannerPanel.tsx';
import type { TakeAnswer } from '#screens/collect/useScanning.ts';
import { readPayload } from '#state/travelling.ts';
import '#app/look.css';

/** The camera panel alone, with a taker that knows names and nothing else. */
const known = new Set<string>();

const take: TakeAnswer = async (payload) => {
  const json = await readPayload(payload);
  if (!json.ok) return { who: 'Quelqu’un', what: json.error.kind, tone: 'refused' };
  const { name } = JSON.parse(json.value) as { name: string };
  const tone = known.has(name) ? 'known' : 'new';
  known.add(name);
  return { who: name, what: tone === 'new' ? 'réponse reçue' : 'déjà reçue', tone };
};

startI18n();
const place = document.getElementById('app');
void loadTexts('exchange').then(() => {
  if (!place) return;
  createRoot(place).render(
    <main className="page">
      <h1>Collecte</h1>
      <h2>Avec la caméra</h2>
      <ScannerPanel take={take} />
    </main>,
  );
});
