import 'i18next';
import type app from './fr/app.json';
import type report from './fr/report.json';
import type work from './fr/work.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { app: typeof app; work: typeof work; report: typeof report };
    returnNull: false;
  }
}
