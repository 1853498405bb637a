import { expect, it } from 'vitest';
import { readSetting, settled, writeSetting } from './setting.ts';

it('reads and writes the same setting, in one order', () => {
  const setting = readSetting('recruits:cumulative,area:areaShare');
  expect(setting).toEqual({ recruits: 'cumulative', area: 'areaShare' });
  expect(writeSetting(setting)).toBe('area:areaShare,recruits:cumulative');
});

it('takes no notice of what is no setting', () => {
  expect(readSetting('recruits,:x,area:,a:b:c')).toEqual({});
  expect(readSetting(undefined)).toEqual({});
});

it('leaves a choice out that is put back to its base', () => {
  const setting = settled({}, 'recruits', 'cumulative', 'perYear');
  expect(setting).toEqual({ recruits: 'cumulative' });
  expect(writeSetting(settled(setting, 'recruits', 'perYear', 'perYear'))).toBeUndefined();
});
