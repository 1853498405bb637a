import { describe, expect, it } from 'vitest';
import type { BreakEvenDto, RecalibrationDto } from '../schemas/knowing-better.ts';
import * as schemas from '../schemas.ts';
import { DRAWN_PLAN, drawnPlan, PEOPLE } from '../testing/drawn-plan.ts';
import { breakEven } from './break-even.ts';
import type { NoInput } from './certainty/asked-input.ts';
import { scenarioOf } from './certainty/scenario.ts';
import { recalibration } from './recalibration.ts';

function made<Document extends object>(document: Document | NoInput): Document {
  if ('wrong' in document) throw new Error(document.wrong.nl);
  return document;
}

function refused(document: RecalibrationDto | BreakEvenDto | NoInput): string {
  return 'wrong' in document ? document.wrong.nl : 'not refused';
}

/** Eight in ten draws of a normal quantity lie within so many standard deviations of its mean. */
const WITHIN = 1.2815515655446004;

describe('a recalibration', () => {
  // Normal, with mean 36 and standard deviation 10.
  const normal = {
    ...PEOPLE,
    shape: 'normal',
    meaning: undefined,
    low: 36 - 10 * WITHIN,
    high: 36 + 10 * WITHIN,
  };
  const calculation = drawnPlan([normal]);

  it('weighs a measurement that is as sure for one half, and shows the working', () => {
    const document = made(recalibration(calculation, { assumption: 'mensen' }, { value: 46, deviation: 10 }));
    expect(schemas.recalibrationSchema.strict().parse(document)).toEqual(document);
    // 36 and 46 weigh alike: 41; 1 / (1 / 100 + 1 / 100) = 50, of which the root is 7,07.
    expect(document.weight).toBeCloseTo(0.5, 2);
    expect(document.mean.after).toBeCloseTo(41, 1);
    expect(document.deviation.after).toBeCloseTo(Math.sqrt(50), 1);
    expect(document.after.p90).toBeCloseTo(41 + Math.sqrt(50) * WITHIN, 1);
    expect(document.isSurprise).toBe(false);
    expect(document.sentences.map(({ nl }) => nl)).toEqual([
      'Eerst lag het in 8 van de 10 gevallen op 23,2 tot 48,8 personen, met 36,0 personen als midden.',
      'Gemeten is 46 personen, en dat zit er meestal niet verder naast dan 10 personen. Bij de aanname is dat 10,0 personen.',
      expect.stringMatching(
        /^De meting weegt daarom 50% mee en de aanname 50%: het gemiddelde gaat van 36(,0)? personen naar 41(,0)? personen, en dat zit er dan meestal niet verder naast dan 7,1 personen\.$/,
      ),
      expect.stringMatching(
        /^Nu ligt het in 8 van de 10 gevallen op 31,9 tot 50,1 personen, met 41(,0)? personen als midden\.$/,
      ),
      'Het bereik is 29% smaller.',
    ]);
  });

  it('says of which state of the plan it is, and whose distributions', () => {
    const observation = { value: 46, deviation: 10 };
    const document = made(recalibration(calculation, { assumption: 'mensen' }, observation, { entry: 12 }));
    expect(document.from).toEqual({ plan: 'Voorbeeldplan', entry: 12, mark: null });
    expect(document.engine).toMatch(/^kapstok-draws-\d+$/);
  });

  it('says when a measurement lies where it was hardly held possible', () => {
    const document = made(recalibration(calculation, { assumption: 'mensen' }, { value: 120, deviation: 5 }));
    expect(document.isSurprise).toBe(true);
    expect(document.sentences.at(-1)?.nl).toMatch(/^De meting ligt ver buiten wat mogelijk leek\./);
  });

  it('takes a measurement of a cell in the unit of the cell, where the assumption is a factor on it', () => {
    const factor = {
      id: 'factor',
      on: 'business-case-benefits:A/mensen',
      shape: 'percentage',
      meaning: 'interval80',
      percent: 0.1 * WITHIN,
    };
    const document = made(
      recalibration(
        drawnPlan([factor]),
        { cell: 'business-case-benefits:A/mensen:y2027' },
        { value: 39.6, deviation: 3.6 },
      ),
    );
    // A factor of 1 with deviation 0,1 on 36 is 36 with deviation 3,6: half way to 39,6.
    expect(document.mean.before).toBeCloseTo(36, 1);
    expect(document.mean.after).toBeCloseTo(37.8, 1);
    expect(document.input).toMatchObject({ assumption: 'factor', unit: 'persons', isFactor: false });
  });

  it.each([
    [{}, /^Noem één van twee/],
    [{ assumption: 'a', cell: 'b' }, /^Noem één van twee/],
    [{ assumption: 'weg' }, /^Dit plan heeft geen aanname "weg" die getrokken kan worden\. Wel: mensen\.$/],
    [{ cell: 'weg' }, /geen adres van één cel/],
    [{ cell: 'business-case-benefits:A/mensen' }, /geen adres van één cel/],
    [{ cell: 'parameters:hours_per_fte:value' }, /^Over deze cel gaat geen aanname/],
  ])('of %j is refused with a sentence', (named, sentence) => {
    expect(refused(recalibration(calculation, named, { value: 1, deviation: 1 }))).toMatch(sentence);
  });

  it('of what is one number is refused: there is nothing to weigh', () => {
    const point = {
      ...PEOPLE,
      shape: 'point',
      meaning: undefined,
      low: undefined,
      high: undefined,
      likely: 30,
    };
    const document = recalibration(drawnPlan([point]), { assumption: 'mensen' }, { value: 1, deviation: 1 });
    expect(refused(document)).toMatch(/^Deze aanname is één getal/);
  });
});

describe('a break-even', () => {
  // 2 FTE of time and half an FTE for each of x people: 20 FTE takes 36, 200 FTE takes 396; on average 44 come.
  it.each([
    [
      'ambition',
      36,
      '“Hoeveel er komen” moet ten minste 36 personen blijven om de ambitie te halen: nu is het midden 44 personen.',
    ],
    [
      'shortage',
      396,
      '“Hoeveel er komen” moet ten minste 396 personen zijn om het hele tekort op te lossen: nu is het midden 44 personen.',
    ],
  ] as const)('for %s tells from where on it is reached', (goal, turns, sentence) => {
    const document = made(breakEven(drawnPlan([PEOPLE]), { assumption: 'mensen' }, { goal }));
    expect(schemas.breakEvenSchema.strict().parse(document)).toEqual(document);
    expect(document.found?.turns).toBeCloseTo(turns, 4);
    expect(document.found?.needs).toBe('more');
    expect(document.sentences.map(({ nl }) => nl)).toEqual([
      sentence,
      'Alle andere invoer blijft daarbij zoals die is aangenomen; het gaat om de middelste trekking.',
    ]);
  });

  it('says how its middle was drawn and of which state, with its error', () => {
    const other = { ...PEOPLE, id: 'tekort', on: 'labour-shortage:shortage:value', low: 300, high: 500 };
    const calculation = drawnPlan([PEOPLE, other]);
    const from = { entry: 12 };
    const document = made(breakEven(calculation, { assumption: 'mensen' }, { goal: 'shortage', from }));
    const { seed, draws, engine, found, goal } = document;
    const again = calculation.simulate({
      figures: [goal.figure],
      seed,
      draws,
      supposed: { inputs: new Map([['mensen', found?.now ?? 0]]) },
    });
    const value = again.figure(goal.figure)?.value;
    const p50 = value?.kind === 'known' ? value.spread.p50 : undefined;
    expect(engine).toBe(again.engine);
    expect(document.from).toEqual({ plan: 'Voorbeeldplan', entry: 12, mark: null });
    expect(p50?.value.toFixed(9)).toBe(found?.outcomeNow.toFixed(9));
    expect(found?.outcomeError).toBeGreaterThan(0);
    expect(found?.outcomeError).toBeCloseTo(p50?.error ?? 0, 9);
  });

  it('of a cell without an assumption seeks from nothing to ten times as much, and says where that is not enough', () => {
    const cell = 'business-case-benefits:A/tijd:y2027';
    // A million euro of time is 20 FTE, with 22 of the middle draw 42: no 200.
    const document = made(breakEven(drawnPlan([PEOPLE]), { cell }, { goal: 'shortage' }));
    expect(document.found).toMatchObject({ isReached: false, turns: null, least: 0, most: 1_000_000 });
    expect(document.sentences[0]?.nl).toBe(
      'Met “A, tijd, 2027” alleen lukt het niet om het hele tekort op te lossen (geprobeerd: € 0 tot € 1.000.000). Daarvoor moet meer anders zijn.',
    );
  });

  it('of a part that is unknown says that it does not count', () => {
    const projects = [...(DRAWN_PLAN.projects ?? []), { code: 'B', pillar: 'P1', has_business_case: 'no' }];
    const document = made(
      breakEven(drawnPlan([PEOPLE], { projects }), { assumption: 'mensen' }, { goal: 'ambition' }),
    );
    expect(document.sentences.at(-1)?.nl).toBe('Delen van het plan die nog onbekend zijn, tellen niet mee.');
  });

  it('is not told where there is no figure, or none that is known', () => {
    expect(refused(breakEven(drawnPlan([PEOPLE]), { assumption: 'mensen' }, { goal: 'balance' }))).toMatch(
      /^Terugverdienen is niet te zeggen/,
    );
    const none = drawnPlan([PEOPLE], { 'labour-shortage': [] });
    const document = made(breakEven(none, { assumption: 'mensen' }, { goal: 'ambition' }));
    expect([document.found, document.sentences[0]?.nl]).toEqual([
      null,
      'Dat is niet te zeggen: deze invoer of het cijfer is niet bekend of niet te trekken.',
    ]);
  });

  it('tells the median as the middle of now, where the mean is another number', () => {
    // Lognormal: the median is the root of 16 x 64 = 32, and the mean lies above it.
    const tail = { ...PEOPLE, shape: 'lognormal', meaning: undefined, low: 16, high: 64 };
    const document = made(breakEven(drawnPlan([tail]), { assumption: 'mensen' }, { goal: 'ambition' }));
    expect(document.found?.now).toBeCloseTo(32, 3);
    expect(document.sentences[0]?.nl).toContain('nu is het midden 32');
  });

  it('tells a range that stands in the plan, and its middle', () => {
    const plan = drawnPlan([], {
      'business-case-benefits': [
        { project: 'A', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2027: '20..60' },
      ],
    });
    const cell = 'business-case-benefits:A/mensen:y2027';
    const document = made(breakEven(plan, { cell }, { goal: 'ambition' }));
    expect(document.found).toMatchObject({ now: 40, isReached: true });
    expect(document.found?.turns).toBeCloseTo(40, 4);
    expect(document.sentences[0]?.nl).toContain('nu staat er 20 tot 60 personen, met 40 personen als midden');
  });

  it.each([
    ['a part', { shape: 'pert', low: 0.4, likely: 0.5, high: 0.6 }, 0.5, 1],
    ['a factor on a part', { shape: 'percentage', meaning: 'bounds', percent: 0.1 }, 1, 2],
  ])('seeks of %s no further than the whole', (_, said, now, most) => {
    const plan = drawnPlan([{ id: 'deel', on: 'labour-shortage:ambition:value', ...said }], {
      'labour-shortage': [
        { key: 'shortage', value: 400, unit: 'persons', year: 2027 },
        { key: 'ambition', value: 0.5, unit: '1', year: 2027 },
      ],
    });
    const { found } = made(breakEven(plan, { assumption: 'deel' }, { goal: 'ambition' }));
    expect([found?.now, found?.most].map((each) => Number(each?.toFixed(6)))).toEqual([now, most]);
  });

  it('is sought under a scenario and a setting, and says so', () => {
    const plan = drawnPlan([PEOPLE], {
      scenarios: [{ code: 'krap', name: 'Krap' }],
      'scenario-settings': [
        { scenario: 'krap', on: 'choices:timeToStaff', choice: 'none' },
        { scenario: 'krap', on: 'assumptions:mensen', value: 30 },
      ],
    });
    const scenario = scenarioOf(plan, 'krap');
    const document = made(breakEven(plan, { assumption: 'mensen' }, { goal: 'ambition', scenario }));
    // Without the time 20 FTE takes 40 people.
    expect(document.found).toMatchObject({ now: 30, isReached: false });
    expect(document.found?.turns).toBeCloseTo(40, 4);
    expect(document.scenario?.code).toBe('krap');
    expect(document.sentences.map(({ nl }) => nl)).toEqual([
      expect.stringMatching(/ten minste 40 personen zijn .*: in dit scenario is het 30 personen\.$/),
      expect.stringContaining('de middelste trekking'),
      'Dit geldt in het scenario “Krap”.',
      'Daarbij geldt: Welk deel van de tijdwinst wordt inzet? Niets.',
    ]);
    // A choice that is settled by hand goes before that of the scenario: half of the time is 1 FTE.
    const half = { goal: 'ambition', scenario, setting: { timeToStaff: 'half' } } as const;
    expect(made(breakEven(plan, { assumption: 'mensen' }, half)).found?.turns).toBeCloseTo(38, 4);
  });
});
