import 'i18next';
import type agree from './fr/agree.json';
import type answer from './fr/answer.json';
import type app from './fr/app.json';
import type charter from './fr/charter.json';
import type collect from './fr/collect.json';
import type cross from './fr/cross.json';
import type editor from './fr/editor.json';
import type exchange from './fr/exchange.json';
import type findings from './fr/findings.json';
import type history from './fr/history.json';
import type moving from './fr/moving.json';
import type outputs from './fr/outputs.json';
import type peers from './fr/peers.json';
import type plan from './fr/plan.json';
import type referential from './fr/referential.json';
import type refusals from './fr/refusals.json';
import type report from './fr/report.json';
import type reportOptions from './fr/reportOptions.json';
import type sheets from './fr/sheets.json';
import type work from './fr/work.json';
import type workshop from './fr/workshop.json';
import type years from './fr/years.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app;
      workshop: typeof workshop;
      years: typeof years;
      collect: typeof collect;
      answer: typeof answer;
      cross: typeof cross;
      agree: typeof agree;
      editor: typeof editor;
      exchange: typeof exchange;
      findings: typeof findings;
      history: typeof history;
      moving: typeof moving;
      outputs: typeof outputs;
      peers: typeof peers;
      charter: typeof charter;
      plan: typeof plan;
      referential: typeof referential;
      refusals: typeof refusals;
      report: typeof report;
      reportOptions: typeof reportOptions;
      sheets: typeof sheets;
      work: typeof work;
    };
    returnNull: false;
  }
}
