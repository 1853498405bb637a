import { type ExpectedDefect, mended } from './expected-defect.ts';

/** A printed subtotal that adds rounded subtotals: the exact sum of its lines, and the same rounded honestly. */
function roundedParts(
  pillar: string,
  field: string,
  [stated, computed, honest]: readonly [number, number, number],
  because: string,
): ExpectedDefect {
  return {
    is: ['sums.rounded-parts', 'remark', 'budget-stated-subtotals', pillar, field, pillar],
    stated,
    computed,
    because,
    mend: [mended('budget-stated-subtotals', { pillar, level: 'pillar' }, { [field]: String(honest) })],
  };
}

function taskTotal(row: string, stated: number, computed: number, because: string): ExpectedDefect {
  return {
    is: ['sums.row-total', 'error', 'labour-task', row, 'stated_total', 'plan'],
    stated,
    computed,
    because,
    mend: [],
  };
}

const LATER_RIGHT = [
  mended('labour-task', { row: 'e' }, { stated_total: '2550' }),
  mended('labour-task', { row: 'f' }, { stated_total: '5050' }),
];

/** What the rules on sums find in the example. */
export const EXPECTED_SUMS: readonly ExpectedDefect[] = [
  {
    ...taskTotal(
      'c',
      8100,
      7100,
      '1000 + 1300 + 1300 + 1100 + 1200 + 1200 (r1981), and 1800 + 5300 of a and b',
    ),
    mend: [mended('labour-task', { row: 'c' }, { stated_total: '7100' })],
  },
  { ...taskTotal('e', 2400, 2550, '200 + 350 + 4 x 500 (r1986)'), mend: LATER_RIGHT },
  { ...taskTotal('f', 4900, 5050, '700 + 950 + 800 + 1000 + 900 + 700 (r1987)'), mend: LATER_RIGHT },
  {
    is: [
      'sums.funding-share',
      'warning',
      'funding',
      '1.1/SPUK IZA transformatiemiddelen',
      'stated_share',
      '1.1',
    ],
    stated: 0.13,
    computed: 0.14,
    because: '2 250 000 (r116) of the lines of 1.1 together, 15 959 374 (r609-r635), is 0.14098',
    mend: [mended('funding', { project: '1.1' }, { stated_share: '0.14' })],
  },
  roundedParts(
    'P1',
    'y2027',
    [2_900_000, 2_832_698, 2_830_000],
    '280 000 + 2 600 000 (r605, r608) printed as 2,9 mln',
  ),
  roundedParts(
    'P2',
    'y2025',
    [2_420_000, 2_481_000, 2_480_000],
    '120 000 + 1 300 000 + 700 000 + 300 000 (r653-r678)',
  ),
  roundedParts(
    'P2',
    'y2027',
    [5_620_000, 5_603_500, 5_600_000],
    '120 000 + 4 300 000 + 700 000 + 500 000 (r653-r678)',
  ),
  roundedParts(
    'P4',
    'y2026',
    [4_050_000, 4_033_324, 4_030_000],
    'the eight subtotals of r722-r768 add up to 4 050 000',
  ),
  roundedParts(
    'P4',
    'y2027',
    [4_710_000, 4_698_080, 4_700_000],
    'the eight subtotals of r722-r768 add up to 4 710 000',
  ),
  roundedParts(
    'P5',
    'y2026',
    [5_410_000, 5_398_104, 5_400_000],
    'the six subtotals of r784-r807 add up to 5 410 000',
  ),
  roundedParts(
    'P5',
    'y2027',
    [3_850_000, 3_836_000, 3_840_000],
    'the six subtotals of r784-r807 add up to 3 850 000',
  ),
  roundedParts(
    'P5',
    'stated_total',
    [15_630_000, 15_620_104, 15_620_000],
    'the six totals of r784-r807 add up to 15 630 000',
  ),
];
