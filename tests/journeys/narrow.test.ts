import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';
import { indicatorAt, startDiagnosis } from './steps.ts';

describe('the questionnaire', () => {
  const app = useApp();

  it('in a low window shows what Alt and an arrow lead to, and at either end stays', async () => {
    const { page } = await app.visit({ viewport: { width: 640, height: 450 } });
    await startDiagnosis(page, 'Pôle à la loupe');
    const walk = async (key: 'ArrowDown' | 'ArrowUp', place: number) => {
      await page.keyboard.press(`Alt+${key}`);
      const indicator = page.locator('[data-indicator]').nth(place);
      await expect
        .poll(() =>
          indicator
            .getByRole('radio')
            .first()
            .evaluate((one) => one.matches(':focus')),
        )
        .toBe(true);
      expect(await isUncovered(indicator.getByRole('heading'))).toBe(true);
      expect(await isUncovered(page.locator(':focus'))).toBe(true);
    };
    for (const place of [0, 1, 2, 3]) await walk('ArrowDown', place);
    const bottom = await scrolled(page);
    await walk('ArrowDown', 3);
    expect(await scrolled(page)).toBe(bottom);
    for (const place of [2, 1, 0]) await walk('ArrowUp', place);
    const top = await scrolled(page);
    await walk('ArrowUp', 0);
    expect(await scrolled(page)).toBe(top);
    // The keys act here, in a window that is narrow because it is enlarged: so their switch is here.
    await page.getByRole('checkbox', { name: 'Touches seules actives' }).uncheck();
    await indicatorAt(page, 0).getByRole('radio').first().focus();
    await page.keyboard.press('Digit2');
    expect(await indicatorAt(page, 0).getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('on a phone moves nothing when one answers, and shows the objective that one chose', async () => {
    const { page } = await app.visit({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await startDiagnosis(page, 'Pôle de poche');
    const comment = page.getByLabel('Un mot pour expliquer').first();
    const before = await fromTop(comment);
    await indicatorAt(page, 0).getByRole('radio', { name: 'En émergence' }).tap();
    const clear = page.getByRole('button', { name: /^Effacer la réponse/ });
    await clear.waitFor();
    expect(await fromTop(comment)).toBe(before);
    await clear.tap();
    await clear.waitFor({ state: 'hidden' });
    expect(await fromTop(comment)).toBe(before);

    const list = page.getByRole('navigation', { name: 'Les objectifs' });
    await list.getByText('Les objectifs').tap();
    await list.getByRole('link', { name: /^Partenariats/ }).tap();
    const heading = page.getByRole('heading', { level: 1, name: /partenariats/ });
    await expect.poll(() => heading.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await isUncovered(heading)).toBe(true);
  });

  it('in forced colours tells the focus from the choice, and what is answered from what is not', async () => {
    const { page } = await app.visit({
      forcedColors: 'active',
      viewport: { width: 1280, height: 1400 },
    });
    await startDiagnosis(page, 'Pôle en contraste');
    const tick = page.locator('.ticks i').first();
    const level = page.locator('.level').nth(2);
    const [open, free] = [await tick.screenshot(), await level.screenshot()];
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Digit2');
    await page.getByText('Encore 35 indicateurs').waitFor();
    const focused = await level.screenshot();
    await page.getByLabel('Un mot pour expliquer').first().focus();
    const chosen = await level.screenshot();
    expect(chosen.equals(free)).toBe(false);
    expect(focused.equals(chosen)).toBe(false);
    expect((await tick.screenshot()).equals(open)).toBe(false);
  });
});

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Its place on the page, in CSS pixels. */
async function fromTop(one: Locator): Promise<number> {
  return await one.evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));
}

/** Whether it can be seen, from its first line to its last: in the window, and under nothing. */
async function isUncovered(one: Locator): Promise<boolean> {
  return await one.evaluate((element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    return [top + 2, bottom - 2].every((y) => {
      const there = document.elementFromPoint(left + 24, y);
      return there !== null && (element.contains(there) || there.contains(element));
    });
  });
}
