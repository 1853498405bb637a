import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetNames } from './sheet-names.ts';

it('gives each title a name of its own that a workbook takes', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('Een', 'EEN', 'een 2', 'History', ''),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 30 }), (titles) => {
      const names = sheetNames(titles);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) {
        expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
        expect(name.isWellFormed()).toBe(true);
        expect(name.toLowerCase()).not.toBe('history');
      }
    }),
    { numRuns: 40 },
  );
});

it('cuts a long name at a word, and not after one that says nothing by itself', () => {
  expect(
    sheetNames([
      'Gemiste streefwaarden en vervolgacties',
      'Uitgegeven tegenover begroot, per bron',
      'Afrekenrisico per gemeente (2026)',
      'Gegevens van het plan die ontbreken',
      'Precies eenendertig tekens lang',
      'Aansprakelijkheidswaardevaststellingsveranderingen per jaar',
    ]),
  ).toEqual([
    'Gemiste streefwaarden',
    'Uitgegeven tegenover begroot',
    'Afrekenrisico per gemeente',
    'Gegevens van het plan',
    'Precies eenendertig tekens lang',
    'Aansprakelijkheidswaardevastste',
  ]);
});

it('numbers a name that comes again, also a long one', () => {
  const long = 'Blootstelling per gemeente en per jaar';
  expect(sheetNames(['Een', 'een', long, long])).toEqual([
    'Een',
    'een 2',
    'Blootstelling per gemeente',
    'Blootstelling per gemeente 2',
  ]);
});
