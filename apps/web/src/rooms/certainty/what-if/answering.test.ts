import { type WhatIfDto, whatIfDocument } from '@kapstok/contract';
import { calculate, spreadOf } from '@kapstok/engine';
import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { answered } from './answering.ts';
import type { Outcomes, Told } from './messages.ts';

const CONTRIBUTION = 'plan/fte.structural';
const PLAN: SimpleTables = {
  pillars: [{ code: 'P1' }],
  projects: [{ code: 'A', pillar: 'P1' }],
  'business-cases': [{ project: 'A', first_year: 2027, last_year: 2027 }],
  parameters: [
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'business-case-benefits': [
    { project: 'A', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2027: 36 },
    { project: 'A', line: 'later', kind: 'extra_staff', unit: 'persons', y2027: 'n.t.b.' },
  ],
  'labour-shortage': [
    { key: 'shortage', value: 400, unit: 'persons', year: 2027 },
    { key: 'ambition', value: 0.1, unit: '1', year: 2027 },
  ],
};
const PEOPLE = {
  id: 'mensen',
  on: 'business-case-benefits:A/mensen:y2027',
  shape: 'pert',
  low: 10,
  likely: 36,
  high: 70,
};

const calculation = calculate(planOf({ ...PLAN, assumptions: [PEOPLE] }));

function documentOf(of = calculation, cells?: string): WhatIfDto {
  return whatIfDocument(of, { setting: {}, cells, draws: 1000 });
}

/** What a thread tells, with a clock that stands still but for what it is told to take. */
function thread(takes = 0) {
  const told: Told[] = [];
  let time = 0;
  const made = answered(
    (each) => told.push(each),
    () => {
      time += takes;
      return time;
    },
  );
  return { ...made, told };
}

function last(told: readonly Told[]): Told {
  const [found] = told.slice(-1);
  if (found === undefined) throw new Error('nothing was told');
  return found;
}

function outcomesOf(told: Told): Outcomes {
  if (told.kind === 'drawing') throw new Error('no outcomes yet');
  return told.kind === 'begun' ? told.now : told.outcomes;
}

describe('the thread that computes', () => {
  it('tells, after a move, what a full run of the plan with that number gives', () => {
    const whatIf = documentOf();
    const { begin, move, refine, told } = thread();
    begin({ kind: 'begin', whatIf, base: null });
    const input = whatIf.assumptions[0]?.input ?? -1;
    for (const to of [12, 50, 41.5]) move({ kind: 'move', input, to });
    const supposed = { inputs: new Map([['mensen', 41.5]]) };
    const whole = calculation.simulate({ figures: [CONTRIBUTION], draws: 1000, supposed });
    const figure = whole.figure(CONTRIBUTION)?.value;
    if (figure?.kind !== 'known') throw new Error('the contribution is not known');
    const found = outcomesOf(last(told)).get(CONTRIBUTION);
    const { p5, p50, p95 } = figure.spread;
    expect([found?.low, found?.middle, found?.high]).toEqual([p5.value, p50.value, p95.value]);
    // Nothing else is drawn, so that with this fixed there is one outcome.
    expect(found?.isSure).toBe(true);
    move({ kind: 'move', input, to: undefined });
    refine();
    const back = outcomesOf(last(told)).get(CONTRIBUTION);
    const drawn = calculation
      .simulate({ figures: [], kept: [CONTRIBUTION], draws: 1000 })
      .column(CONTRIBUTION);
    const spread = spreadOf(drawn ?? new Float64Array(10));
    expect(back).toMatchObject({ low: spread.p5.value, middle: spread.p50.value, isSure: false });
    expect(back?.errors?.middle).toBe(spread.p50.error);
  });

  it('works at the answer first, and tells which other figures are behind', () => {
    const whatIf = documentOf();
    const { begin, move, refine, told } = thread(5);
    begin({ kind: 'begin', whatIf, base: null });
    move({ kind: 'move', input: whatIf.assumptions[0]?.input ?? -1, to: 20 });
    const moved = last(told);
    if (moved.kind !== 'moved') throw new Error('not moved');
    expect(moved.behind).toEqual(expect.arrayContaining(['A/fte.structural']));
    expect(moved.outcomes.has(CONTRIBUTION)).toBe(true);
    refine();
    expect(outcomesOf(last(told)).get('A/fte.structural')?.middle).toBe(10);
  });

  it('tells one outcome, and no chance, where nothing is drawn', () => {
    const { begin, told } = thread();
    begin({ kind: 'begin', whatIf: documentOf(calculate(planOf(PLAN))), base: null });
    const outcomes = [...outcomesOf(last(told)).values()];
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.every(({ isSure }) => isSure)).toBe(true);
  });

  it('holds what was typed against the plan without it, and tells how far the first drawing is', () => {
    const address = 'business-case-benefits:A/later:y2027';
    const { begin, told } = thread(200);
    const [whatIf, base] = [documentOf(calculation, `${address}=20`), documentOf(calculation, address)];
    begin({ kind: 'begin', whatIf, base });
    const begun = last(told);
    if (begun.kind !== 'begun') throw new Error('not begun');
    const [before, now] = [begun.before.get(CONTRIBUTION), begun.now.get(CONTRIBUTION)];
    // Twenty people are ten FTE, whatever else comes.
    expect((now?.middle ?? 0) - (before?.middle ?? 0)).toBeCloseTo(10, 5);
    const done = told.flatMap((each) => (each.kind === 'drawing' ? [each.done] : []));
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(done.at(-1)).toBe(1);
  });
});
