import { describe, expect, it } from 'vitest';
import { whatIfSchema } from '../schemas/what-if.ts';
import { DRAWN_PLAN, drawnPlan } from '../testing/drawn-plan.ts';
import { scenarioOf } from './certainty/scenario.ts';
import { whatIfDocument } from './what-if.ts';

const calculation = drawnPlan(
  [
    {
      id: 'tijd',
      name: 'Tijdwinst',
      on: 'business-case-benefits:A/tijd',
      shape: 'triangular',
      low: 0,
      likely: 1,
      high: 2,
      relative: 'yes',
    },
    { id: 'tekort', on: 'labour-shortage:shortage:value', shape: 'pert', low: 300, likely: 400, high: 600 },
  ],
  {
    parameters: [...(DRAWN_PLAN.parameters ?? []), { key: 'discount_rate', value: 0.035, unit: '1/year' }],
    'business-case-benefits': [
      ...(DRAWN_PLAN['business-case-benefits'] ?? []),
      { project: 'A', line: 'later', kind: 'extra_staff', unit: 'persons', y2027: 'n.t.b.' },
      { project: 'A', line: 'niets', kind: 'extra_staff', unit: 'persons', y2027: 0 },
      { project: 'A', line: 'bereik', kind: 'extra_staff', unit: 'persons', y2027: '5..50' },
    ],
    scenarios: [{ code: 'anders', name: 'Anders' }],
    'scenario-settings': [
      { scenario: 'anders', on: 'choices:timeToStaff', choice: 'half' },
      { scenario: 'anders', on: 'parameters:hours_per_fte:value', value: 800, unit: 'hour/FTE/year' },
      { scenario: 'anders', on: 'assumptions:tijd', value: 0.5 },
    ],
  },
);

describe('figures to be run elsewhere', () => {
  it('name the answer, its pillars and projects, what can be moved and how far', () => {
    const made = whatIfDocument(calculation, { setting: {}, cells: 'parameters:hours_per_fte:value' });
    expect(made.figures.map(({ part, scope, id }) => [part, scope, id])).toEqual([
      ['contribution', 'plan', 'plan/fte.structural'],
      ['shareClosed', 'plan', 'plan/shortage.shareClosed'],
      ['shareOfAmbition', 'plan', 'plan/shortage.shareOfAmbition'],
      ['careCost', 'plan', 'plan/careCost.structural.gross'],
      ['pillar', 'P1', 'P1/fte.structural'],
      ['project', 'A', 'A/fte.structural'],
    ]);
    expect(made.cells.map(({ unit, now, least, most }) => [unit, now, least, most])).toEqual([
      ['hour/FTE/year', 1000, 1, 10_000],
    ]);
    const assumption = made.assumptions.find(({ id }) => id === 'tijd');
    expect([assumption?.id, assumption?.label.nl, assumption?.unit]).toEqual(['tijd', 'Tijdwinst', '']);
    expect(assumption?.now).toBeCloseTo(1, 6);
    expect([assumption?.least, assumption?.most].map((each) => Math.round(each ?? -1))).toEqual([0, 2]);
  });

  it('say of which state of the plan they are', () => {
    const made = whatIfDocument(calculation, { setting: {}, from: { entry: 12 } });
    expect(made.from).toEqual({ plan: 'Voorbeeldplan', entry: 12, mark: null });
  });

  it('come over the wire as they are, to the bit', () => {
    const made = whatIfDocument(calculation, { setting: {} });
    expect(whatIfSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it('move every year of a row that was picked', () => {
    const { cells, unmoved } = whatIfDocument(calculation, {
      setting: {},
      cells: 'business-case-benefits:A/mensen',
    });
    expect(cells.map(({ address, now }) => [address, now])).toEqual([
      ['business-case-benefits:A/mensen:y2027', 36],
    ]);
    // The other year stands in the row as nothing, and no answer is about it.
    expect(unmoved.map(({ address, takes }) => [address, takes])).toEqual([
      ['business-case-benefits:A/mensen:y2026', false],
    ]);
  });

  it.each([
    [
      'n.t.b.',
      'business-case-benefits:A/later:y2027',
      /^In het plan staat: nog te bepalen \(n\.t\.b\.\)\. Typ/,
      true,
    ],
    [
      'nothing',
      'business-case-benefits:A/niets:y2027',
      /^In het plan staat: 0 personen\. Typ een getal/,
      true,
    ],
    [
      'a range',
      'business-case-benefits:A/bereik:y2027',
      /^In het plan staat: 5 tot 50 personen\. Niemand/,
      true,
    ],
    ['an open choice', 'choices:timeToStaff', /^Dit is een open keuze\. Typ voor welk deel/, true],
    ['a choice that is no share', 'choices:nope', /^Deze keuze staat in dit plan niet open/, false],
    [
      'what an assumption says all of',
      'labour-shortage:shortage/2027:value',
      /de aanname “tekort”: versch/,
      false,
    ],
    [
      'what the answer does not hang on',
      'parameters:discount_rate:value',
      /hangt niet van dit getal af/,
      false,
    ],
    ['an address of nothing', 'parameters:nope:value', /staat niet \(meer\) als getal in het plan/, false],
    ['no address', 'nope', /staat niet \(meer\) als getal in het plan/, false],
    ['less than nothing', 'business-case-benefits:A/later:y2027=-1', /^Minder dan niets kan hier niet/, true],
    ['more than all of it', 'choices:timeToStaff=4', /^Dit is een deel van een geheel/, true],
  ])('say why %s gives nothing to move, and whether a number can be typed', (_, picked, why, takes) => {
    const { cells, unmoved } = whatIfDocument(calculation, { setting: {}, cells: picked });
    expect(cells).toEqual([]);
    expect(unmoved.map((each) => [each.takes, each.start])).toEqual([[takes, null]]);
    expect(unmoved[0]?.why.nl).toMatch(why);
  });

  it.each([
    ['business-case-benefits:A/later:y2027', 12, 'person'],
    ['business-case-benefits:A/niets:y2027', 12.5, 'person'],
    ['business-case-benefits:A/bereik:y2027', 20, 'person'],
    ['choices:timeToStaff', 0.4, '1'],
  ])('move %s from the number that was typed', (address, start, unit) => {
    const { cells, unmoved } = whatIfDocument(calculation, { setting: {}, cells: `${address}=${start}` });
    expect(unmoved).toEqual([]);
    expect(cells.map((each) => [each.address, each.now, each.unit, each.from])).toEqual([
      [address, start, unit, 'typed'],
    ]);
    expect(cells[0]?.least).toBe(0);
  });

  it('take a nought that was typed as what it is', () => {
    const { unmoved } = whatIfDocument(calculation, {
      setting: {},
      cells: 'business-case-benefits:A/later:y2027=0',
    });
    expect(unmoved.map(({ start, why }) => [start, why.en])).toEqual([
      [0, 'You compute with 0. Type another number to be able to slide.'],
    ]);
  });

  it('move twenty cells at most, and say so of the others', () => {
    const cells = Array.from({ length: 21 }, (_, at) => `business-case-benefits:A/l${at}:y2027`).join('|');
    const many = drawnPlan([], {
      'business-case-benefits': Array.from({ length: 21 }, (_, at) => {
        return { project: 'A', line: `l${at}`, kind: 'extra_staff', unit: 'persons', y2027: 1 };
      }),
    });
    const made = whatIfDocument(many, { setting: {}, cells });
    expect(made.cells.length).toBe(20);
    expect(made.unmoved.map(({ why }) => why.nl)).toEqual([expect.stringMatching(/^Er kunnen hooguit 20 /)]);
  });

  it('start from a scenario: what it sets, and what it settles', () => {
    const asked = { setting: {}, scenario: scenarioOf(calculation, 'anders') };
    const made = whatIfDocument(calculation, { ...asked, cells: 'parameters:hours_per_fte:value' });
    expect(made.scenario).toMatchObject({ code: 'anders', setting: { timeToStaff: 'half' } });
    expect(made.cells.map(({ now, from }) => [now, from])).toEqual([[800, 'scenario']]);
    const [assumption] = made.assumptions.filter(({ id }) => id === 'tijd');
    expect([assumption?.now, assumption?.isFixed]).toEqual([0.5, true]);
    expect(assumption?.most).toBeCloseTo(2, 1);
    expect(made.figures.find(({ part }) => part === 'shareClosed')?.id).toContain('timeToStaff');
    expect(whatIfDocument(calculation, { setting: {} }).scenario).toBeNull();
  });

  it('say what is not drawn', () => {
    expect(whatIfDocument(calculation, { setting: {} }).notDrawn.map(({ nl }) => nl)).toEqual([
      'Bij 1 bereik in het plan zelf is nog niet gezegd wat het betekent.',
      'Wat daarvan afhangt, is niet getrokken en geldt hier als onbekend.',
    ]);
  });

  it('say why what is divided by zero is not known', () => {
    const hours = { id: 'uren', on: 'parameters:hours_per_fte:value', shape: 'normal', low: 0, high: 1600 };
    const [why] = whatIfDocument(drawnPlan([hours]), { setting: {} }).notDrawn;
    expect(why?.nl).toMatch(/^Er wordt gedeeld door “.+”, en volgens aanname “uren” kan dat nul zijn/);
  });
});
