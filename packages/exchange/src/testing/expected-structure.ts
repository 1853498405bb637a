import { type ExpectedDefect, mended } from './expected-defect.ts';
import type { Mend } from './mended.ts';

function twoProjects(
  code: string,
  others: readonly string[],
  field: string,
  because: string,
  mend: readonly Mend[],
): ExpectedDefect {
  return {
    is: ['structure.code-names-two', 'warning', 'projects', [code, ...others].join(', '), field, code],
    stated: code,
    computed: '',
    because,
    mend,
  };
}

function inProjects(code: string, field: string, words: string): Mend {
  return mended('projects', { code }, { [field]: words });
}

function unfollowed(code: string, conditions: string, because: string): ExpectedDefect {
  return {
    is: ['structure.condition-not-followed', 'warning', 'decisions', code, 'conditions', 'plan'],
    stated: conditions,
    computed: '',
    because,
    mend: [mended('decisions', { code }, { condition_owner: 'PMO', condition_status: 'loopt' })],
  };
}

/** What the rules on structure find in the example. */
export const EXPECTED_STRUCTURE: readonly ExpectedDefect[] = [
  {
    is: ['structure.not-in-portfolio', 'warning', 'projects', '4.7', 'in_portfolio', '4.7'],
    stated: 'no',
    computed: 1_374_000,
    because: 'budget line B105 of 250 000 + 527 000 + 597 000 (r761), in_portfolio no',
    mend: [inProjects('4.7', 'in_portfolio', 'yes')],
  },
  twoProjects('1.1', ['4.1'], 'budget_code', 'the budget calls 4.1 1.1 (r725)', [
    inProjects('4.1', 'budget_code', '1'),
  ]),
  twoProjects('1.2', ['4.2'], 'budget_code', 'the budget calls 4.2 1.2 (r731)', [
    inProjects('4.2', 'budget_code', '2'),
  ]),
  twoProjects('2.1', ['4.5'], 'budget_code', 'the budget calls 4.5 2.1 (r762)', [
    inProjects('4.5', 'budget_code', '5'),
  ]),
  twoProjects(
    '2.2',
    ['2.3', '4.6'],
    'other_printed_code',
    '2.3 is printed as 2.2 elsewhere, the budget calls 4.6 2.2',
    [inProjects('2.3', 'other_printed_code', ''), inProjects('4.6', 'budget_code', '6')],
  ),
  twoProjects('2.3', ['2.2'], 'other_printed_code', '2.2 is printed as 2.3 elsewhere', [
    inProjects('2.2', 'other_printed_code', ''),
  ]),
  {
    is: ['structure.phases-differ', 'warning', 'projects', '2.2', 'other_printed_phase', '2.2'],
    stated: 'initiatie',
    computed: 'ontwerp',
    because: 'phase ontwerp, elsewhere initiatie (r317)',
    mend: [inProjects('2.2', 'other_printed_phase', 'ontwerp')],
  },
  {
    is: ['structure.phases-differ', 'warning', 'projects', '2.3', 'other_printed_phase', '2.3'],
    stated: 'initiatie',
    computed: 'realisatie',
    because: 'phase realisatie, elsewhere initiatie (r325)',
    mend: [inProjects('2.3', 'other_printed_phase', 'realisatie')],
  },
  {
    is: ['structure.no-phase', 'remark', 'projects', '4.5, 4.6', 'phase', 'plan'],
    stated: '',
    computed: '',
    because: 'no phase in either row (r391, r409), one in every other project',
    mend: [inProjects('4.5', 'phase', 'initiatie'), inProjects('4.6', 'phase', 'initiatie')],
  },
  {
    is: ['structure.wrong-cost-type', 'warning', 'budget-lines', 'B040', 'cost_type', '1.1'],
    stated: 'internal_staff',
    computed: '',
    because: '84 941, 47 759 and 25 314 (r635) are 1% of the other lines of 1.1 in each year (r609-r634)',
    mend: [mended('budget-lines', { id: 'B040' }, { cost_type: 'contingency' })],
  },
  unfollowed('D1', 'geen financiële bijdrage buiten 1.1 en 4.7', 'a condition (r26), no owner, no status'),
  unfollowed(
    'D2',
    "investering gedekt uit SPUK; verschuiving ggz naar sociaal domein opnemen in plan gebiedsgericht werken; KPI's per kwartaal naar PHO",
    'three conditions (r27), no owner, no status',
  ),
  unfollowed(
    'D3',
    "investering gedekt uit SPUK; KPI's per kwartaal naar PHO",
    'two conditions (r31), no owner, no status',
  ),
  unfollowed('D4', 'na akkoord op indiening', 'a condition (r34), no owner, no status'),
  {
    is: ['structure.milestone-twice', 'warning', 'milestones', '5.4/2025Q2', 'quarter', '5.4'],
    stated: '2025Q2',
    computed: '2025Q3',
    because: 'the same milestone in 2025Q3 (r2437) and in 2025Q2 (r2683)',
    mend: [{ table: 'milestones', where: { project: '5.4', quarter: '2025Q2' } }],
  },
];
