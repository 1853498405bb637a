import type { CalcDocument } from '@kapstok/contract';
import { calcDocumentSchema } from '@kapstok/contract/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { captured } from './testing/captured.ts';
import { EXAMPLE, planFolder } from './testing/plans.ts';

async function calculated(folder: string): Promise<CalcDocument> {
  const { out, code } = await captured('calc', folder, '--json');
  expect(code).toBe(0);
  return JSON.parse(out) as CalcDocument;
}

describe('calc --json of the example', () => {
  let document: CalcDocument;
  beforeAll(async () => {
    document = await calculated(EXAMPLE);
  });

  it('has exactly the shape of the contract', () => {
    expect(calcDocumentSchema.strict().parse(document)).toEqual(document);
    expect(Object.keys(document)).toEqual([
      'window',
      'structuralYear',
      'plan',
      'pillars',
      'projects',
      'shortage',
      'choices',
    ]);
    expect(Object.keys(document.plan)).toEqual([
      'investment',
      'careCost',
      'timeSaving',
      'extraHours',
      'fte',
      'persons',
      'unknown',
    ]);
  });

  it('counts from the parameters counting_window_from and counting_window_to, and is structural in the year after', () => {
    expect(document.window).toEqual({ from: 2024, to: 2027 });
    expect(document.structuralYear).toBe(2028);
  });

  it('gives gross and net present value to the cent', () => {
    // 78 643 + 1 262 701 + 173 431 + 922 102 = 2 436 877; one year at 3.5 %: 2 436 877 / 1.035 = 2 354 470.53.
    const project = document.projects['1.1'];
    expect(project?.careCost.byYear['2025']?.gross).toBe(2_436_877);
    expect(project?.careCost.byYear['2025']?.npv).toBeCloseTo(2_436_877 / 1.035, 2);
    // 315 219 + 5 061 201 + 695 153 + 3 696 000 = 9 767 573 in 2028, four years after 2024.
    expect(project?.careCost.structural.gross).toBe(9_767_573);
    expect(project?.careCost.structural.npv).toBeCloseTo(9_767_573 / 1.035 ** 4, 2);
  });

  it('makes hours of euros by the rate, and FTE and persons of hours', () => {
    // 886 332 euro at 91 euro an hour is 9 739.91 hours; at 1 872 hours that is 5.2 FTE; at 0.7 it is 7.43 persons.
    const project = document.projects['1.1'];
    expect(project?.timeSaving.structural).toBeCloseTo(886_332 / 91, 5);
    expect(project?.fte.structural).toBeCloseTo(886_332 / 91 / 1872, 6);
    expect(project?.persons.structural).toBeCloseTo(886_332 / 91 / 1872 / 0.7, 6);
  });

  it('counts extra staff by the part-time factor of the project itself', () => {
    // 4.7/inflow: 117 persons in 2028 at its own factor 0.68 is 79.56 FTE, at 1 872 hours 148 936.32 hours.
    expect(document.projects['4.7']?.fte.structural).toBeCloseTo(117 * 0.68, 6);
    expect(document.projects['4.7']?.extraHours.structural).toBeCloseTo(117 * 0.68 * 1872, 2);
  });

  it('compares with the shortage of the area and year of the ambition', () => {
    // labour-shortage: 2 240 persons, ambition 60 %; 2 240 x 0.7 = 1 568 FTE; 60 % of it is 940.8 FTE.
    const { shortage } = document;
    expect([shortage.persons, shortage.fte, shortage.ambitionFte]).toEqual([2240, 1568, 940.8]);
    const fte = document.plan.fte.structural;
    expect(shortage.shareClosed).toBeCloseTo(Number(fte) / 1568, 9);
    expect(shortage.shareOfAmbition).toBeCloseTo(Number(fte) / 940.8, 9);
  });

  it('adds up every budget line', () => {
    // Sum of y2025, y2026 and y2027 of budget-lines.csv; per year the sums of those columns.
    expect(document.plan.investment.total).toBe(71_395_208);
    expect(document.plan.investment.byYear).toEqual({ 2025: 24_955_552, 2026: 24_917_978, 2027: 21_521_678 });
    const byType = Object.values(document.plan.investment.byCostType).map(Number);
    expect(byType.reduce((sum, part) => sum + part, 0)).toBe(71_395_208);
  });

  it('names what it does not know, once, and gives no zero for it', () => {
    // business-case-benefits.csv: 4.4/retained has no amounts before 2028; budget line B080 has none at all.
    expect(document.projects['4.4']?.extraHours.byYear['2026']).toBeNull();
    const { unknown } = document.plan;
    expect(unknown.filter((gap) => gap.startsWith('business-case-benefits 4.4/retained'))).toHaveLength(4);
    expect(unknown.filter((gap) => gap.startsWith('budget-lines B080 '))).toHaveLength(3);
    expect(new Set(unknown).size).toBe(unknown.length);
  });

  it('gives every open choice by itself, and every two or more together', () => {
    const ids = document.choices.map((choice) => choice.id);
    expect(ids).toEqual(['recruits', 'timeToStaff', 'area', 'sharedSavings', 'fullSwing', 'combination']);
    const together = document.choices.at(-1)?.alternatives.map((each) => each.id) ?? [];
    // 2 x 3 x 2 x 2 x 2 = 48 settings, less the base and the six single departures from it.
    expect(together).toHaveLength(41);
    expect(together).toContain('recruits=cumulative+area=areaShare');
  });
});

describe('calc --json of other plans', () => {
  it('gives null and not zero where there are no figures, and says what is missing', async () => {
    const folder = planFolder({
      'pillars.csv': 'code,name\nT1,Thema een\n',
      'projects.csv': 'code,pillar,name\nA,T1,Onderdeel\n',
    });
    const document = await calculated(folder);
    expect(document.shortage).toEqual({
      persons: null,
      fte: null,
      ambitionFte: null,
      shareClosed: null,
      shareOfAmbition: null,
    });
    expect(document.plan.investment.total).toBeNull();
    expect(document.projects.A?.careCost.structural).toEqual({ gross: null, npv: null });
    expect(document.plan.unknown.length).toBeGreaterThan(0);
    expect(calcDocumentSchema.strict().parse(document)).toEqual(document);
  });

  it('gives a range as its two bounds', async () => {
    const folder = planFolder({
      'projects.csv': 'code,name\nA,Onderdeel\n',
      'budget-lines.csv': 'id,project,cost_type,y2025\nB1,A,material,100..200\nB2,A,material,50\n',
    });
    // 100 + 50 to 200 + 50.
    const document = await calculated(folder);
    expect(document.plan.investment.total).toEqual({ low: 150, high: 250 });
    expect(document.plan.investment.byCostType).toEqual({ material: { low: 150, high: 250 } });
  });

  it('compares ranges of persons with persons where the plan gives no part-time factor', async () => {
    const folder = planFolder({
      'projects.csv': 'code,name,in_application,has_business_case\nA,Regionaal scenario,yes,yes\n',
      'business-cases.csv': 'project,first_year,last_year\nA,2032,2032\n',
      'business-case-benefits.csv':
        'project,line,kind,unit,y2032\nA,scenario,extra_staff,persons,1500..1700\n',
      'labour-shortage.csv':
        'key,value,unit,year,area\nshortage,4500,persons,2032,NML\ninitiatives_inventoried,197,count,2023,NML\ninitiatives_quantified,42,count,2023,NML\n',
    });
    const document = await calculated(folder);
    expect(document.structuralYear).toBe(2032);
    expect(document.plan.persons.structural).toEqual({ low: 1500, high: 1700 });
    // 1 500 / 4 500 to 1 700 / 4 500.
    const { shareClosed } = document.shortage;
    const share = typeof shareClosed === 'object' ? shareClosed : null;
    expect(share?.low).toBeCloseTo(1500 / 4500, 9);
    expect(share?.high).toBeCloseTo(1700 / 4500, 9);
    const explained = async (figure: string): Promise<unknown> => {
      const { out } = await captured('explain', folder, figure, '--json');
      return (JSON.parse(out) as { value: unknown }).value;
    };
    // 4 500 - 1 700 = 2 800 to 4 500 - 1 500 = 3 000; 42 of 197 is 21.3 %.
    expect(await explained('plan/shortage.remainingPersons')).toMatchObject({ low: 2800, high: 3000 });
    expect(await explained('plan/initiatives.shareQuantified')).toMatchObject({
      low: expect.closeTo(42 / 197, 9),
    });
    const { out } = await captured('calc', folder);
    expect(out.split('\n')[0]).toContain('33,3% tot 37,8% van het tekort in 2032');
  });

  it('follows a change in the folder', async () => {
    const files = (price: number): Record<string, string> => ({
      'projects.csv': 'code,name,in_application,has_business_case\nA,Onderdeel,yes,yes\n',
      'business-cases.csv': 'project,first_year,last_year,discount_base_year\nA,2025,2026,2025\n',
      'business-case-benefits.csv':
        'project,line,kind,unit,y2025,y2026\nA,time_gain,time_gain,EUR,1000,2000\n',
      'parameters.csv': `key,scope,value,unit\nhourly_rate_professional,,${price},EUR/hour\nhours_per_fte,,1000,hour/FTE/year\nfte_per_person,,0.5,FTE/person\ncounting_window_from,,2025,year\ncounting_window_to,,2025,year\n`,
    });
    // 1 000 euro at 50 an hour is 20 hours, at 40 it is 25.
    expect((await calculated(planFolder(files(50)))).plan.timeSaving.window).toBe(20);
    expect((await calculated(planFolder(files(40)))).plan.timeSaving.window).toBe(25);
  });
});

describe('calc for people', () => {
  it('says the answer first', async () => {
    const { out, code } = await captured('calc', EXAMPLE);
    // 435.6 FTE of 1 568 FTE.
    expect(out.split('\n')[0]).toMatch(
      /^Het plan lost naar verwachting (ten minste )?27,8% van het tekort in 2028 op\.$/,
    );
    expect(out).toContain('P4      Toekomstbestendige arbeidsmarkt');
    expect(out).not.toContain('Zorgstart');
    expect(code).toBe(0);
  });

  it('says of every figure its year or years, its basis, and "per jaar" where it comes back', async () => {
    const { out } = await captured('calc', EXAMPLE);
    const lines = out.split('\n');
    const rowsOf = (label: string): readonly string[] =>
      lines
        .filter((line) => line.startsWith(`${label}  `))
        .map((line) => line.split(/ {2,}/).slice(1).join('|'));
    // counting_window_from 2024 and counting_window_to 2027: structural is the year after.
    expect(rowsOf('Minder zorg gebruikt')).toEqual([
      expect.stringMatching(/^2024 t\/m 2027\|bruto\|ten minste € [\d.]+$/),
      expect.stringMatching(/^2024 t\/m 2027\|netto contant\|ten minste € [\d.]+$/),
      expect.stringMatching(/^2028\|bruto\|ten minste € [\d.]+ per jaar$/),
      expect.stringMatching(/^2028\|netto contant\|ten minste € [\d.]+ per jaar$/),
    ]);
    // budget-lines.csv has y2025, y2026 and y2027; their sum is 71 395 208.
    expect(rowsOf('Investering, eenmalig')).toEqual(['2025 t/m 2027|bruto|ten minste € 71.395.208']);
    expect(rowsOf('Tijdwinst')).toEqual([
      expect.stringMatching(/^2024 t\/m 2027\|ten minste [\d.]+ uur$/),
      expect.stringMatching(/^2028\|ten minste [\d.]+ uur per jaar$/),
    ]);
    // labour-shortage.csv: 2 240 persons in 2028.
    expect(rowsOf('Tekort in personen')).toEqual(['2028|2.240 personen']);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('says it when the plan names no years', async () => {
    const { out } = await captured('calc', planFolder({ 'projects.csv': 'code,name\nA,Onderdeel\n' }));
    expect(out).toMatch(/^Plafond +jaren niet genoemd +bruto +onbekend$/m);
  });

  it('gives projects when asked, and English', async () => {
    const { out } = await captured('calc', EXAMPLE, '--projects', '--language', 'en');
    expect(out).toContain('Zorgstart');
    expect(out).toMatch(/^The plan is expected to close (at least )?27\.8% of the shortage in 2028\./);
  });

  it('never says 0% of a plan without figures', async () => {
    const { out } = await captured('calc', planFolder({ 'projects.csv': 'code,name\nA,Onderdeel\n' }));
    expect(out).toMatch(/^Nog niet te zeggen/);
    expect(out).not.toMatch(/\d%/);
  });
});
