import type {
  AssumptionDto,
  Certainty,
  DrawnFigureDto,
  DrawnValueDto,
  EstimatedDto,
  SensitivityDto,
} from '@kapstok/contract';
import { type Text, text, verbatim } from '@kapstok/quantity';

/** A statistic with an error of a thousandth of it. */
function estimated(value: number): EstimatedDto {
  return { value, error: Math.abs(value) / 1000 };
}

/** What was drawn of a figure: nine in ten between `low` and `high`. */
function drawn(
  low: number,
  middle: number,
  high: number,
  bound: 'exact' | 'atLeast' | 'atMost' = 'exact',
): DrawnValueDto {
  return {
    kind: 'known',
    bound,
    isSure: low === high,
    p5: estimated(low),
    p50: estimated(middle),
    p95: estimated(high),
    mean: estimated((low + 2 * middle + high) / 4),
  };
}

function figure(id: string, label: Text, unit: string, value: DrawnValueDto): DrawnFigureDto {
  return { id, label, unit, drawn: value };
}

/** How much the answer hangs on an assumption that matters. */
export function sensitivity(id: string, given: Partial<SensitivityDto> = {}): SensitivityDto {
  return {
    assumption: id,
    name: verbatim(id),
    rankCorrelation: 0.5,
    varianceShare: 0.25,
    narrows: 0.12,
    whenLow: 400,
    whenHigh: 500,
    isNoise: false,
    ...given,
  };
}

/** A row of the register; null: it is not drawn. */
export function assumption(
  given: Partial<AssumptionDto> & { readonly id: string },
  driven: Partial<SensitivityDto> | null = {},
): AssumptionDto {
  const { id } = given;
  return {
    name: verbatim(id),
    on: [{ label: verbatim(id), place: { table: 'parameters', line: 3, row: id, field: 'value' } }],
    shape: 'range',
    meaning: 'interval80',
    words: text('80 tot 100, in acht van de tien gevallen', '80 to 100, in eight cases out of ten'),
    isRelative: false,
    group: '',
    correlation: null,
    quality: 'expert',
    source: 'Gesprek met drie instellingen',
    note: '',
    sensitivity: driven === null ? null : sensitivity(id, { name: given.name ?? verbatim(id), ...driven }),
    place: { table: 'assumptions', line: 2, row: id, field: '' },
    ...given,
  };
}

const REGISTER: readonly AssumptionDto[] = [
  assumption(
    {
      id: 'effect',
      name: text('Effect van scholing op instroom', 'Effect of training on recruits'),
      quality: 'assumed',
      words: text('5 tot 50, twee groepen', '5 to 50, two groups'),
      meaning: 'two_groups',
      source: 'Eigen schatting van de werkgroep',
      note: 'Nog niet gemeten; de eerste telling komt na een jaar.',
    },
    { varianceShare: 0.46, narrows: 0.27, whenLow: 365, whenHigh: 545, rankCorrelation: 0.68 },
  ),
  assumption(
    {
      id: 'tarief',
      name: text('Uurtarief zorgprofessional', 'Hourly rate of a professional'),
      quality: 'measured',
      source: 'Loonadministratie',
    },
    { varianceShare: 0.21, narrows: 0.11, whenLow: 505, whenHigh: 410, rankCorrelation: -0.45 },
  ),
  assumption(
    {
      id: 'bereik',
      name: text('Bereik van langer thuis', 'Reach of longer at home'),
      quality: null,
      shape: 'pert',
      meaning: null,
      words: text('900 tot 1.500, meest waarschijnlijk 1.200', '900 to 1,500, most likely 1,200'),
      source: '',
    },
    { varianceShare: 0.14, narrows: 0.07, whenLow: 420, whenHigh: 492, rankCorrelation: 0.37 },
  ),
  assumption(
    {
      id: 'disconto',
      name: text('Rekenrente', 'Discount rate'),
      quality: 'literature',
      shape: 'percentage',
      meaning: 'bounds',
      words: text('10% eronder tot 10% erboven', '10% below to 10% above'),
      source: 'Werkgroep Discontovoet',
    },
    { varianceShare: 0.001, narrows: 0, whenLow: 454, whenHigh: 457, rankCorrelation: 0.01, isNoise: true },
  ),
  assumption(
    {
      id: 'deeltijd',
      name: text('Deeltijdfactor', 'Part-time factor'),
      meaning: null,
      words: text('Wat betekent dit bereik?', 'What does this range mean?'),
      quality: 'assumed',
      source: '',
    },
    null,
  ),
];

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];

function fan(measure: string, label: Text, unit: string, middle: number): Certainty['fans'][number] {
  return {
    measure,
    label,
    unit,
    years: YEARS.map((year, index) => {
      const grown = (middle * (index + 1)) / YEARS.length;
      const value: DrawnValueDto =
        index === 0
          ? { kind: 'unknown' }
          : drawn(grown * 0.7, grown, grown * 1.35, index === YEARS.length - 1 ? 'atLeast' : 'exact');
      return { year, figure: figure(`plan/${measure}.${year}`, label, unit, value) };
    }),
  };
}

const CONTRIBUTION = figure(
  'plan/fte.structural',
  text('Levert', 'Contributes'),
  'FTE',
  drawn(329, 455, 596, 'atLeast'),
);
const SHARE = text('Deel van het tekort', 'Share of the shortage');
const SHORTAGE = text('Tekort', 'Shortage');

function scope(
  code: string,
  kind: Certainty['scopes'][number]['kind'],
  name: string,
  pillar: string,
  part: number,
): Certainty['scopes'][number] {
  const of = (measure: string, label: Text, unit: string, middle: number) =>
    figure(`${code}/${measure}`, label, unit, drawn(middle * part * 0.7, middle * part, middle * part * 1.4));
  return {
    scope: code,
    kind,
    name,
    pillar,
    figures: [
      of('fte.structural', text('Levert, in fte', 'Contributes, in FTE'), 'FTE', 455),
      of(
        'careCost.structural',
        text('Minder zorg gebruikt per jaar', 'Less care used per year'),
        'EUR',
        13_500_000,
      ),
    ],
  };
}

/** What the server tells of a small plan whose answer is uncertain. */
export const CERTAINTY: Certainty = {
  seed: 1,
  draws: 10_000,
  engine: 'kapstok-1',
  from: { plan: 'Plan', entry: 12, mark: null },
  sentences: [
    text(
      'De kans dat het plan zijn ambitie haalt is 62%. Het plan lost 21 tot 38% van het tekort op.',
      'The chance that the plan reaches its ambition is 62%. The plan closes 21 to 38% of the shortage.',
    ),
    text(
      'De helft van de trekkingen ligt boven 29%. Dit hangt het meest af van het effect van scholing op instroom.',
      'Half of the draws lie above 29%. It hangs most on the effect of training on recruits.',
    ),
  ],
  comparedIn: 'FTE',
  year: 2028,
  scenario: null,
  setting: { setting: {}, label: text('De afspraken van het plan', 'The conventions of the plan') },
  answer: {
    contribution: CONTRIBUTION,
    shareClosed: figure('plan/shortage.shareClosed', SHARE, '1', drawn(0.21, 0.29, 0.38, 'atLeast')),
    shareOfAmbition: figure(
      'plan/shortage.shareOfAmbition',
      text('Deel van de ambitie', 'Share of the ambition'),
      '1',
      drawn(0.7, 1.04, 1.4, 'atLeast'),
    ),
  },
  chancesByYear: [],
  chances: [
    {
      id: 'ambition',
      label: text('De ambitie halen', 'Reaching the ambition'),
      about: text(
        'Het plan levert in 2028 ten minste 436 fte.',
        'The plan contributes at least 436 FTE in 2028.',
      ),
      chance: { value: 0.62, error: 0.004 },
      bound: 'atLeast',
    },
    {
      id: 'shortage',
      label: text('Het tekort oplossen', 'Closing the shortage'),
      about: text(
        'Het plan levert in 2028 ten minste 1.568 fte.',
        'The plan contributes at least 1,568 FTE in 2028.',
      ),
      chance: { value: 0.003, error: 0.0004 },
      bound: 'atLeast',
    },
    {
      id: 'balance',
      label: text('Niet in het rood komen', 'Staying in the black'),
      about: text(
        'Niemand zegt wat het plan na 2027 elk jaar kost.',
        'Nobody says what it costs after 2027.',
      ),
      chance: null,
      bound: 'exact',
    },
  ],
  fans: [
    fan('fte', text('Wat het plan levert', 'What the plan contributes'), 'FTE', 520),
    fan('careCostGross', text('Minder zorg gebruikt, bruto', 'Less care used, gross'), 'EUR', 14_000_000),
    fan('hours', text('Tijd die vrijkomt', 'Time gained'), 'hour', 96_000),
    fan('persons', text('Extra mensen', 'Extra staff'), 'person', 410),
  ],
  waterfall: {
    shortage: figure('plan/shortage', SHORTAGE, 'FTE', drawn(1480, 1568, 1660)),
    pillars: [
      { code: 'A', name: 'Thuis', figure: figure('A/fte', text('Thuis', 'Home'), 'FTE', drawn(60, 85, 110)) },
      {
        code: 'B',
        name: 'Arbeidsmarkt',
        figure: figure(
          'B/fte',
          text('Arbeidsmarkt', 'Labour market'),
          'FTE',
          drawn(220, 330, 470, 'atLeast'),
        ),
      },
      {
        code: 'C',
        name: 'Digitaal',
        figure: figure('C/fte', text('Digitaal', 'Digital'), 'FTE', { kind: 'unknown' }),
      },
    ],
    remaining: figure(
      'plan/remaining',
      text('Blijft over', 'Remains'),
      'FTE',
      drawn(980, 1112, 1245, 'atMost'),
    ),
  },
  scopes: [
    scope('plan', 'plan', 'Hele plan', '', 1),
    scope('A', 'pillar', 'Thuis', 'A', 0.2),
    scope('A.1', 'project', 'Langer thuis', 'A', 0.2),
    scope('B', 'pillar', 'Arbeidsmarkt', 'B', 0.8),
    scope('B.1', 'project', 'Scholing', 'B', 0.8),
  ],
  shortageScenarios: [
    { id: 'unchanged', label: text('Ongewijzigd', 'Unchanged'), shortage: 1568, share: 0.29, chance: 0.62 },
    { id: 'adverse', label: text('Ongunstig', 'Adverse'), shortage: 2100, share: 0.217, chance: 0.31 },
  ].map(({ id, label, shortage, share, chance }) => ({
    id,
    label,
    shortage: figure(
      `plan/shortage.${id}`,
      SHORTAGE,
      'FTE',
      drawn(shortage * 0.95, shortage, shortage * 1.06),
    ),
    shareClosed: figure(`plan/share.${id}`, SHARE, '1', drawn(share * 0.72, share, share * 1.3, 'atLeast')),
    chance: { value: chance, error: 0.004 },
  })),
  sensitivities: REGISTER.flatMap(({ sensitivity: driven }) => (driven === null ? [] : [driven])),
  shareSensitivities: REGISTER.flatMap(({ sensitivity: driven }) =>
    driven === null ? [] : [{ ...driven, whenLow: driven.whenLow / 1568, whenHigh: driven.whenHigh / 1568 }],
  ),
  register: [...REGISTER],
  openMeanings: [
    {
      label: text('Deeltijdfactor', 'Part-time factor'),
      words: text('Wat betekent dit bereik?', 'What does this range mean?'),
      place: { table: 'assumptions', line: 6, row: 'deeltijd', field: 'meaning' },
    },
  ],
};

/** What the server tells of a plan of which nothing is said to be uncertain. */
export const CERTAINTY_WITHOUT: Certainty = {
  ...CERTAINTY,
  sensitivities: [],
  shareSensitivities: [],
  register: [],
  openMeanings: [],
};
