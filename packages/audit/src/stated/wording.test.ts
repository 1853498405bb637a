import { expect, it } from 'vitest';
import { statedName } from './wording.ts';

it.each([
  ['time_saving_structural', 'tijdwinst, structureel'],
  ['spuk_total', 'totaal spuk'],
  ['spuk_exposure', 'afrekenrisico spuk'],
  ['sroi_ratio', 'maatschappelijke opbrengst per euro'],
  ['eigen_cijfer', 'eigen cijfer'],
])('names what %s is about', (key, name) => {
  expect(statedName(key).nl).toBe(name);
});
