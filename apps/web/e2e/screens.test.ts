import { describe, expect, it } from 'vitest';
import { judged, openPage, SIZES, visit } from './journey.ts';
import { stageOf } from './stage.ts';

const SCREENS = [
  { name: 'overview', path: '/', title: 'Overzicht' },
  { name: 'overview-settled', path: '/?set=recruits:cumulative', title: 'Overzicht' },
  { name: 'plan', path: '/plan', title: 'Pijlers en projecten' },
  { name: 'plan-flat', path: '/plan?flat=1&sort=-fte', title: 'Pijlers en projecten' },
  { name: 'project', path: '/plan/1.1', title: '1.1' },
  { name: 'roadmap', path: '/roadmap', title: 'Roadmap' },
  { name: 'cases', path: '/businesscases?case=4.4&show=hours', title: 'Businesscases' },
  { name: 'audit', path: '/doorlichting?finding=TCJFG', title: 'Doorlichting' },
  { name: 'indicators', path: '/indicatoren', title: 'Indicatoren' },
  { name: 'indicator', path: '/indicatoren/van/K4', title: 'K4' },
  { name: 'reports', path: '/rapporten?report=municipality', title: 'Rapporten' },
  { name: 'own-plan', path: '/eigen-plan', title: 'Eigen plan' },
  { name: 'why', path: '/?why=plan/shortage.shareClosed', title: 'Overzicht' },
  { name: 'nowhere', path: '/nergens', title: 'Deze pagina is er niet' },
];

describe.each(SIZES)('every screen at $width x $height, light and dark', (size) => {
  const stage = stageOf();

  it.each(SCREENS)('$name reads well for everyone, and nothing sticks out', async ({ name, path, title }) => {
    const { page, complaints } = await openPage(stage.browser, { ...size, scheme: 'light' });
    await visit(page, `${stage.address}${path}`);
    await page.locator('h1, h2').first().waitFor();
    expect(await page.title()).toContain(title);
    expect(await judged(page, 'light', `${name} ${size.width}`)).toEqual([]);
    expect(await judged(page, 'dark', `${name} ${size.width}`)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
