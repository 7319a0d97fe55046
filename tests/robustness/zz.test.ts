import { it } from 'vitest';
import { chromium } from 'playwright-core';
import { serveHarness, openHarness } from './device.ts';
it('x', async () => {
    const h = await serveHarness();
    const context = await chromium.launchPersistentContext('/tmp/prof-zz', {executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu']});
    const page = await openHarness(context, h.address);
    const session = await context.newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
    const assessment = await page.evaluate(async () => (await window.harness.startOne()).assessment);
    console.log(await page.evaluate(async (assessment) => {
      const { acts, open, dossierStore} = window.harness;
      const out = [];
      for (let i=0;i<40;i++) {
      acts.rateAsFacilitator(assessment, 'a'+i, { level: 'developing', comment: 'x'.repeat(9000+i) });
      await open.flush();
      out.push(JSON.stringify(dossierStore.getState().save));
      }
      return out.join('\n');
    }, assessment));
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    console.log(await page.evaluate(async () => {
      const t = performance.now();
      const s = await window.harness.saveStateIs('saved', 20_000);
      return [s, performance.now()-t, await navigator.storage.estimate()];
      }));
    await context.close(); await h.close();
});
