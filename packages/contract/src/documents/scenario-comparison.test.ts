import { alternativeLabel, type Calculation, choiceLabel, DRAWABLE_CHOICES } from '@kapstok/engine';
import { OPEN_CHOICES, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import * as schemas from '../schemas.ts';
import { drawnPlan, PEOPLE } from '../testing/drawn-plan.ts';
import { scenarioOf } from './certainty/scenario.ts';
import { certainty } from './certainty.ts';
import { scenarioComparison } from './scenario-comparison.ts';

const TABLES: SimpleTables = {
  scenarios: [
    { code: 'veel', name: 'Meer tijd', about: 'Als het tarief zakt', source: 'werkgroep' },
    { code: 'weinig' },
    { code: 'open' },
  ],
  'scenario-settings': [
    {
      scenario: 'veel',
      on: 'business-case-benefits:A/tijd:y2027',
      value: 500_000,
      unit: 'EUR',
      source: 'raming',
    },
    { scenario: 'weinig', on: 'choices:timeToStaff', choice: 'none' },
    { scenario: 'weinig', on: 'business-case-benefits:A/mensen:y2027', value: 30, unit: 'persons' },
    { scenario: 'open', on: 'choices:timeToStaff', value: 0.25 },
    { scenario: 'open', on: 'business-case-benefits:A/mensen:y2027', value: 'n.t.b.', unit: 'persons' },
  ],
};

const calculation = drawnPlan([PEOPLE], TABLES);

describe('scenarios side by side', () => {
  const document = scenarioComparison(calculation, { setting: {}, seed: 3, draws: 1000 });

  it('have the shape of their schema, the plan as it stands first', () => {
    expect(schemas.scenarioComparisonSchema.strict().parse(document)).toEqual(document);
    expect(document.scenarios.map(({ code, name }) => [code, name.nl])).toEqual([
      ['', 'Het plan zoals het er staat'],
      ['veel', 'Meer tijd'],
      ['weinig', 'weinig'],
      ['open', 'open'],
    ]);
  });

  it('differ by what each sets', () => {
    const means = document.scenarios.map(({ answer: { contribution } }) =>
      contribution.drawn.kind === 'known' ? contribution.drawn.mean.value : undefined,
    );
    // 10 + 28 p is 24 on average; with 500 000 / 50 / 1 000 = 10 FTE of time 8 more; 30 people without time are 15;
    // a quarter of the time is 0,5 instead of 2.
    expect(means.map((mean) => mean?.toFixed(6))).toEqual([
      '24.000000',
      '32.000000',
      '15.000000',
      '22.500000',
    ]);
    // 18 + 28 p reaches 20 from p of 2 / 28 on; 15 never does, and it is sure.
    expect(document.scenarios[1]?.chances[0]?.chance?.value).toBeCloseTo(26 / 28, 2);
    expect(document.scenarios[2]?.chances[0]?.chance).toBeNull();
  });

  it('tell what they set, what the plan has, and what says no number', () => {
    const settings = document.scenarios.map((scenario) =>
      scenario.settings.map(({ label, words, inPlan, isSet }) => [label.nl, words.nl, inPlan.nl, isSet]),
    );
    const people = 'A, Nieuwe mensen, 2027';
    const choice = 'Welk deel van de tijdwinst wordt inzet?';
    expect(settings).toEqual([
      [],
      [['A, tijd, 2027', '€ 500.000', '€ 100.000', true]],
      [
        [choice, 'Niets', 'Alles', true],
        [people, '30 personen', '36 personen', true],
      ],
      [
        [choice, '25,0% ervan', 'Alles', true],
        [people, 'nog te bepalen (n.t.b.)', '36 personen', false],
      ],
    ]);
  });

  it('are the same as what is told of one by itself', () => {
    const scenario = scenarioOf(calculation, 'veel');
    const alone = certainty(calculation, { setting: {}, scenario, seed: 3, draws: 1000 });
    expect(alone.answer).toEqual(document.scenarios[1]?.answer);
    expect(alone.scenario).toEqual({ code: 'veel', name: { nl: 'Meer tijd', en: 'Meer tijd' } });
    expect(scenarioOf(calculation, 'weg')).toBeUndefined();
  });

  it('set an assumption to one value: what is drawn for it is sure then', () => {
    const one = drawnPlan([PEOPLE], {
      scenarios: [{ code: 'vast', name: 'Vast' }],
      'scenario-settings': [{ scenario: 'vast', on: `assumptions:${PEOPLE.id}`, value: 40 }],
    });
    const { scenarios } = scenarioComparison(one, { setting: {}, seed: 3, draws: 1000 });
    const { settings, answer } = scenarios[1] ?? { settings: [], answer: undefined };
    expect(settings.map(({ words, isSet }) => [words.nl, isSet])).toEqual([['40 personen', true]]);
    // 100 000 / 50 / 1 000 = 2 FTE of time and 40 people x 0,5.
    expect(answer?.contribution.drawn).toMatchObject({ isSure: true, p50: { value: 22 } });
  });
});

describe('a choice in a scenario', () => {
  const onChoice = (on: string, choice: string) =>
    drawnPlan([PEOPLE], { scenarios: [{ code: 'S' }], 'scenario-settings': [{ scenario: 'S', on, choice }] });
  const settings = (of: Calculation) =>
    scenarioComparison(of, { setting: {}, seed: 3, draws: 1000 }).scenarios[1]?.settings;

  it('counts where the plan leaves it open', () => {
    expect(settings(onChoice('choices:timeToStaff', 'none'))).toMatchObject([{ isSet: true }]);
  });

  it('does not count where nothing in the plan hangs on it', () => {
    expect(settings(onChoice('choices:area', 'areaShare'))).toMatchObject([
      { isSet: false, words: { nl: 'Alleen het aandeel van het gebied' } },
    ]);
  });

  it.each(Object.entries(OPEN_CHOICES))(
    '%s is one that figures know, with all its alternatives',
    (id, choice) => {
      expect(choiceLabel(id)).toBeDefined();
      expect(choice.alternatives.map((each) => alternativeLabel(id, each))).not.toContain(undefined);
      expect(DRAWABLE_CHOICES.includes(id)).toBe(choice.takesShare);
    },
  );

  it('is known by its code where a plan leaves it open', () => {
    for (const { id, base, alternatives } of calculation.choices) {
      expect(OPEN_CHOICES[id]?.alternatives).toEqual([base, ...alternatives].map((each) => each.id));
    }
    expect(calculation.choices.length).toBeGreaterThan(0);
  });
});
