import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';

/** A plan in which nothing says how much an employee works: what is compared are people. The year that is compared is 2027. */
const TABLES: SimpleTables = {
  pillars: [
    { code: 'P1', name: 'Klein gebied', lead_scope: 'Stad' },
    { code: 'P2', name: 'Groter gebied', lead_scope: 'Provincie' },
  ],
  projects: [
    { code: 'A', pillar: 'P1' },
    { code: 'B', pillar: 'P2' },
  ],
  'business-cases': [
    { project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
    { project: 'B', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
  ],
  parameters: [
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'labour-shortage': [
    { key: 'shortage', value: 400, unit: 'persons', year: 2027, area: 'Stad' },
    { key: 'ambition', value: 0.5, unit: '1', year: 2027, area: 'Stad' },
    { key: 'area_share', value: 0.5, unit: '1', year: 2027, area: 'Stad' },
  ],
};

const people = (project: string, y2026: number, y2027: number): SimpleRow => ({
  project,
  line: 'mensen',
  kind: 'extra_staff',
  flow: 'inflow',
  unit: 'persons',
  y2026,
  y2027,
});

function planned(lines: readonly SimpleRow[], more: SimpleTables = {}): Calculation {
  return calculate(planOf({ ...TABLES, 'business-case-benefits': lines, ...more }));
}

function amount(calculation: Calculation, id: string): unknown {
  const value = calculation.value(id);
  return value?.kind === 'known' ? value.low : value?.kind;
}

describe('a plan that is compared in people', () => {
  const calculation = planned([people('A', 4, 36), people('B', 2, 10)]);

  it('closes 46 of 400, and of 200 that it wants: 36 and 10', () => {
    expect(calculation.comparedIn).toBe('person');
    expect(amount(calculation, 'plan/shortage.shareClosed')).toBe(0.115);
    expect(amount(calculation, 'plan/shortage.shareOfAmbition')).toBe(0.23);
    expect(amount(calculation, 'plan/shortage.remainingPersons')).toBe(354);
    expect(amount(calculation, 'plan/shortage.remainingFte')).toBe('unknown');
  });

  it('closes 52 when those of 2026 stay, and says so in people', () => {
    const under = (measure: string): unknown =>
      amount(calculation, `plan/choices.recruits.cumulative.${measure}`);
    expect(under('persons')).toBe(52);
    expect(under('shareClosed')).toBe(0.13);
    expect(under('shareOfAmbition')).toBe(0.26);
    expect(under('fte')).toBe('unknown');
  });

  it('comes to 40 and 6 when all stay and half of what is done for a larger area lands here', () => {
    const start = 'plan/choices.combination.recruits=cumulative+area=areaShare';
    // 40 of A, and half of the 12 of B.
    expect(amount(calculation, `${start}.persons`)).toBe(46);
    expect(amount(calculation, `${start}.remainingPersons`)).toBe(354);
    expect(amount(calculation, `${start}.shareClosed`)).toBe(0.115);
    expect(amount(calculation, `${start}.byYear.2026.persons`)).toBe(5);
    expect(amount(calculation, `${start}.byYear.2026.shareClosed`)).toBe(0.0125);
    expect(amount(calculation, `${start}.byYear.2026.shareOfAmbition`)).toBe(0.025);
  });

  it('has shares of each project, pillar and year in people, and of nothing else', () => {
    expect(amount(calculation, 'A/shareClosed.structural')).toBe(0.09);
    expect(amount(calculation, 'A/shareClosed.byYear.2026')).toBe(0.01);
    expect(amount(calculation, 'P2/shareOfAmbition.structural')).toBe(0.05);
    expect(amount(calculation, 'A/shareOfAmbition.byYear.2027')).toBe(0.18);
    const shares = calculation.ids('A').filter((id) => id.startsWith('A/share'));
    expect(shares.toSorted()).toEqual(
      ['shareClosed', 'shareOfAmbition'].flatMap((share) =>
        ['byYear.2026', 'byYear.2027', 'structural'].map((span) => `A/${share}.${span}`),
      ),
    );
  });

  it('answers a setting with all of it', () => {
    const { fte, persons, shareClosed, shareOfAmbition } = calculation.under({ recruits: 'cumulative' });
    expect(fte).toMatchObject({ kind: 'unknown' });
    expect(persons).toMatchObject({ kind: 'known', low: 52 });
    expect(shareClosed).toMatchObject({ kind: 'known', low: 0.13 });
    expect(shareOfAmbition).toMatchObject({ kind: 'known', low: 0.26 });
  });

  it('leads to what is compared: people', () => {
    const at = calculation.drawnAnswer({ recruits: 'cumulative' });
    expect(amount(calculation, at.contribution)).toBe(52);
    expect(amount(calculation, at.remaining)).toBe(348);
    expect(amount(calculation, at.contributionOf('B'))).toBe(12);
  });

  it('is called by what it is, each in words of its own', () => {
    const words = ['shareClosed', 'shareOfAmbition', 'remainingFte', 'remainingPersons'].map(
      (figure) => calculation.figure(`plan/shortage.${figure}`)?.label.nl ?? '',
    );
    expect(words).toEqual([
      'het plan: personeelstekort, deel dat wordt opgelost',
      'het plan: personeelstekort, deel van de ambitie',
      'het plan: personeelstekort, wat overblijft in fte',
      'het plan: personeelstekort, wat overblijft in personen',
    ]);
    const under = ['shareClosed', 'shareOfAmbition'].map(
      (figure) => calculation.figure(`plan/choices.recruits.cumulative.${figure}`)?.label.nl ?? '',
    );
    expect(under).toEqual(words.slice(0, 2));
  });

  it('says under a choice how many people, and a plan in FTE does not', () => {
    const inFte = planned([people('A', 4, 36)], {
      parameters: [...(TABLES.parameters ?? []), { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' }],
    });
    expect(inFte.comparedIn).toBe('FTE');
    expect(amount(inFte, 'plan/choices.recruits.cumulative.fte')).toBe(20);
    expect(inFte.value('plan/choices.recruits.cumulative.persons')).toBeUndefined();
    expect(amount(inFte, 'plan/shortage.remainingFte')).toBe(182);
    expect(amount(inFte, 'plan/shortage.remainingPersons')).toBe(364);
  });
});

describe('the choices that a plan leaves open', () => {
  const care = (project: string, more: SimpleRow = {}): SimpleRow => ({
    project,
    line: 'wijk',
    kind: 'care_cost',
    law: 'Zvw',
    unit: 'EUR',
    y2026: 50_000,
    y2027: 100_000,
    ...more,
  });
  const HOURS = [
    ...(TABLES.parameters ?? []),
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'hourly_rate_wijk', value: 50, unit: 'EUR/hour' },
  ];
  const open = (calculation: Calculation): readonly string[] => calculation.choices.map(({ id }) => id);

  it('have the answers that addresses name, the base first', () => {
    const cases = [
      { project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
      { project: 'B', first_year: 2026, last_year: 2028, discount_base_year: 2026 },
    ];
    const calculation = planned([care('A'), care('B'), people('B', 2, 10)], {
      parameters: HOURS,
      'business-cases': cases,
    });
    const answers = calculation.choices.map(({ id, base, alternatives }) => [
      id,
      [base, ...alternatives].map((answer) => answer.id),
    ]);
    expect(answers).toEqual([
      ['recruits', ['perYear', 'cumulative']],
      ['timeToStaff', ['all', 'half', 'none']],
      ['area', ['all', 'areaShare']],
      ['sharedSavings', ['both', 'largest']],
      ['fullSwing', ['structuralYear', 'lastYear']],
    ]);
  });

  it('are of time only where time is gained, be it in one year of one line', () => {
    expect(open(planned([people('A', 4, 36)]))).not.toContain('timeToStaff');
    const once = care('B', { y2026: undefined });
    expect(open(planned([people('A', 4, 36), once], { parameters: HOURS }))).toContain('timeToStaff');
  });

  it('are of a larger area only where something is done for it', () => {
    expect(open(planned([people('B', 2, 10)]))).toContain('area');
    expect(open(planned([people('A', 4, 36)]))).not.toContain('area');
  });

  it('are of a last year only where one case ends after the year that is compared', () => {
    expect(open(planned([people('A', 4, 36)]))).not.toContain('fullSwing');
    const one = [
      { project: 'A', first_year: 2026, last_year: 2028, discount_base_year: 2026 },
      { project: 'B', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
    ];
    const later = planned([people('A', 4, 36), people('B', 2, 10)], { 'business-cases': one });
    expect(open(later)).toContain('fullSwing');
  });

  it('are not of three claims of which each overlaps with the next: those are one', () => {
    const projects = ['A', 'B', 'C'].map((code) => ({ code, pillar: 'P1' }));
    const ends = { first_year: 2026, last_year: 2027, discount_base_year: 2026 };
    const cases = ['A', 'B', 'C'].map((project) => ({ project, ...ends }));
    const overlaps = [
      { id: 'O1', lines: 'A/wijk|B/wijk', overlap: 0.5 },
      { id: 'O2', lines: 'B/wijk|C/wijk', overlap: 0.5 },
    ];
    const more = { projects, 'business-cases': cases, parameters: HOURS, overlaps };
    expect(open(planned([care('A'), care('B'), care('C')], more))).not.toContain('sharedSavings');
    const apart = { ...more, overlaps: overlaps.slice(0, 1) };
    expect(open(planned([care('A'), care('B'), care('C')], apart))).toContain('sharedSavings');
  });

  it('are not of two claims that the plan says overlap; of a third beside them they are', () => {
    const projects = [...(TABLES.projects ?? []), { code: 'C', pillar: 'P1' }];
    const cases = [
      ...(TABLES['business-cases'] ?? []),
      { project: 'C', first_year: 2026, last_year: 2027, discount_base_year: 2026 },
    ];
    const overlaps = [{ id: 'O', lines: 'A/wijk|B/wijk', overlap: 0.5 }];
    const more = { projects, 'business-cases': cases, parameters: HOURS, overlaps };
    expect(open(planned([care('A'), care('B')], more))).not.toContain('sharedSavings');
    expect(open(planned([care('A'), care('B')], { ...more, overlaps: [] }))).toContain('sharedSavings');
    expect(open(planned([care('A'), care('B'), care('C')], more))).toContain('sharedSavings');
  });
});

describe('why nothing can be said', () => {
  const REMAINS = 'plan/shortage.remainingPersons';
  const gapOf = (calculation: Calculation, id = REMAINS): { place: string; why: string } => {
    const [gap] = calculation.gaps(id);
    return { place: gap?.place.table ?? '', why: gap?.why.nl ?? '' };
  };
  const money: SimpleRow = { project: 'A', line: 'geld', kind: 'care_cost', unit: 'EUR', y2026: 1, y2027: 1 };

  it('is told of projects without any figures by the table in which those belong', () => {
    const calculation = planned([], { 'business-cases': [] });
    const alone = calculation.within('A').under({});
    expect(alone.persons).toEqual({ kind: 'unknown' });
    const kinds = [{ code: 'PM', kind: 'programme_management' }];
    const [gap] = planned([], { projects: kinds, 'business-cases': [] }).gaps(REMAINS);
    expect(gap?.place).toEqual({ table: 'business-case-benefits', line: 0, row: '', field: '' });
  });

  it('is not told of a part of which one project gives people, and another only money', () => {
    const projects = ['A', 'B'].map((code) => ({ code, pillar: 'P1' }));
    const calculation = planned([people('A', 4, 36), { ...money, project: 'B' }], { projects });
    expect(amount(calculation, 'P1/choices.combination.recruits=cumulative.persons')).toBe(40);
  });

  it('is told, with the table in which to mend it', () => {
    const nobody = planned([], { projects: [], 'business-cases': [] });
    expect(gapOf(nobody)).toEqual({ place: 'projects', why: 'het plan heeft geen projecten met cijfers' });
    const alone = {
      projects: [{ code: 'A', pillar: 'P1' }],
      'business-cases': [{ project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2026 }],
    };
    expect(gapOf(planned([money], alone)).why).toBe('geen enkele businesscase geeft tijd of mensen');
    const ended = [{ project: 'A', first_year: 2026, last_year: 2026, discount_base_year: 2026 }];
    const early = { ...people('A', 4, 0), y2027: undefined };
    const then = 'geen enkele businesscase geeft inzet in 2027, het jaar dat wordt vergeleken';
    expect(gapOf(planned([early], { ...alone, 'business-cases': ended })).why).toBe(then);
    expect(
      gapOf(planned([early, { ...money, y2027: undefined }], { ...alone, 'business-cases': ended })).why,
    ).toBe(then);
    const never = planned([people('A', 4, 36)], { ...alone, parameters: [], 'labour-shortage': [] });
    expect(gapOf(never, 'plan/choices.recruits.cumulative.persons').why).toBe(
      'het plan noemt geen telperiode en geen jaar van het tekort',
    );
  });
});
