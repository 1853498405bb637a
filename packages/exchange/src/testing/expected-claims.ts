import { type ExpectedDefect, mended } from './expected-defect.ts';

const TABLE = 'business-case-benefits';

/** One saving that several projects book in 2028: together, and the largest of them. */
function shared(
  line: string,
  projects: readonly string[],
  [together, largest]: readonly [number, number],
  because: string,
): ExpectedDefect {
  return {
    is: [
      'claims.shared-saving',
      'remark',
      TABLE,
      projects.map((project) => `${project}/${line}`).join(', '),
      '',
      'plan',
    ],
    stated: together,
    computed: largest,
    because,
    mend: projects
      .slice(1)
      .map((project) => mended(TABLE, { project, line }, { law: `Zvw, eigen deel van ${project}` })),
  };
}

/** What the rules on claims find in the example. */
export const EXPECTED_CLAIMS: readonly ExpectedDefect[] = [
  shared(
    'primary_care',
    ['1.1', '2.2', '3.6'],
    [627_249, 315_219],
    '315 219 + 231 259 + 80 771 (r2865, r2911, r2983)',
  ),
  shared('district_nursing', ['2.2', '3.6'], [9_405_753, 6_742_253], '6 742 253 + 2 663 500 (r2913, r2985)'),
  shared('hospital_care', ['2.2', '3.6'], [4_881_590, 4_155_840], '4 155 840 + 725 750 (r2915, r2987)'),
  shared(
    'right_care_right_place',
    ['2.1', '3.7', '4.4', '5.7'],
    [12_985_692, 6_878_298],
    '147 960 + 4 499 347 + 6 878 298 + 1 460 087 (r2947, r3021, r3091, r3132)',
  ),
  shared('icu_ed_bed_days', ['3.7', '5.7'], [10_086_285, 7_627_620], '7 627 620 + 2 458 665 (r3019, r3128)'),
];
