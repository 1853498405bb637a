import type { SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import type { Certainty } from '../schemas/certainty.ts';
import * as schemas from '../schemas.ts';
import { DRAWN_PLAN, drawnPlan, PEOPLE } from '../testing/drawn-plan.ts';
import { scenarioOf } from './certainty/scenario.ts';
import { certainty } from './certainty.ts';
import { scopeCertainty } from './scope-certainty.ts';

function sentences({ sentences }: Certainty): readonly string[] {
  return sentences.map(({ nl }) => nl);
}

function told(assumptions: SimpleTables[string], tables: SimpleTables = {}): Certainty {
  const document = certainty(drawnPlan(assumptions, tables), { setting: {} });
  expect(schemas.certaintySchema.strict().parse(document)).toEqual(document);
  return document;
}

function known({ drawn }: Certainty['answer']['contribution']) {
  if (drawn.kind !== 'known') throw new Error('not known');
  return drawn;
}

describe('a plan without assumptions', () => {
  it('says that each input is a single number, and what to do; it claims nothing', () => {
    const document = told([]);
    expect(sentences(document)).toEqual([
      'Elke invoer van dit plan is één getal. Hoe zeker de uitkomst is, is daarom nog niet te zeggen.',
      'Leg bij de getallen die er het meest toe doen als aanname vast waar ze tussen liggen, en wat dat bereik betekent. Daarna zegt Kapstok hoe zeker de uitkomst is.',
    ]);
    expect(document.chances.map(({ id, chance }) => [id, chance])).toEqual([
      ['ambition', null],
      ['shortage', null],
      ['balance', null],
    ]);
    expect(known(document.answer.contribution)).toMatchObject({ isSure: true, p50: { value: 20, error: 0 } });
    expect([document.sensitivities, document.register, document.openMeanings]).toEqual([[], [], []]);
  });

  it('with a range in the plan itself asks what that means, and does not say that all are single numbers', () => {
    const document = told([], {
      'labour-shortage': [{ key: 'shortage', value: '300..500', unit: 'persons', year: 2027 }],
    });
    expect(sentences(document).slice(0, 1)).toEqual([
      'Dit plan zegt nog van geen enkel getal hoe zeker het is. Hoe zeker de uitkomst is, is daarom nog niet te zeggen.',
    ]);
    expect(sentences(document).slice(2)).toEqual([
      'Bij 1 bereik in het plan zelf is nog niet gezegd wat het betekent.',
      'Wat daarvan afhangt, is niet getrokken en geldt hier als onbekend.',
    ]);
    expect(document.openMeanings).toEqual([
      {
        label: { nl: 'personeelstekort, 2027', en: 'labour shortage, 2027' },
        words: {
          nl: 'Wat betekent dit bereik: in 8 van de 10 gevallen ertussen, nooit erbuiten of twee groepen?',
          en: 'What does this range mean: in between in 8 of 10 cases, never outside or two groups?',
        },
        place: { table: 'labour-shortage', line: 2, row: 'shortage', field: 'value' },
      },
    ]);
  });
});

describe('a plan with an assumption', () => {
  // 2 + 8 + 28 p FTE: the 5th percentile at p = 0,05 is 11,4; the middle 24; the 95th 36,6. Of 200: 5,7%, 12%, 18,3%.
  // The ambition of 20 takes p of 10 / 28: in 18 of 28 draws it is reached, 64%.
  it('says the chance, the range, and what it hangs on', () => {
    const document = told([PEOPLE]);
    expect(sentences(document).slice(0, 5)).toEqual([
      'De kans dat het plan zijn ambitie haalt, is 64%.',
      'In negen van de tien trekkingen lost het plan tussen 5,7% en 18,3% van het tekort in 2027 op; het midden is 12,0%.',
      'De kans dat het plan het hele tekort oplost, is minder dan 1%.',
      'De bijdrage in 2027 is in negen van de tien trekkingen tussen 11,4 fte en 36,6 fte; het midden is 24,0 fte.',
      'De bijdrage hangt af van “Hoeveel er komen”.',
    ]);
    expect(sentences(document)[5]).toBe(
      'Dat het bereik van de bijdrage zo breed is, komt vooral door één aanname: “Hoeveel er komen” (16 tot 72 personen; nooit erbuiten) geeft naar schatting 100% van de spreiding.',
    );
    expect(sentences(document)[6]).toMatch(
      /^Meten loont het meest bij “Hoeveel er komen” \(nu oordeel van deskundigen\): .* smaller\.$/,
    );
    const [ambition] = document.chances;
    expect(ambition?.chance?.value).toBeCloseTo(18 / 28, 3);
    expect(document.chances[2]).toMatchObject({ id: 'balance', chance: null });
  });

  it('says "ten minste" where a part of the plan is unknown', () => {
    const projects = [...(DRAWN_PLAN.projects ?? []), { code: 'B', pillar: 'P1', has_business_case: 'no' }];
    const document = told([PEOPLE], { projects });
    expect(sentences(document).slice(0, 4)).toEqual([
      'De kans dat het plan zijn ambitie haalt, is ten minste 64%.',
      'In negen van de tien trekkingen lost het plan ten minste 5,7% tot 18,3% van het tekort in 2027 op; het midden is ten minste 12,0%.',
      'De kans dat het plan het hele tekort oplost, is minder dan 1%, gerekend met wat nu bekend is.',
      'De bijdrage in 2027 is in negen van de tien trekkingen ten minste 11,4 fte tot 36,6 fte; het midden is ten minste 24,0 fte.',
    ]);
  });

  it('tells apart what the contribution hangs on and what the share does', () => {
    const shortage = {
      id: 'tekort',
      on: 'labour-shortage:shortage:value',
      shape: 'range',
      meaning: 'bounds',
      low: 10,
      high: 4000,
      unit: 'persons',
    };
    const document = told([PEOPLE, shortage]);
    expect(document.sensitivities.map(({ assumption }) => assumption)[0]).toBe('mensen');
    expect(document.shareSensitivities.map(({ assumption }) => assumption)[0]).toBe('tekort');
    expect(sentences(document)).toContain(
      'Het deel van het tekort hangt het meest af van “tekort”, daarna van “Hoeveel er komen”.',
    );
  });

  it('asks what a range means that an assumption is a factor on, and says how often a draw is cut', () => {
    const document = told(
      [
        {
          id: 'tekort',
          on: 'labour-shortage:shortage:value',
          shape: 'percentage',
          meaning: 'bounds',
          percent: 0.1,
        },
        { id: 'factor', on: 'parameters:fte_per_person:value', shape: 'normal', low: 0, high: 1 },
      ],
      {
        'labour-shortage': [{ key: 'shortage', value: '300..500', unit: 'persons', year: 2027 }],
        parameters: [{ key: 'fte_per_person', value: 0.5, unit: 'FTE/person' }],
      },
    );
    expect(document.openMeanings.map(({ words }) => words.nl)).toEqual([
      expect.stringContaining('Aanname “tekort” geeft een factor op dit bereik'),
      // Hours become persons by dividing by it.
      expect.stringContaining('Kan “deeltijdfactor” echt nul zijn? Er wordt door gedeeld.'),
    ]);
    expect(document.register.find(({ id }) => id === 'factor')?.words.nl).toContain(
      'nul in 10 van de 100 trekkingen; boven het geheel in 10 van de 100 trekkingen',
    );
  });

  it('does not claim anything where its assumptions do not touch the answer', () => {
    const document = told([{ ...PEOPLE, id: 'korting', on: 'business-case-benefits:A/mensen:y2026' }]);
    expect(sentences(document)[0]).toMatch(/^De aannames van dit plan raken dit antwoord niet/);
    expect(document.chances.every(({ chance }) => chance === null)).toBe(true);
    expect(document.register.map(({ id, sensitivity }) => [id, sensitivity])).toEqual([['korting', null]]);
  });

  it.each([
    [
      'is one number',
      { ...PEOPLE, shape: 'point', meaning: undefined, low: undefined, high: undefined, likely: 30 },
      /^De aannames die in dit antwoord tellen, zijn elk één getal/,
    ],
    [
      'is always above the whole',
      {
        id: 'deel',
        on: 'parameters:fte_per_person:value',
        shape: 'range',
        meaning: 'bounds',
        low: 3,
        high: 5,
        relative: 'yes',
      },
      /tellen mee in dit antwoord, maar elke trekking geeft hetzelfde/,
    ],
    [
      'may be zero where it is divided by',
      {
        id: 'uren',
        on: 'parameters:hours_per_fte:value',
        shape: 'range',
        meaning: 'interval80',
        low: 0,
        high: 1600,
      },
      /wat van hen afhangt, is niet te berekenen/,
    ],
  ])('does not say that an assumption is apart from the answer that %s', (_, assumption, sentence) => {
    const document = told([assumption]);
    expect(known(document.answer.contribution).isSure).toBe(true);
    expect(sentences(document)[0]).toMatch(sentence);
  });

  it('names the outcome that a measurement would narrow', () => {
    const shortage = { ...PEOPLE, id: 'tekort', on: 'labour-shortage:shortage:value', low: 300, high: 500 };
    const all = sentences(told([shortage])).join(' ');
    expect(all).toContain('dan wordt het bereik van het deel van het tekort naar schatting');
    expect(all).not.toContain('het bereik van de bijdrage');
  });

  it('of a group of which is not said how it moves together, asks that once and draws nothing', () => {
    const other = { ...PEOPLE, id: 'tekort', on: 'labour-shortage:shortage:value', group: 'g' };
    const document = told([other, { ...PEOPLE, group: 'g', correlation: 'n.t.b.' }]);
    expect(sentences(document)).toEqual([
      'Geen enkele aanname van dit plan is al te trekken. Hoe zeker de uitkomst is, is daarom nog niet te zeggen.',
      'Bij 2 aannames is nog niet gezegd hoe sterk de groep samen beweegt.',
      'Wat daarvan afhangt, is niet getrokken en geldt hier als onbekend.',
    ]);
    expect(document.openMeanings.map(({ place, words }) => [place.row, place.field, words.nl])).toEqual([
      [
        'mensen',
        'correlation',
        expect.stringMatching(/^Hoe sterk bewegen de aannames van de groep “g” samen\?/),
      ],
    ]);
  });

  it('of which nobody said what it means, asks that and draws nothing', () => {
    const document = told([{ ...PEOPLE, meaning: undefined }]);
    expect(sentences(document)).toEqual([
      'Geen enkele aanname van dit plan is al te trekken. Hoe zeker de uitkomst is, is daarom nog niet te zeggen.',
      'Bij 1 aanname is nog niet gezegd wat het bereik betekent.',
      'Wat daarvan afhangt, is niet getrokken en geldt hier als onbekend.',
    ]);
    expect(document.openMeanings.map(({ label, place }) => [label.nl, place.field])).toEqual([
      ['Hoeveel er komen', 'meaning'],
    ]);
    // The time gained is known, the people are not.
    expect(known(document.answer.contribution)).toMatchObject({ bound: 'atLeast', p50: { value: 2 } });
  });
});

describe('the parts of the document', () => {
  it('show what each pillar and project adds, by year and in steps', () => {
    const { waterfall, scopes, fans } = told([PEOPLE]);
    expect(known(waterfall.shortage).p50.value).toBe(200);
    expect(waterfall.pillars.map(({ code, figure }) => [code, figure.label.nl, figure.id])).toEqual([
      ['P1', 'Een', 'P1/fte.structural'],
    ]);
    // 200 - (10 + 28 p): the middle is 176.
    expect(known(waterfall.remaining).p50.value).toBeCloseTo(176, 1);
    expect(scopes.map(({ scope, kind }) => [scope, kind])).toEqual([
      ['plan', 'plan'],
      ['P1', 'pillar'],
      ['A', 'project'],
    ]);
    const fte = fans.find(({ measure }) => measure === 'fte');
    expect(fte?.years.map(({ year, figure }) => [year, known(figure).isSure])).toEqual([
      [2026, true],
      [2027, false],
    ]);
  });

  it('tell of every assumption of a group how strongly the group moves together', () => {
    const other = { ...PEOPLE, id: 'tekort', on: 'labour-shortage:shortage:value', low: 300, high: 500 };
    const rows = [
      { ...PEOPLE, group: 'markt', correlation: 0.6 },
      { ...other, group: 'markt' },
    ];
    expect(told(rows).register.map(({ correlation }) => correlation)).toEqual([0.6, 0.6]);
  });

  it('tell of an assumption in the words of the plan, with what it does', () => {
    const [row] = told([PEOPLE]).register;
    expect(row).toMatchObject({
      id: 'mensen',
      words: { nl: '16 tot 72 personen; nooit erbuiten' },
      on: [{ label: { nl: 'A, Nieuwe mensen, 2027' }, place: { table: 'business-case-benefits', line: 3 } }],
      quality: 'expert',
      isRelative: false,
    });
    // The lowest tenth of the draws has p from 0 to 0,1: 10 + 28 x 0,05; the highest 10 + 28 x 0,95.
    expect(row?.sensitivity?.whenLow).toBeCloseTo(11.4, 2);
    expect(row?.sensitivity?.whenHigh).toBeCloseTo(36.6, 2);
    expect(row?.sensitivity?.rankCorrelation).toBeCloseTo(1, 6);
  });
});

describe('open choices', () => {
  it('that are settled by hand are drawn so, for the plan, its parts and what remains', () => {
    // Without the time gained 2 FTE less: 8 + 28 p.
    const document = certainty(drawnPlan([PEOPLE]), { setting: { timeToStaff: 'none' } });
    expect(known(document.answer.contribution).p50.value).toBeCloseTo(22, 1);
    expect(document.waterfall.pillars.map(({ figure }) => known(figure).p50.value)).toEqual([
      known(document.answer.contribution).p50.value,
    ]);
    expect(known(document.waterfall.remaining).p50.value).toBeCloseTo(178, 1);
    expect(document.setting.label.nl).toContain('Niets');
  });

  it('hold for each year by itself too, with its chances', () => {
    // Of 2026 there are 4 people x 0,5, who stay: 2 FTE in 2026, and 2 + 8 + 28 p in 2027.
    const people = { project: 'A', line: 'mensen', kind: 'extra_staff', flow: 'inflow', unit: 'persons' };
    const lines = [{ ...people, label: 'Nieuwe mensen', y2026: 4, y2027: 36 }];
    const document = certainty(drawnPlan([PEOPLE], { 'business-case-benefits': lines }), {
      setting: { recruits: 'cumulative' },
    });
    const fte = document.fans.find(({ measure }) => measure === 'fte');
    const contribution = known(document.answer.contribution).p50.value;
    expect(fte?.years.map(({ year, figure }) => [year, known(figure).p50.value])).toEqual([
      [2026, 2],
      [2027, contribution],
    ]);
    expect(contribution).toBeCloseTo(24, 1);
    const [ambition, shortage] = document.chancesByYear;
    expect([ambition?.id, shortage?.id]).toEqual(['ambition', 'shortage']);
    // Nothing of 2026 is drawn; the chance of the year of the answer is that of the answer.
    expect(ambition?.years.map(({ year, chance }) => [year, chance])).toEqual([
      [2026, null],
      [2027, document.chances[0]?.chance],
    ]);
  });

  it('follow a scenario, year by year', () => {
    const tables = {
      scenarios: [{ code: 'half', name: 'De helft' }],
      'scenario-settings': [{ scenario: 'half', on: 'choices:timeToStaff', choice: 'half' }],
    };
    const calculation = drawnPlan([PEOPLE], tables);
    const scenario = scenarioOf(calculation, 'half');
    const at = (of: Certainty) =>
      of.fans.find(({ measure }) => measure === 'fte')?.years.map(({ figure }) => known(figure).p50.value);
    const [whole = [], half = []] = [
      at(certainty(calculation, { setting: {} })),
      at(certainty(calculation, { setting: {}, scenario })),
    ];
    // Half of the 2 FTE of time of 2027.
    expect([half[0], half[1]]).toEqual([whole[0], (whole[1] ?? 0) - 1]);
  });

  it('follow the assumption about them where nobody settles them', () => {
    const time = {
      id: 'tijd',
      on: 'choices:timeToStaff',
      shape: 'range',
      meaning: 'bounds',
      low: 0,
      high: 1,
    };
    const document = certainty(drawnPlan([time]), { setting: {} });
    // 18 FTE of people, and all or nothing of 2 FTE of time.
    expect(known(document.answer.contribution).mean.value).toBeCloseTo(19, 6);
    expect(document.setting.setting).toEqual({ timeToStaff: 'drawn' });
    expect(document.setting.label.nl).toMatch(/zoals de aanname zegt$/);
    expect(document.register[0]?.on[0]?.label.nl).toBe('Welk deel van de tijdwinst wordt inzet?');
    const settled = certainty(drawnPlan([time]), { setting: { timeToStaff: 'all' } });
    expect(known(settled.answer.contribution)).toMatchObject({ isSure: true, p50: { value: 20 } });
  });
});

describe('one project', () => {
  it('tells by year how sure it is, and what each outcome hangs on', () => {
    const time = {
      id: 'tijd',
      on: 'business-case-benefits:A/tijd:y2027',
      shape: 'range',
      meaning: 'bounds',
      low: 0,
      high: 200_000,
      unit: 'EUR',
    };
    const document = scopeCertainty(drawnPlan([PEOPLE, time]), 'A', { setting: {} });
    expect(schemas.scopeCertaintySchema.strict().parse(document)).toEqual(document);
    expect(document?.scope).toEqual({ kind: 'project', code: 'A', name: 'Eerste', pillar: 'P1' });
    const outcomes = document?.outcomes.map(({ figure, sensitivities }) => [
      figure.id,
      sensitivities.map(({ assumption }) => assumption),
    ]);
    expect(outcomes).toContainEqual(['A/fte.structural', ['mensen', 'tijd']]);
    // Variances: 28 x 28 / 12 of the people, 4 x 4 / 12 of the time: 49 to 1.
    expect(document?.outcomes[0]?.sensitivities[0]?.varianceShare).toBeCloseTo(0.98, 1);
    expect(document?.fans.map(({ measure }) => measure)).toEqual([
      'fte',
      'persons',
      'timeSaving',
      'extraHours',
    ]);
  });

  it('is undefined for a code that the plan does not have', () => {
    expect(scopeCertainty(drawnPlan([PEOPLE]), 'Z', { setting: {} })).toBeUndefined();
  });
});

describe('an answer that is not sure because of one assumption', () => {
  const TIME = {
    id: 'tijd',
    on: 'business-case-benefits:A/tijd:y2027',
    shape: 'range',
    meaning: 'bounds',
    low: 0,
    high: 200_000,
    unit: 'EUR',
  };
  const ambition = (value: number): SimpleTables => ({
    'labour-shortage': [
      { key: 'shortage', value: 400, unit: 'persons', year: 2027 },
      { key: 'ambition', value, unit: '1', year: 2027 },
    ],
  });
  const wide = (document: Certainty) => sentences(document).filter((words) => words.includes('zo breed'));
  const low = (document: Certainty) => sentences(document).filter((words) => words.includes('vooral laag'));

  it('names the one that gives more of the spread than all else', () => {
    // Variances of the contribution: 49 of the people to 1 of the time.
    expect(wide(told([PEOPLE, TIME]))).toEqual([
      expect.stringMatching(
        /^Dat het bereik van de bijdrage zo breed is, komt vooral door één aanname: “Hoeveel er komen” \(.+\) geeft naar schatting 9[789]% van de spreiding\.$/,
      ),
    ]);
  });

  it.each([
    ['is narrow', [{ ...PEOPLE, low: 34, high: 38 }]],
    [
      'comes of several',
      [
        PEOPLE,
        { ...TIME, high: 1_400_000 },
        {
          ...PEOPLE,
          id: 'deel',
          on: 'parameters:fte_per_person:value',
          low: 0.25,
          high: 0.75,
          unit: 'FTE/person',
        },
      ],
    ],
    [
      'moves with others',
      [
        { ...PEOPLE, group: 'markt', correlation: 0.8 },
        { ...TIME, group: 'markt' },
      ],
    ],
  ])('names none where the range %s', (_, assumptions) => {
    expect(wide(told(assumptions))).toEqual([]);
  });

  it('names the cause of the range of the share by itself, with what measuring it would bring', () => {
    const shortage = { ...PEOPLE, id: 'tekort', name: 'Tekort', on: 'labour-shortage:shortage:value' };
    const document = told([PEOPLE, { ...shortage, low: 10, high: 4000 }]);
    const all = sentences(document);
    expect(wide(document).map((words) => /“[^”]+”/.exec(words)?.[0])).toEqual([
      '“Hoeveel er komen”',
      '“Tekort”',
    ]);
    const cause = all.findIndex((words) => words.startsWith('Dat het bereik van het deel van het tekort'));
    expect(all[cause + 1]).toMatch(
      /^Meten loont het meest bij “Tekort” .* het bereik van het deel van het tekort/,
    );
  });

  it('says of a low chance that it is low because of it, and what knowing it would bring', () => {
    // An ambition of 30 FTE takes p of 20 / 28: a chance of 29%. The highest tenth of p gives 36,6, the lowest 11,4.
    const document = told([PEOPLE], ambition(0.15));
    expect(document.chances[0]?.chance?.value).toBeCloseTo(8 / 28, 2);
    expect(low(document)).toEqual([
      expect.stringMatching(
        /^De kans op de ambitie is vooral laag door één aanname die ver uiteenloopt: “Hoeveel er komen” \(16 tot 72 personen; nooit erbuiten\)\. Is die hoog, dan haalt het plan gemiddeld zijn ambitie; is die laag, dan niet\. Weten we die precies, dan loopt de uitkomst naar schatting (9\d|100)% minder uiteen\.$/,
      ),
    ]);
  });

  it('says so of what has to be low as well', () => {
    // 20 FTE of 150 to 450: a tenth of it or more where the shortage is at most 200 FTE, one in six.
    const shortage = { ...PEOPLE, id: 'tekort', name: 'Tekort', on: 'labour-shortage:shortage:value' };
    const [sentence] = low(told([{ ...shortage, low: 300, high: 900 }]));
    expect(sentence).toContain('“Tekort”');
    expect(sentence).toContain(
      'Is die laag, dan haalt het plan gemiddeld zijn ambitie; is die hoog, dan niet.',
    );
  });

  it('says it with what is known now, where a part of the plan is unknown', () => {
    const projects = [...(DRAWN_PLAN.projects ?? []), { code: 'B', pillar: 'P1', has_business_case: 'no' }];
    expect(low(told([PEOPLE], { ...ambition(0.15), projects }))).toEqual([
      expect.stringMatching(
        /^Gerekend met wat nu bekend is, is de kans op de ambitie vooral laag door één aanname/,
      ),
    ]);
  });

  it.each([
    ['not low', 0.1],
    ['low at either end of it', 0.185],
    ['next to none', 0.5],
  ])('says nothing of it where the chance is %s', (_, share) => {
    expect(low(told([PEOPLE], ambition(share)))).toEqual([]);
  });
});

describe('what is divided by and may be zero', () => {
  const HOURS = {
    id: 'uren',
    name: 'Uren per jaar',
    on: 'parameters:hours_per_fte:value',
    shape: 'range',
    meaning: 'interval80',
    low: 0,
    high: 1600,
  };
  const WHY =
    /^Er wordt gedeeld door “.+”, en volgens aanname “Uren per jaar” kan dat nul zijn \(er staat: 0 tot 1\.600 .+; in 8 van de 10 gevallen ertussen\)\. Wat daarvan afhangt, is niet te berekenen en geldt hier als onbekend\. Verwacht wordt een getal dat altijd boven nul ligt\.$/;

  it('is named with what stood there and what was expected, and asked where it is answered', () => {
    const document = told([HOURS]);
    expect(sentences(document)[0]).toMatch(/er kan door nul worden gedeeld\.$/);
    expect(sentences(document)[1]).toMatch(WHY);
    expect(
      document.openMeanings.map(({ label, place, words }) => [label.nl, place.table, place.row, words.nl]),
    ).toEqual([
      [
        'Uren per jaar',
        'assumptions',
        'uren',
        expect.stringMatching(/^Kan “.+” echt nul zijn\? Er wordt door gedeeld\./),
      ],
    ]);
  });

  it('is named too where other assumptions spread the answer', () => {
    const all = sentences(told([HOURS, PEOPLE]));
    expect(all[0]).toMatch(/^De kans dat het plan zijn ambitie haalt/);
    expect(all.filter((words) => WHY.test(words)).length).toBe(1);
  });

  it('is named too of one project', () => {
    const calculation = drawnPlan([HOURS, PEOPLE]);
    expect(scopeCertainty(calculation, 'A', { setting: {} })?.zeroDivisors).toEqual([
      { nl: expect.stringMatching(WHY), en: expect.stringContaining('may be zero') },
    ]);
    expect(scopeCertainty(drawnPlan([PEOPLE]), 'A', { setting: {} })?.zeroDivisors).toEqual([]);
  });

  it('is not asked where it stays above zero', () => {
    const document = told([{ ...HOURS, low: 800 }]);
    expect(document.openMeanings).toEqual([]);
    expect(sentences(document).join(' ')).not.toContain('gedeeld');
  });

  it.each([
    ['itself', 'parameters:hours_per_fte:value'],
    ['by the assumption about it', 'assumptions:uren'],
  ])('is told of the scenario that puts it at zero %s', (_, on) => {
    const tables = {
      scenarios: [{ code: 'nul', name: 'Niets' }],
      'scenario-settings': [{ scenario: 'nul', on, value: 0 }],
    };
    const calculation = drawnPlan([{ ...HOURS, low: 800 }, PEOPLE], tables);
    const all = sentences(certainty(calculation, { setting: {}, scenario: scenarioOf(calculation, 'nul') }));
    expect(
      all.filter((words) => words.includes('volgens scenario “Niets” kan dat nul zijn (er staat: 0 ')).length,
    ).toBe(1);
    expect(sentences(certainty(calculation, { setting: {} })).join(' ')).not.toContain('gedeeld');
  });
});

describe('draws', () => {
  it('are the same for the same seed, and others for another', () => {
    const calculation = drawnPlan([PEOPLE]);
    const at = (seed: number) => certainty(calculation, { setting: {}, seed, draws: 1000 });
    expect(at(7)).toEqual(at(7));
    expect(at(8).answer).not.toEqual(at(7).answer);
    expect(at(7)).toMatchObject({ seed: 7, draws: 1000 });
  });
});
