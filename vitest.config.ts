import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

/**
 * Journeys of half a minute and more, of many devices or of every screen: `npm run journeys:long`.
 * `npm test` takes the others, so that it stays under ten minutes on two cores.
 */
const long = [
  'coEvaluation',
  'extremes',
  'guest',
  'longReport',
  'merging',
  'offline',
  'ownReferential',
  'peers',
  'prepareWorkshop',
  'scanner',
  'sheets',
  'workshop',
  'years',
].map((name) => `tests/journeys/${name}.test.ts`);

const browser = {
  globalSetup: ['tests/robustness/harnessBuild.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // A tab in the background, and a page beside another worker's, take longer than the usual second.
  expect: { poll: { timeout: 10_000 } },
};

const rooms = (...names: string[]) => names.map((name) => `tests/${name}/**/*.test.{ts,tsx}`);

/** Nothing in these lasts from one test to the next: they share a process, and what it has read and compiled. */
const stateless = [...rooms('core', 'formats', 'i18n', 'referential'), 'tests/charts/*.test.ts'];
/** A process for each file: modules that remember, clocks and globals that are put in others' place. */
const stateful = rooms('io', 'state');
const report = rooms('report');
const elsewhere = rooms('guards', 'journeys', 'robustness');

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // The machine that checks has two cores: more workers only wait for one another.
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          test: { name: 'guards', include: rooms('guards'), testTimeout: 30_000 },
        },
        {
          extends: true,
          test: { name: 'unit-core', include: stateless, isolate: false, testTimeout: 30_000 },
        },
        {
          extends: true,
          test: { name: 'unit-node', include: stateful, pool: 'threads', testTimeout: 30_000 },
        },
        {
          extends: true,
          test: {
            name: 'unit-report',
            include: report,
            // Libraries are read once; our own modules anew for each file, by the set-up.
            isolate: false,
            setupFiles: ['tests/fixtures/ownModulesAnew.ts'],
            // Texts that are loaded and the language that is chosen are theirs: as new as our own.
            server: { deps: { inline: ['i18next', 'react-i18next'] } },
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'unit-dom',
            // Whatever room is new: no test is left out because its room stands in no list.
            include: ['tests/**/*.test.{ts,tsx}'],
            exclude: [...stateless, ...stateful, ...report, ...elsewhere],
            environment: 'jsdom',
            // A page and modules of its own for each file, without a process of its own for each.
            pool: 'vmThreads',
            setupFiles: ['tests/fixtures/domSetup.ts'],
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            ...browser,
            name: 'browser',
            include: rooms('journeys', 'robustness'),
            exclude: long,
          },
        },
        { extends: true, test: { ...browser, name: 'browser-long', include: long } },
      ],
    },
  }),
);
