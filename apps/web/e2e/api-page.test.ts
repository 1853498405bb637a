import { describe, expect, it } from 'vitest';
import { judged, openPage, SIZES } from './journey.ts';
import { stageOf } from './stage.ts';

describe.each(SIZES)('the page of the API at $width x $height', (size) => {
  const stage = stageOf();

  it('reads well for everyone, and its contents lead to what they name', async () => {
    const { page, complaints } = await openPage(stage.browser, { ...size, scheme: 'light' });
    await page.goto(`${stage.address}/api`);
    expect(await page.title()).toContain('API van Kapstok');
    expect(await judged(page, 'light', `api ${size.width}`)).toEqual([]);
    expect(await judged(page, 'dark', `api ${size.width}`)).toEqual([]);
    await page.getByRole('navigation').getByRole('link', { name: 'Het antwoord op één scherm' }).click();
    expect(page.url()).toContain('#op-');
    expect(await page.getByRole('heading', { name: 'Het antwoord op één scherm' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});
