import type { Mend, MendedRows } from './mended.ts';

/** A finding on the example plan, and how its defect is mended. */
export interface ExpectedFinding {
  /** Rule, severity, row, scope. */
  readonly is: readonly [rule: string, severity: string, row: string, scope: string];
  readonly stated: number | string;
  readonly computed: number | string;
  /** The hand calculation or the rows of the source. */
  readonly because: string;
  readonly mend: readonly Mend[];
}

type Row = readonly [key: string, scope: string, period?: string];

function stated([key, scope, period]: Row, value: string): Mend {
  const where = period === undefined ? { key, scope } : { key, scope, period };
  return { table: 'stated-figures', where, set: { value } };
}

function without(where: MendedRows['where']): Mend {
  return { table: 'stated-figures', where };
}

/** The hours of 4.7 with the plan's own 1 872 hours per FTE, and what was built on the other factor. */
const ONE_FACTOR: readonly Mend[] = [
  stated(['extra_hours', '4.7', 't/m 2027'], '370431'),
  stated(['extra_hours_structural', 'plan'], '416000'),
  stated(['hours_total_structural', 'plan'], '815000'),
];

/** Without 2028 in the window: 370 431 hours, and 608 964 + 370 431 = 979 395 together. */
const OWN_WINDOW: readonly Mend[] = [
  stated(['extra_hours', 'plan', 't/m 2027'], '370000'),
  stated(['hours_total', 'plan', 't/m 2027'], '979000'),
];

const SHARES: readonly Mend[] = [
  stated(['share_of_shortage', 'plan'], '0.28'),
  stated(['share_of_ambition', 'plan'], '0.46'),
];

function discounted(scope: string, printed: number, computed: number, because: string): ExpectedFinding {
  return {
    is: ['periods.discounted-structural', 'warning', 'care_cost_reduction_structural', scope],
    stated: printed,
    computed,
    because,
    mend: [stated(['care_cost_reduction_structural', scope], String(computed))],
  };
}

function unverifiable(row: string, scope: string, printed: number, because: string): ExpectedFinding {
  return {
    is: ['stated.not-verifiable', 'remark', row, scope],
    stated: printed,
    computed: '',
    because,
    mend: [without({ key: row, scope })],
  };
}

const NO_SROI = 'the plan has no cost and benefit of a case as a whole, so no ratio follows';

/** What the rules on stated figures, units, periods and copies find in the example plan, each with its reason. */
export const EXPECTED_STATED: readonly ExpectedFinding[] = [
  {
    is: ['units.persons-as-fte', 'error', 'extra_hours_structural_fte', 'plan'],
    stated: 320,
    computed: 222.36,
    because: '117 recruits and 204 people kept are 321 persons; 117 x 0.68 + 204 x 0.7 = 222.36 FTE',
    mend: [stated(['extra_hours_structural_fte', 'plan'], '222')],
  },
  {
    is: ['units.persons-as-fte', 'error', 'contribution_fte', 'plan'],
    stated: 530,
    computed: 435.59,
    because: '399 164 hours / 1872 = 213.23 FTE; with 321 persons 534.2, with 222.36 FTE 435.59',
    mend: [stated(['contribution_fte', 'plan'], '436')],
  },
  {
    is: ['units.persons-as-fte', 'error', 'contribution_persons', 'plan'],
    stated: 760,
    computed: 625.61,
    because: '534.2 / 0.7 = 763; 213.23 / 0.7 + 321 = 625.61',
    mend: [stated(['contribution_persons', 'plan'], '626')],
  },
  {
    is: ['units.persons-as-fte', 'error', 'share_of_shortage', 'plan'],
    stated: '0.33..0.36',
    computed: 0.28,
    because: '534.2 / 1 568 = 0.341; 435.59 / 1 568 = 0.278',
    mend: SHARES,
  },
  {
    is: ['stated.built-on', 'error', 'share_of_ambition', 'plan'],
    stated: 0.55,
    computed: 0.46,
    because: 'the stated 0.33 / 0.60 = 0.55; 435.59 / 940.8 = 0.463',
    mend: SHARES,
  },
  {
    is: ['periods.outside-window', 'error', 'extra_hours', 'plan'],
    stated: 630000,
    computed: 370431.36,
    because: '204 x 0.7 x 1872 = 267 322 of 2028, and 362 912 of 4.7, is 630 234',
    mend: OWN_WINDOW,
  },
  {
    is: ['copies.other-conversion', 'warning', 'extra_hours', '4.7'],
    stated: 362912,
    computed: 370431.36,
    because: '88 + 97 + 106 = 291 persons x 0.68 = 197.88 FTE; x 1 834 = 362 912, x 1 872 = 370 431',
    mend: ONE_FACTOR,
  },
  {
    is: ['copies.other-conversion', 'warning', 'extra_hours_structural', 'plan'],
    stated: 413000,
    computed: 416257.92,
    because: '117 x 0.68 x 1 834 + 204 x 0.7 x 1 872 = 413 235; all with 1 872: 416 258',
    mend: ONE_FACTOR,
  },
  {
    is: ['units.added-over-years', 'error', 'extra_staff_fte', '4.7'],
    stated: 277,
    computed: 364.48,
    because: '88 + 97 + 106 + 117 = 408 x 0.68 = 277.4 of 2025-2028; with 128 of 2029 536 x 0.68 = 364.48',
    mend: [stated(['extra_staff_fte', '4.7'], '364.48')],
  },
  {
    is: ['periods.other-years', 'error', 'extra_hours', '4.7'],
    stated: 510000,
    computed: 682306.56,
    because: '408 x 0.68 x 1 834 = 508 825; 536 x 0.68 x 1 872 = 682 307',
    mend: [stated(['extra_hours', '4.7', '2025-2029'], '682307')],
  },
  discounted('plan', 43300000, 49689142, 'sum of y2028; / 1.035^4 = 43 301 217'),
  discounted('P1', 8500000, 9767573, '315 219 + 5 061 201 + 695 153 + 3 696 000; / 1.035^4 = 8 511 876'),
  discounted('P2', 11500000, 13201655, '11 129 352 of 2.2 and 2 072 303 of 2.1; / 1.035^4 = 11 504 480'),
  discounted('P3', 13600000, 15596988, '3 470 021 of 3.6 and 12 126 967 of 3.7; / 1.035^4 = 13 591 874'),
  discounted('P4', 6000000, 6878298, 'the one line of 4.4; / 1.035^4 = 5 994 039'),
  discounted('P5', 3700000, 4244628, '2 458 665 + 325 876 + 1 460 087; / 1.035^4 = 3 698 948'),
  {
    is: ['copies.another-row', 'error', 'time_saving_structural', '3.6'],
    stated: 30155,
    computed: 34147.44,
    because: '2 663 500 / 78 = 34 147; 30 155 = 2 744 090 / 91 is 3.7',
    mend: [stated(['time_saving_structural', '3.6'], '34147')],
  },
  {
    is: ['copies.another-row', 'error', 'care_cost_reduction', '5.2'],
    stated: 6200000,
    computed: '',
    because: '5.2 has no business case; P5 states 6 200 000, which is 5.7',
    mend: [without({ key: 'care_cost_reduction', scope: '5.2' })],
  },
  {
    is: ['copies.another-row', 'error', 'time_saving', '5.2'],
    stated: 34000,
    computed: '',
    because: '5.2 has no business case; P5 states 34 000, which is 5.7',
    mend: [without({ key: 'time_saving', scope: '5.2' })],
  },
  {
    is: ['stated.two-printings', 'error', 'care_cost_reduction', '2.2'],
    stated: 8000000,
    computed: 14222616.22,
    because: '2 782 724 / 1.035 + 5 334 609 / 1.035^2 + 7 266 625 / 1.035^3; elsewhere 14 630 659 with 2024',
    mend: [stated(['care_cost_reduction', '2.2', '2025-2027'], '14222616')],
  },
  {
    is: ['stated.two-printings', 'error', 'investment', '2.1'],
    stated: 3400000,
    computed: 2401000,
    because: '235 000 + 519 000 + 1 400 000 + 64 000 + 183 000; the budget itself prints 2 400 000',
    mend: [stated(['investment', '2.1'], '2400000')],
  },
  {
    is: ['stated.two-printings', 'warning', 'spuk_total', 'plan'],
    stated: 2850000,
    computed: 2868300,
    because: '2 250 000 + 618 300; the note prints 2 868 300',
    mend: [{ table: 'stated-figures', where: { key: 'spuk_total', value: '2850000' } }],
  },
  unverifiable('retained_staff', '4.4', 712, 'the years 2025 to 2027 of retained are empty'),
  unverifiable('spuk_exposure', 'Venray', 229464, 'the 8% in the cost key was read from this very figure'),
  unverifiable('sroi_ratio', '1.1', 2.7, NO_SROI),
  unverifiable('sroi_ratio', '2.1', 3, NO_SROI),
  unverifiable('sroi_ratio', '2.2', 3.3, NO_SROI),
  unverifiable('sroi_ratio', '3.6', 3.3, NO_SROI),
  unverifiable('sroi_ratio', '3.7', 3.4, NO_SROI),
  unverifiable('sroi_ratio', '4.4', 3.3, NO_SROI),
  unverifiable('sroi_ratio', '4.7', 2.6, NO_SROI),
  unverifiable('sroi_ratio', '5.7', 2.7, NO_SROI),
  {
    is: ['periods.windows-differ', 'warning', 'counting_window_from', 'plan'],
    stated: '2024-2027',
    computed: '2025-2027',
    because: 'the budget has money from 2025; mended by a cost of EUR 400 in 2024',
    mend: [
      { table: 'budget-lines', where: {}, set: { y2024: '0' } },
      { table: 'budget-lines', where: { id: 'B001' }, set: { y2024: '400', y2025: '333600' } },
    ],
  },
  {
    is: ['periods.case-differs', 'remark', '4.7', '4.7'],
    stated: '2025-2029, 2025',
    computed: '2024-2028, 2024',
    because: 'business-cases: seven of eight cover 2024-2028 with base year 2024',
    mend: [
      {
        table: 'business-cases',
        where: { project: '4.7' },
        set: { first_year: '2024', last_year: '2028', discount_base_year: '2024' },
      },
      { table: 'business-case-benefits', where: { project: '4.7' }, set: { y2024: '0', y2029: '' } },
    ],
  },
  {
    is: [
      'periods.discounted-beside-undiscounted',
      'remark',
      'care_cost_reduction, time_saving, extra_hours, hours_total',
      'plan',
    ],
    stated: '',
    computed: '',
    because: 'care cost up to 2027 is net present in every row, hours of the same years are not',
    mend: [without({ unit: 'hours' })],
  },
];
