import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonList } from './json-list.ts';
import { styleOf, wantsColours } from './style.ts';
import { numbers, tableLines, words } from './table.ts';
import { displayWidth, folded, padded, wrapped } from './width.ts';

describe('width on a terminal', () => {
  it.each([
    ['', 0],
    ['fte', 3],
    ['€ 12', 4],
    ['coördinatie', 11],
    ['coo\u0308rdinatie', 11],
    ['漢字', 4],
    [styleOf(true).red('fout'), 4],
  ])('of "%s" is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is never more than asked after wrapping, which keeps every character; folding keeps every word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 60 }),
        (text, width) => {
          const lines = wrapped(text, width);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
          const kept = text.split(/\s+/).filter((word) => word !== '');
          expect(
            folded(text, width)
              .join(' ')
              .split(/\s+/)
              .filter((word) => word !== ''),
          ).toEqual(kept);
        },
      ),
    );
  });

  it('keeps an amount on one line', () => {
    expect(folded('Er staat € 8.000.000 te veel', 12)).toEqual(['Er staat', '€ 8.000.000', 'te veel']);
  });

  it('pads to the side asked', () => {
    expect([padded('a', 3, 'left'), padded('a', 3, 'right'), padded('abcd', 3, 'left')]).toEqual([
      'a  ',
      '  a',
      'abcd',
    ]);
  });
});

describe('a table', () => {
  it('aligns words to the left and numbers to the right', () => {
    const lines = tableLines(
      [words('post'), numbers('bedrag')],
      [
        ['Coördinatie', '1.000'],
        ['ICT', '12'],
      ],
      80,
    );
    expect(lines).toEqual([
      'post         bedrag',
      '───────────  ──────',
      'Coördinatie   1.000',
      'ICT              12',
    ]);
  });
});

describe('a table that does not fit', () => {
  it('goes on below, cuts nothing off, and keeps amounts on one line', () => {
    const row = ['Coördinatie van alle programma’s samen', '€ 1.000.000'];
    // 34 columns: the head of the amounts gives way to 11, the words to 34 - 11 - 2 = 21.
    expect(tableLines([words('naam van de post'), numbers('bedrag (€ per jaar)')], [row], 34)).toEqual([
      `naam van de post${'bedrag'.padStart(18)}`,
      '(€ per'.padStart(34),
      'jaar)'.padStart(34),
      '─────────────────────  ───────────',
      'Coördinatie van alle   € 1.000.000',
      'programma’s samen',
    ]);
  });

  it('breaks a word only when it is longer than a line', () => {
    const name = `${'plan'.repeat(12)}.xlsx`;
    // 40 columns: the file gets 40 - 3 - 2 = 35.
    expect(tableLines([words('bestand'), words('rij')], [[name, '12']], 40).slice(2)).toEqual([
      `${name.slice(0, 35)}  12`,
      name.slice(35),
    ]);
  });
});

describe('a list as JSON', () => {
  it('is in pieces what it is as a whole', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 450, size: 'max' }), (items) => {
        expect([...jsonList('findings', items)].join('')).toBe(
          `${JSON.stringify({ findings: items }, null, 2)}\n`,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('colours', () => {
  it.each([
    [true, undefined, true],
    [true, '', true],
    [true, '1', false],
    [false, undefined, false],
  ])('on a terminal %s with NO_COLOR %s: %s', (terminal, noColour, wanted) => {
    expect(wantsColours(terminal, noColour)).toBe(wanted);
  });

  it('leaves words alone when there are none', () => {
    const { bold, dim, red, yellow } = styleOf(false);
    expect([bold('a'), dim('a'), red('a'), yellow('a')]).toEqual(['a', 'a', 'a', 'a']);
  });
});
