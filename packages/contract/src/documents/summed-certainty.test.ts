import type { SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { summedTable } from '../lists/summed-list.ts';
import type { DrawnFigureDto } from '../schemas/certainty.ts';
import type { SummedCertainty } from '../schemas/summed-certainty.ts';
import * as schemas from '../schemas.ts';
import { drawnPlan, PEOPLE } from '../testing/drawn-plan.ts';
import { planDraws } from './summed/plan-draws.ts';
import { SummedCertaintyMaker } from './summed-certainty.ts';

const HOW = { seed: 1, draws: 10_000 };
const EAST = { code: 'oost', title: 'Oost' };
const WEST = { code: 'west', title: 'West' };

interface Own {
  readonly region: typeof EAST;
  readonly plan: string;
  readonly assumption?: SimpleTables[string][number];
  readonly tables?: SimpleTables;
}

/** Plans that each add 2 FTE of time and 16 to 72 people (8 + 28 p FTE), of a shortage of 200 FTE and an ambition of 20. */
function added(level: SummedCertainty['level'], ...plans: readonly Own[]): SummedCertainty {
  const maker = new SummedCertaintyMaker({ level, region: level === 'region' ? EAST : null, ...HOW });
  for (const { region, plan, assumption = PEOPLE, tables = {} } of plans) {
    const told = { plan, title: plan, region, version: null, entry: 12, mark: null };
    maker.add(told, planDraws(drawnPlan([assumption], tables), { ...HOW, among: plan }));
  }
  const document = maker.document();
  expect(schemas.summedCertaintySchema.strict().parse(document)).toEqual(document);
  return document;
}

function known({ drawn }: DrawnFigureDto) {
  if (drawn.kind !== 'known') throw new Error('not known');
  return drawn;
}

const [A, B] = [
  { region: EAST, plan: 'oost~a' },
  { region: WEST, plan: 'west~b' },
];

describe('a plan that divides by what may be zero', () => {
  it('is named with why some of it is unknown', () => {
    const hours = { id: 'uren', name: 'Uren', on: 'parameters:hours_per_fte:value' };
    const assumption = { ...hours, shape: 'range', meaning: 'interval80', low: 0, high: 1600 };
    const { remarks } = added('nation', { ...A, assumption }, B);
    const [own, ...others] = remarks.filter(({ nl }) => nl.includes('Er wordt gedeeld door'));
    expect(own?.nl).toMatch(/oost~a.*volgens aanname “Uren” kan dat nul zijn/);
    expect(others).toEqual([]);
  });
});

describe('plans of several regions', () => {
  const document = added('nation', A, B);

  it('are drawn apart: the sum of two is nearer its middle than two that are one', () => {
    // 20 + 28 (p + q): p + q is triangular, and its 5th percentile the root of 0,1.
    expect(known(document.answer.contribution).p50.value).toBeCloseTo(48, 0);
    expect(known(document.answer.contribution).p5.value).toBeCloseTo(20 + 28 * Math.sqrt(0.1), 0);
    // Together they are short of 400: 48 of them is 12%.
    expect(known(document.answer.shareClosed).p50.value).toBeCloseTo(0.12, 2);
    expect(document.figures.map(({ id }) => id)).toContain('plan/timeSaving.structural');
  });

  it('have the chance of the sum, and each region and plan its own', () => {
    // Both ambitions are 40: p + q is 20 / 28 or more.
    const [ambition] = document.chances;
    expect(ambition?.chance?.value).toBeCloseTo(1 - (20 / 28) ** 2 / 2, 2);
    expect(document.regions.map(({ region, chances }) => [region.code, chances[0]?.chance?.value])).toEqual([
      ['oost', expect.closeTo(18 / 28, 2)],
      ['west', expect.closeTo(18 / 28, 2)],
    ]);
    expect(document.plans.map(({ plan, assumptions }) => [plan, assumptions])).toEqual([
      ['oost~a', 1],
      ['west~b', 1],
    ]);
  });

  it('are told by year, with their chances, and in plain words', () => {
    const fte = document.fans.find(({ measure }) => measure === 'fte');
    expect(fte?.years.map(({ year }) => year)).toEqual([2026, 2027]);
    expect(document.chancesByYear[0]?.years.at(-1)?.chance).toEqual(document.chances[0]?.chance);
    expect(document.sentences[0]?.nl).toMatch(
      /^De kans dat de plannen van alle regio’s samen hun ambitie halen, is \d+%\.$/,
    );
    expect(document.sentences.at(-1)?.nl).toBe('Wat in het ene plan tegenvalt, staat los van het andere.');
  });

  it('stand in a list, a row for each figure, year and chance', () => {
    const table = summedTable(document, 'nl');
    expect(table.rows.every((row) => row.length === table.head.length)).toBe(true);
    expect(table.rows.filter(([region]) => region === 'West').length).toBeGreaterThan(10);
    expect(table.rows).toContainEqual(expect.arrayContaining(['samen', 'Bijdrage in fte, 2027', 2027]));
    const cell = (row: (typeof table.rows)[number] | undefined, heading: string) =>
      row?.[table.head.indexOf(heading)];
    const [whole, ofWest] = [table.rows[0], table.rows.find(([, plan]) => plan === 'west~b')];
    expect([cell(whole, 'Begingetal'), cell(whole, 'Trekkingen')]).toEqual([1, 10_000]);
    expect(cell(whole, 'Rekenversie')).toMatch(/^kapstok-draws-\d+$/);
    const state = (plan: string): string => `${plan}, Werkversie, tot en met wijziging 12`;
    expect(cell(whole, 'Stand van het plan')).toBe(`${state('oost~a')}; ${state('west~b')}`);
    expect(cell(ofWest, 'Stand van het plan')).toBe(state('west~b'));
  });
});

describe('what plans share', () => {
  const shared = { ...PEOPLE, shared: 'instroom' };

  it('moves as one: the sum is as wide as both', () => {
    const document = added('nation', { ...A, assumption: shared }, { ...B, assumption: shared });
    // 20 + 56 p: the 5th percentile is 22,8.
    expect(known(document.answer.contribution).p5.value).toBeCloseTo(22.8, 1);
    expect(document.shared).toEqual([{ name: 'instroom', plans: ['oost~a', 'west~b'] }]);
    expect(document.sentences.at(-1)?.nl).toContain('behalve wat zij delen: “instroom”');
  });

  it('in one plan only is shared with nobody', () => {
    expect(added('nation', { ...A, assumption: shared }, B).shared).toEqual([]);
  });
});

describe('two plans of one region', () => {
  it('have its shortage once where they say the same of it', () => {
    const document = added('region', A, { ...A, plan: 'oost~b' });
    // 48 of 200.
    expect(known(document.answer.shareClosed).p50.value).toBeCloseTo(0.24, 2);
    expect(known(document.answer.shareClosed).bound).toBe('exact');
    expect(document.remarks.map(({ nl }) => nl).join()).not.toContain('ander tekort');
    expect([document.region, document.regions]).toEqual([EAST, []]);
  });

  it('that name different ones count both, and it is said', () => {
    const shortage = [
      { key: 'shortage', value: 600, unit: 'persons', year: 2027 },
      { key: 'ambition', value: 0.1, unit: '1', year: 2027 },
    ];
    const document = added('region', A, { ...A, plan: 'oost~b', tables: { 'labour-shortage': shortage } });
    // 48 of 200 + 300.
    expect(known(document.answer.shareClosed).p50.value).toBeCloseTo(0.096, 2);
    expect(document.remarks.map(({ nl }) => nl).join()).toContain('een ander tekort');
  });
});

describe('what is not known', () => {
  it('makes the sum at least, and is said of each plan and region', () => {
    const maker = new SummedCertaintyMaker({ level: 'nation', region: null, ...HOW });
    maker.add(
      { ...A, title: 'A', version: null, entry: 12, mark: null },
      planDraws(drawnPlan([PEOPLE]), { ...HOW, among: 'a' }),
    );
    const why = { nl: 'Er is niets van vastgesteld.', en: 'Nothing of it was adopted.' };
    maker.addUnknown({ ...B, title: 'B', version: null, entry: 12, mark: null }, why);
    maker.addWithout({ code: 'noord', title: 'Noord' });
    const document = maker.document();
    expect(known(document.answer.contribution).bound).toBe('atLeast');
    expect(document.plans[1]).toMatchObject({ why, figures: [] });
    expect(document.regions[1]?.answer.contribution.drawn).toEqual({ kind: 'unknown' });
    expect(document.remarks.map(({ nl }) => nl).join(' ')).toMatch(/Er is niets van vastgesteld.*Noord/);
  });

  it('is all of it where no plan has an assumption: nothing is claimed', () => {
    const maker = new SummedCertaintyMaker({ level: 'nation', region: null, ...HOW });
    maker.add(
      { ...A, title: 'A', version: null, entry: 12, mark: null },
      planDraws(drawnPlan([]), { ...HOW, among: 'a' }),
    );
    const document = maker.document();
    expect(document.chances.every(({ chance }) => chance === null)).toBe(true);
    expect(document.sentences[0]?.nl).toMatch(/^Geen van deze plannen zegt al hoe zeker/);
  });
});
