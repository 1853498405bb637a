import { type ExpectedDefect, mended } from './expected-defect.ts';
import type { Cells } from './mended.ts';

const ALL = [
  ...Array.from({ length: 15 }, (_, index) => `K${index + 1}`),
  ...['a', 'b', 'c', 'd', 'e'].map((letter) => `K16${letter}`),
].join(', ');

type Known = readonly [rule: string, severity: string, field: string, scope: string];

function ofOne(
  code: string,
  [rule, severity, field, scope]: Known,
  set: Cells,
): Pick<ExpectedDefect, 'is' | 'mend'> {
  return { is: [rule, severity, 'kpis', code, field, scope], mend: [mended('kpis', { code }, set)] };
}

/** What the rules on indicators find in the example. */
export const EXPECTED_INDICATORS: readonly ExpectedDefect[] = [
  {
    ...ofOne('K5', ['indicators.other-potential', 'error', 't2027', '2.2'], {
      t2025: '5%..10% = 139000..278000',
      t2026: '25%..30% = 1330000..1600000',
      t2027: '50%..60% = 3630000..4360000',
    }),
    stated: '760000..920000',
    computed: '3633312.5..4359975',
    because:
      'care cost of 2.2 in 2027 is 150 995 + 4 402 181 + 2 713 449 = 7 266 625 (r2911-r2915); 1 531 730 is 1 698 265 of time gained (r2918) / 1.035^3',
  },
  {
    ...ofOne('K4', ['indicators.other-potential', 'remark', 't2027', '2.2'], {
      t2025: '5%..10% = 360..710',
      t2026: '25%..30% = 3400..4100',
      t2027: '50%..60% = 9300..11200',
    }),
    stated: '9000..10000',
    computed: '37550.24..45060.28',
    because:
      'hours of 2.2 in 2027 are 4 402 181 / 78 + 1 698 265 / 91 = 56 438.22 + 18 662.25 = 75 100.47; 16 832 is 18 662 / 1.035^3',
  },
  {
    ...ofOne('K1', ['indicators.result-reach', 'warning', 't2027', 'P1'], {
      t2025: '4900',
      t2026: '9700',
      t2027: '14600',
    }),
    stated: '1200..1800',
    computed: 14_627.82,
    because: '3 794 092 (r2867) / (2075 x 0.25 x 0.5) in 2027; 1500 +-20% is 1200 to 1800 (r524)',
  },
  {
    ...ofOne('K9', ['indicators.wrong-population', 'warning', 'denominator', 'P3'], {
      denominator: '14 gemeenten',
    }),
    stated: 13,
    computed: 14,
    because: 'municipalities has 14 rows (r58); K9 counts 13 (r538)',
  },
  {
    ...ofOne('K14', ['indicators.target-below-baseline', 'warning', 't2025', 'P5'], {
      t2025: '5',
      t2026: '8',
    }),
    stated: 1,
    computed: '3 partners en 2 bronsystemen',
    because: '1 is less than both 3 and 2 (r550)',
  },
  {
    ...ofOne('K12', ['indicators.falling-target', 'remark', 't2027', 'P4'], { t2027: '60%..70%' }),
    stated: 0.4,
    computed: '0.25..0.6',
    because: '40% is less than the 60% that may be reached in 2026, and than its middle, 42,5% (r546)',
  },
  {
    is: [
      'indicators.no-baseline',
      'warning',
      'kpis',
      'K1, K3, K4, K5, K6, K7, K8, K9, K10, K11, K12, K15',
      'baseline',
      'plan',
    ],
    stated: '',
    computed: '',
    because: 'the cells are empty; K16a to K16e are dates, K2 and K13 are still to be measured, K14 has one',
    mend: [mended('kpis', { baseline: '' }, { baseline: '0' })],
  },
  {
    is: ['indicators.baseline-to-come', 'remark', 'kpis', 'K2, K13', 'baseline', 'plan'],
    stated: 'nulmeting',
    computed: '',
    because: 'both cells say nulmeting (r525, r549)',
    mend: [mended('kpis', { baseline: 'nulmeting' }, { baseline: '0' })],
  },
  {
    is: ['indicators.no-owner', 'warning', 'kpis', ALL, 'owner', 'plan'],
    stated: '',
    computed: '',
    because: 'kpis.csv has no column owner',
    mend: [mended('kpis', {}, { owner: 'GGD' })],
  },
  {
    is: ['indicators.no-source', 'remark', 'kpis', ALL, 'measured_by', 'plan'],
    stated: '',
    computed: '',
    because: 'kpis.csv has no column measured_by',
    mend: [mended('kpis', {}, { measured_by: 'regionale monitor' })],
  },
];
