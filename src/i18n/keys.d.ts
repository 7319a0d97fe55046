import 'i18next';
import type app from './fr/app.json';
import type editor from './fr/editor.json';
import type exchange from './fr/exchange.json';
import type findings from './fr/findings.json';
import type moving from './fr/moving.json';
import type referential from './fr/referential.json';
import type report from './fr/report.json';
import type sheets from './fr/sheets.json';
import type work from './fr/work.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app;
      editor: typeof editor;
      exchange: typeof exchange;
      findings: typeof findings;
      moving: typeof moving;
      referential: typeof referential;
      report: typeof report;
      sheets: typeof sheets;
      work: typeof work;
    };
    returnNull: false;
  }
}
