import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Choice } from '../figure.ts';
import { alternativeLabel, choiceLabel, combinationsOf } from './choices.ts';
import { answerAddresses, combinationAt, isOfCombination } from './combination-address.ts';

/** Recruits that may stay, and time gained that may become staff. */
const PLAN = planOf({
  projects: [{ code: 'A' }],
  'business-cases': [{ project: 'A', first_year: 2027, last_year: 2028, discount_base_year: 2027 }],
  'business-case-benefits': [
    { project: 'A', line: 'recruits', kind: 'extra_staff', unit: 'FTE', flow: 'inflow', y2027: 3, y2028: 4 },
    { project: 'A', line: 'time', kind: 'time_gain', unit: 'hours', y2027: 0, y2028: 2000 },
  ],
  parameters: [
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'counting_window_from', value: 2027, unit: 'year' },
    { key: 'counting_window_to', value: 2027, unit: 'year' },
  ],
});

const ADDRESS = 'plan/choices.combination.recruits=cumulative+timeToStaff=half.fte';

describe('choices taken together', () => {
  const calculation = calculate(PLAN);

  it('have an address that can be asked for its value and why', () => {
    // 3 + 4 FTE that stay, and half of 2000 hours / 1000 hours per FTE.
    expect(calculation.value(ADDRESS)).toMatchObject({ kind: 'known', low: 8, high: 8 });
    expect(calculation.explain(ADDRESS)?.inputs.length).toBeGreaterThan(0);
  });

  it.each([
    'plan/choices.combination.recruits=nonsense+timeToStaff=half.fte',
    'plan/choices.combination.nonsense=half.fte',
    'plan/choices.combination..fte',
    'plan/choices.combination.recruits=cumulative+timeToStaff=half.nonsense',
  ])('have no figure at %s', (address) => {
    expect(calculation.figure(address)).toBeUndefined();
  });

  it('are read from the address only when it is one', () => {
    expect(combinationAt('shortage.fte', calculation.choices)).toBeUndefined();
  });
});

function choice(id: string, base: string, ...others: readonly string[]): Choice {
  const words = { nl: id, en: id };
  const alternative = (name: string) => ({ id: name, label: { nl: name, en: name } });
  return { id, label: words, about: words, base: alternative(base), alternatives: others.map(alternative) };
}

const RECRUITS = choice('recruits', 'perYear', 'cumulative');
const TIME = choice('timeToStaff', 'all', 'half', 'none');
const AREA = choice('area', 'all', 'areaShare');
const SWING = choice('fullSwing', 'structuralYear', 'lastYear');

describe('the combinations of choices', () => {
  it('are all in which two or more depart from their base', () => {
    expect(combinationsOf([RECRUITS, TIME])).toEqual([
      { recruits: 'cumulative', timeToStaff: 'half' },
      { recruits: 'cumulative', timeToStaff: 'none' },
    ]);
    expect(combinationsOf([RECRUITS, TIME, AREA])).toEqual([
      { timeToStaff: 'half', area: 'areaShare' },
      { timeToStaff: 'none', area: 'areaShare' },
      { recruits: 'cumulative', area: 'areaShare' },
      { recruits: 'cumulative', timeToStaff: 'half' },
      { recruits: 'cumulative', timeToStaff: 'half', area: 'areaShare' },
      { recruits: 'cumulative', timeToStaff: 'none' },
      { recruits: 'cumulative', timeToStaff: 'none', area: 'areaShare' },
    ]);
  });

  it('are none of one choice, and of no choice', () => {
    expect(combinationsOf([TIME])).toEqual([]);
    expect(combinationsOf([])).toEqual([]);
  });
});

describe('the name of a choice', () => {
  it('is its question, and that of an answer to it its own', () => {
    expect(choiceLabel('timeToStaff')?.nl).toBe('Welk deel van de tijdwinst wordt inzet?');
    expect(choiceLabel('recruits')?.nl).toBe('Blijven nieuwe mensen, en tellen ze op?');
    expect(alternativeLabel('timeToStaff', 'all')?.nl).toBe('Alles');
    expect(alternativeLabel('timeToStaff', 'none')?.nl).toBe('Niets');
    expect(alternativeLabel('recruits', 'cumulative')?.nl).toBe('Iedereen blijft en telt op');
  });

  it('is not there of what is no choice, or no answer to it', () => {
    expect(choiceLabel('nonsense')).toBeUndefined();
    expect(alternativeLabel('nonsense', 'all')).toBeUndefined();
    expect(alternativeLabel('recruits', 'none')).toBeUndefined();
  });
});

describe('an address under choices together', () => {
  it('starts as one, with the scope before it', () => {
    expect(isOfCombination('plan/choices.combination.area=areaShare.fte')).toBe(true);
    expect(isOfCombination('P1/choices.combination.area=areaShare.fte')).toBe(true);
    expect(isOfCombination('plan/shortage.shareClosed')).toBe(false);
    expect(isOfCombination('choices.combination.area=areaShare.fte')).toBe(false);
  });

  it('tells the setting, where the answer stands and of which year', () => {
    const taken = 'choices.combination.recruits=cumulative+timeToStaff=half';
    const setting = { recruits: 'cumulative', timeToStaff: 'half' };
    expect(combinationAt(`${taken}.fte`, [RECRUITS, TIME])).toEqual({
      setting,
      start: taken,
      year: undefined,
    });
    expect(combinationAt(`${taken}.byYear.2027.fte`, [RECRUITS, TIME])).toEqual({
      setting,
      start: `${taken}.byYear.2027`,
      year: 2027,
    });
  });

  it.each([
    ['another start', 'x.choices.combination.area=areaShare.fte'],
    ['another start of as many letters', 'answers.combination.area=areaShare.fte'],
    ['something before the choice', 'choices.combination.more.area=areaShare.fte'],
    ['nothing taken', 'choices.combination..fte'],
    ['a year of five digits', 'choices.combination.area=areaShare.byYear.20270.fte'],
    ['something behind the year', 'choices.combination.area=areaShare.byYear.2027.more.fte'],
    ['the base', 'choices.combination.area=all.fte'],
    ['a choice that is not open', 'choices.combination.recruits=cumulative.fte'],
    ['one that is open beside one that is not', 'choices.combination.area=areaShare+recruits=cumulative.fte'],
    ['an assumption where none can be', 'choices.combination.fullSwing=drawn.fte'],
  ])('is none with %s', (_, path) => {
    expect(combinationAt(path, [AREA, SWING])).toBeUndefined();
  });

  it('takes an assumption where a part can settle the choice', () => {
    expect(combinationAt('choices.combination.area=drawn.fte', [AREA, SWING])?.setting).toEqual({
      area: 'drawn',
    });
  });
});

describe('where an answer stands', () => {
  it('is with the figures of the plan where nothing departs from its base', () => {
    const inFte = answerAddresses({ recruits: 'perYear' }, [RECRUITS, TIME], 'FTE');
    expect(inFte).toMatchObject({
      setting: { recruits: 'perYear' },
      contribution: 'plan/fte.structural',
      shareClosed: 'plan/shortage.shareClosed',
      shareOfAmbition: 'plan/shortage.shareOfAmbition',
      remaining: 'plan/shortage.remainingFte',
    });
    expect(inFte.contributionOf('P1')).toBe('P1/fte.structural');
    expect(inFte.inYear('P1', 2027)).toEqual({
      fte: 'P1/fte.byYear.2027',
      persons: 'P1/persons.byYear.2027',
      shareClosed: 'P1/shareClosed.byYear.2027',
      shareOfAmbition: 'P1/shareOfAmbition.byYear.2027',
    });
    const inPersons = answerAddresses({}, [RECRUITS, TIME], 'person');
    expect(inPersons.contribution).toBe('plan/persons.structural');
    expect(inPersons.remaining).toBe('plan/shortage.remainingPersons');
    expect(inPersons.contributionOf('1.1')).toBe('1.1/persons.structural');
  });

  it('is under what departs, in the order of the choices', () => {
    const setting = { timeToStaff: 'half', recruits: 'cumulative' };
    const start = 'choices.combination.recruits=cumulative+timeToStaff=half';
    const inFte = answerAddresses(setting, [RECRUITS, TIME, AREA], 'FTE');
    expect(inFte).toMatchObject({
      setting,
      contribution: `plan/${start}.fte`,
      shareClosed: `plan/${start}.shareClosed`,
      shareOfAmbition: `plan/${start}.shareOfAmbition`,
      remaining: `plan/${start}.remainingFte`,
    });
    expect(inFte.contributionOf('P1')).toBe(`P1/${start}.fte`);
    expect(inFte.inYear('P1', 2027)).toEqual({
      fte: `P1/${start}.byYear.2027.fte`,
      persons: `P1/${start}.byYear.2027.persons`,
      shareClosed: `P1/${start}.byYear.2027.shareClosed`,
      shareOfAmbition: `P1/${start}.byYear.2027.shareOfAmbition`,
    });
    expect(answerAddresses(setting, [RECRUITS, TIME], 'person').remaining).toBe(
      `plan/${start}.remainingPersons`,
    );
  });
});
