import { type ExpectedDefect, mended } from './expected-defect.ts';
import type { Cells } from './mended.ts';

const WITHOUT_CASE = ['2.3', '3.8', '3.9', '4.1', '4.2', '4.3', '4.5', '4.6', '5.2', '5.4', '5.10', '5.11'];

/** Lines of nought for the projects without a business case: their effect is then known. */
const LINES: readonly Cells[] = WITHOUT_CASE.map((project) => ({
  project,
  line: `saving_${project}`,
  kind: 'care_cost',
  law: 'Zvw',
  unit: 'EUR',
  y2024: '0',
  y2025: '0',
  y2026: '0',
  y2027: '0',
  y2028: '0',
}));

const CASES: readonly Cells[] = WITHOUT_CASE.map((project) => ({
  project,
  first_year: '2024',
  last_year: '2028',
  discount_base_year: '2024',
}));

/** What the rules on gaps find in the example. */
export const EXPECTED_GAPS: readonly ExpectedDefect[] = [
  {
    is: ['gaps.unknown-years', 'warning', 'business-case-benefits', '4.4/retained', 'y2024', '4.4'],
    stated: '',
    computed: '',
    because:
      '2024 to 2027 are empty inside the case 2024-2028 (r3099); 204 x 0.7 = 142.8 of 435.6 FTE rest on 2028',
    mend: [
      mended(
        'business-case-benefits',
        { project: '4.4', line: 'retained' },
        { y2024: '0', y2025: '0', y2026: '0', y2027: '0' },
      ),
    ],
  },
  {
    is: ['gaps.no-business-case', 'remark', 'projects', WITHOUT_CASE.join(', '), 'has_business_case', 'plan'],
    stated: 21_991_272,
    computed: '',
    because: 'the lines of twelve of the twenty projects of the application, of 71 395 208 in all',
    mend: [
      { table: 'business-case-benefits', add: LINES },
      { table: 'business-cases', add: CASES },
      ...WITHOUT_CASE.map((code) => mended('projects', { code }, { has_business_case: 'yes' })),
    ],
  },
  {
    is: ['gaps.structural-cost', 'remark', 'structural-costs', '', '', 'plan'],
    stated: '',
    computed: '',
    because: 'there is no file structural-costs.csv, and 49 689 142 a year of lower care cost from 2028',
    mend: [
      {
        table: 'structural-costs',
        add: [{ project: '1.1', item: 'platform', amount: '100000', payer: 'gemeenten', source: 'proef' }],
      },
    ],
  },
  {
    is: ['gaps.empty-line', 'remark', 'budget-lines', 'B080', 'y2025', '3.9'],
    stated: '',
    computed: '',
    because: 'the three years and the total are empty (r711)',
    mend: [mended('budget-lines', { id: 'B080' }, { y2025: '0', y2026: '0', y2027: '0' })],
  },
  {
    is: [
      'gaps.undetermined-shares',
      'remark',
      'cost-key-shares',
      'SPUK/Beesel, SPUK/Bergen, SPUK/Echt-Susteren, SPUK/Gennep, SPUK/Horst aan de Maas, SPUK/Leudal, SPUK/Maasgouw, SPUK/Nederweert, SPUK/Peel en Maas, SPUK/Roerdalen, SPUK/Roermond, SPUK/Venlo, SPUK/Weert',
      'share',
      'plan',
    ],
    stated: '',
    computed: '',
    because:
      'thirteen of fourteen municipalities have n.t.b. (r58); 2 868 300 (r112) without the 8% of Venray (r125)',
    mend: [mended('cost-key-shares', {}, { share: '0.07' })],
  },
];
