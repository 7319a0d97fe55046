import { build } from 'vite';

/** Once before all tests in a browser: the state's modules in one script, without a screen, and without dozens of requests for each tab. */
export default async function buildHarness(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: '.cache/harness',
      minify: false,
      lib: { entry: 'tests/robustness/harness.ts', formats: ['es'], fileName: () => 'harness.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}
