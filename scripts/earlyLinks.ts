import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A few lines in the page itself: whose address leads into a dossier has the files of it under way
 * while those of the first load still come, and does not see the first screen's words meanwhile.
 * Without them the app asks for the same, later (src/app/loading.ts); at an address of its own the
 * first screen fetches none of them.
 */
export function earlyLinks(): Plugin {
  return {
    name: 'early-links',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const lines = early(filesOfDossier(bundle), filesOfReferential());
        // Before the style sheet: a script after it would wait for it.
        return html.replace(/<script type="module".*/, `$&\n    <script>${lines}</script>`);
      },
    },
  };
}

/** The lines themselves, for every browser that runs modules. */
function early(modules: readonly string[], data: readonly string[]): string {
  const links = [
    ...modules.map((file) => ['modulepreload', `./${file}`]),
    ...data.map((file) => ['preload', `./${file}`]),
  ];
  return `if(location.hash.startsWith('#/dossier/')){document.documentElement.dataset.inside='';for(const[rel,href]of${JSON.stringify(links)})document.head.append(Object.assign(document.createElement('link'),{rel,href,as:rel=='preload'?'fetch':'script',crossOrigin:''}))}`;
}

/** What every screen of a dossier needs, and the questionnaire, where most come back to. */
function filesOfDossier(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const holds = (part: string) =>
    chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(part)))?.fileName;
  const parts = ['app/DossierPlace.tsx', 'questionnaire/QuestionnaireScreen.tsx', 'fr/work.json'];
  return parts.map((part) => {
    const file =
      holds(`/src/${part}`) ?? holds(`/src/screens/${part}`) ?? holds(`/src/i18n/${part}`);
    if (!file) throw new Error(`scripts/earlyLinks.ts names a part that has moved: ${part}`);
    return file;
  });
}

/** The list of referentials, and the one that most diagnoses use. */
function filesOfReferential(): string[] {
  const index = JSON.parse(readFileSync(join(root, 'referential/index.json'), 'utf8'));
  return ['referential/index.json', `referential/${index.default}.json`];
}
