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
  'offline',
  'ownReferential',
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
          test: {
            name: 'unit-node',
            include: rooms('core', 'formats', 'i18n', 'io', 'referential', 'report', 'state'),
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'unit-dom',
            include: rooms('app', 'charts', 'screens', 'ui'),
            environment: 'jsdom',
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
