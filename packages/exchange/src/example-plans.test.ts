import { join } from 'node:path';
import { atLeast, audit, type Finding } from '@kapstok/audit';
import { type Calculation, calculate, type FigureId } from '@kapstok/engine';
import { namedByPlan, type Plan } from '@kapstok/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataPackageOf } from './description/datapackage.ts';
import { openPlan } from './open-plan.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples');
const NAMES = ['nml-scenario', 'acht-themas', 'gezond-dorp'] as const;
type Name = (typeof NAMES)[number];

interface Opened {
  readonly plan: Plan;
  readonly notices: readonly string[];
  readonly calculation: Calculation;
  readonly findings: readonly Finding[];
}

const opened = new Map<Name, Opened>();

beforeAll(async () => {
  for (const name of NAMES) {
    const result = await openPlan(join(EXAMPLES, name));
    if (!result.ok)
      throw new Error(result.errors.map((error) => `${error.file}: ${error.message.nl}`).join('\n'));
    const { plan, notices } = result;
    const calculation = calculate(plan);
    const said = notices.map((notice) => notice.message.nl);
    opened.set(name, { plan, notices: said, calculation, findings: audit(calculation) });
  }
});

function the(name: Name): Opened {
  const found = opened.get(name);
  if (found === undefined) throw new Error(`${name} is not opened`);
  return found;
}

/** Figures of a plan as short words: `7.5`, `1500..1700 atLeast`, `unknown`. */
function figures(name: Name, ids: readonly FigureId[]): Readonly<Record<FigureId, string>> {
  const { calculation } = the(name);
  const words = (id: FigureId): string => {
    const value = calculation.value(id);
    if (value?.kind !== 'known') return value?.kind ?? 'none';
    const [low, high] = [value.low, value.high].map((bound) => String(Math.round(bound * 1e4) / 1e4));
    return `${low === high ? low : `${low}..${high}`}${value.bound === 'exact' ? '' : ` ${value.bound}`}`;
  };
  return Object.fromEntries(ids.map((id) => [id, words(id)]));
}

describe.each(NAMES)('the example %s', (name) => {
  it('is read without a remark, and computed without a fault', () => {
    const { notices, calculation } = the(name);
    expect(notices).toEqual([]);
    expect(calculation.faults).toEqual([]);
  });

  it('is described beside its tables', async () => {
    const description = `${JSON.stringify(dataPackageOf(the(name).plan, name), null, 2)}\n`;
    await expect(description).toMatchFileSnapshot(join(EXAMPLES, name, 'datapackage.json'));
  });

  it('gives the audit no error and no warning', () => {
    expect(atLeast(the(name).findings, 'warning').map((finding) => finding.message.nl)).toEqual([]);
  });

  it('explains every figure down to a cell or a reason', () => {
    const { calculation } = the(name);
    for (const id of calculation.ids('plan/')) {
      const why = calculation.explain(id);
      expect([id, why?.value]).toEqual([id, calculation.value(id)]);
    }
  });
});

describe('the regional scenario', () => {
  it('closes 1 500 to 1 700 of 4 500, which leaves 2 800 to 3 000; the rest is unknown', () => {
    const expected = {
      'plan/shortage.persons': '4500',
      // 1500 / 4500 and 1700 / 4500; the other initiatives would add to it
      'plan/shortage.shareClosed': '0.3333..0.3778 atLeast',
      // 4500 - 1700 and 4500 - 1500
      'plan/shortage.remainingPersons': '2800..3000 atMost',
      // 42 / 197
      'plan/initiatives.shareQuantified': '0.2132',
      'plan/shortage.fte': 'unknown',
      'OVER/persons.structural': 'unknown',
    };
    expect(figures('nml-scenario', Object.keys(expected))).toEqual(expected);
  });

  it('is compared in persons, in the year of the shortage, and leaves no choice open', () => {
    const { calculation } = the('nml-scenario');
    expect([calculation.comparedIn, calculation.structuralYear, calculation.choices]).toEqual([
      'person',
      2032,
      [],
    ]);
    expect(calculation.gaps('plan/shortage.shareClosed').map((gap) => gap.what.nl)).toEqual([
      'effect van OVER Overige initiatieven',
    ]);
  });

  it('counts its initiatives: 42 and 155 are 197', () => {
    const counts = the('nml-scenario').plan.projects.map((row) => Number(row.extra.initiatives));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(197);
  });
});

describe('the plan with eight themes', () => {
  it('has eight themes and thirty-two parts, on cards of eight fields of its own', () => {
    const { plan } = the('acht-themas');
    expect([plan.pillars.length, plan.projects.length]).toEqual([8, 32]);
    expect(new Set(plan.projects.map((row) => Object.keys(row.extra).length))).toEqual(new Set([8]));
    expect(namedByPlan(plan, 'level.pillar')).toBe('Thema');
    expect(
      Object.keys(plan.projects[0]?.extra ?? {}).map((field) => namedByPlan(plan, `field.${field}`)),
    ).toEqual([
      'Doel',
      'Voor wie',
      'Aanpak',
      'Deelgebied',
      'Trekker',
      'Wat is er nodig',
      'Resultaat in 2028',
      'Eerste stap',
    ]);
  });

  it('puts every part and municipality in an area', () => {
    const { plan } = the('acht-themas');
    const areas = [...plan.projects, ...plan.municipalities].map((row) => row.extra.area);
    expect(new Set(areas)).toEqual(new Set(['Noord', 'Midden', 'Zuid', 'Waterrijk']));
  });

  it('computes what it can, and never calls the answer 0 %', () => {
    const expected = {
      // 2600 x 0.68, and half of it
      'plan/shortage.fte': '1768',
      'plan/shortage.ambitionFte': '884',
      'plan/shortage.shareClosed': 'unknown',
      'plan/shortage.shareOfAmbition': 'unknown',
      'plan/shortage.remainingFte': 'unknown',
      'plan/fte.structural': 'unknown',
      // budget-lines of T2: 90+92+94 + 35+12+12+12 + 160+320+320 + 75+75 thousand; three amounts are n.t.b.
      'T2/investment.total': '1297000 atLeast',
      // with T5: 240+260+260+260 + 410+60+60+60 + 150..250 + 100+100+100 + 180+190+200, and T8: 1260 + 80
      'plan/investment.total': '5267000..5367000 atLeast',
      // 6 000 000 less that
      'plan/investment.room': '633000..733000 atMost',
      'T1/investment.total': 'none',
    };
    expect(figures('acht-themas', Object.keys(expected))).toEqual(expected);
  });

  it('says of every part that its effect is not known', () => {
    const { calculation } = the('acht-themas');
    expect(calculation.gaps('plan/shortage.shareClosed').length).toBe(32);
    expect(calculation.choices).toEqual([]);
  });
});

describe('the model plan', () => {
  it('comes to what its readme works out by hand', () => {
    const expected = {
      // 500 x 50 % x 600 x 0.5
      '1.1/careCost.structural.gross': '75000',
      // 100 x 24 x 75, and 180 000 / 75
      '2.1/careCost.structural.gross': '180000',
      '2.1/timeSaving.structural': '2400',
      // 400 x 4
      '2.2/timeSaving.structural': '1600',
      // 128 000 / 80
      '3.2/timeSaving.structural': '1600',
      // 75 000 + 36 000..44 000 + 180 000 + 40 000
      'plan/careCost.structural.gross': '331000..339000',
      // 165 000 + 56 000..64 000 + 270 000 + 70 000
      'plan/careCost.window.gross': '561000..569000',
      'plan/timeSaving.window': '9200',
      // (2 + 3 + 4) x 0.8 x 1600
      'plan/extraHours.window': '11520',
      // 5600 / 1600 + 5 x 0.8
      'plan/fte.structural': '7.5',
      // 5 + 3.5 / 0.8
      'plan/persons.structural': '9.375',
      // 7.5 / 40, and 7.5 / 8
      'plan/shortage.shareClosed': '0.1875',
      'plan/shortage.shareOfAmbition': '0.9375',
      'plan/investment.total': '900000',
      'plan/structuralCost.total': '105000',
      'plan/structuralCost.withoutPayer': '0',
    };
    expect(figures('gezond-dorp', Object.keys(expected))).toEqual(expected);
  });

  it('implies by its drivers the reach it is computed from', () => {
    // 200, 400, 500 and 500 residents in parameters
    const expected = {
      '1.1/fysiotherapie/reach.byYear.2026': '200',
      '1.1/fysiotherapie/reach.byYear.2029': '500',
      '2.2/opnamen/reach.byYear.2027': '200',
    };
    expect(figures('gezond-dorp', Object.keys(expected))).toEqual(expected);
  });

  it('gives the audit nothing to remark', () => {
    expect(the('gezond-dorp').findings.map((finding) => finding.message.nl)).toEqual([]);
  });

  it('leaves open only what every plan with recruits and time gained leaves open', () => {
    const { calculation } = the('gezond-dorp');
    expect(calculation.choices.map((choice) => choice.id)).toEqual(['recruits', 'timeToStaff']);
    const [all, half, both] = [
      {},
      { timeToStaff: 'half' },
      { recruits: 'cumulative', timeToStaff: 'none' },
    ].map((setting) => calculation.under(setting).fte);
    // 3.5 + 4; 1.75 + 4; (2 + 3 + 4 + 5) x 0.8
    expect([all, half, both]).toMatchObject([{ low: 7.5 }, { low: 5.75 }, { low: 11.2 }]);
  });
});
