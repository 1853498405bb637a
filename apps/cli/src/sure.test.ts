import { certainty } from '@kapstok/contract';
import { certaintySchema, summedCertaintySchema } from '@kapstok/contract/schemas';
import { calculate } from '@kapstok/engine';
import { openPlan } from '@kapstok/exchange';
import { describe, expect, it } from 'vitest';
import { captured } from './testing/captured.ts';
import { EXAMPLE, planFolder } from './testing/plans.ts';

describe('sure', () => {
  it('says how sure the answer is in sentences, and gives the numbers with their error', async () => {
    const { code, out } = await captured('sure', EXAMPLE, '--draws', '1000');
    expect(code).toBe(0);
    expect(out).toMatch(/^De kans dat het plan zijn ambitie haalt/);
    expect(out).toMatch(/P5 +P50 +P95/);
    expect(out).toMatch(/fte ± \d/);
    expect(out).toContain('De bijdrage hangt af van');
    expect(out.trimEnd()).toMatch(
      /1\.000 trekkingen, begingetal 1, .+: met hetzelfde plan geven deze drie dezelfde uitkomst\.\n.+, kenmerk [0-9a-f]{12}$/,
    );
  });

  it('gives the document of the contract as JSON, of another seed other draws', async () => {
    const [first, second] = await Promise.all(
      ['7', '8'].map(async (seed) => captured('sure', EXAMPLE, '--json', '--seed', seed, '--draws', '1000')),
    );
    const [one, other] = [first, second].map((each) =>
      certaintySchema.strict().parse(JSON.parse(each?.out ?? '')),
    );
    expect([one?.seed, other?.seed, one?.draws]).toEqual([7, 8, 1000]);
    expect(one?.answer).not.toEqual(other?.answer);
  });

  it('gives the numbers of every other place, of the same seed', async () => {
    const { out } = await captured('sure', EXAMPLE, '--json', '--seed', '7', '--draws', '1000');
    const given = certaintySchema.parse(JSON.parse(out));
    const read = await openPlan(EXAMPLE);
    if (!read.ok) throw new Error('not read');
    const from = { mark: given.from.mark };
    expect(given).toEqual(certainty(calculate(read.plan), { setting: {}, seed: 7, draws: 1000, from }));
  });

  it('adds up several plans, of one region its shortage once', async () => {
    const folder = (people: number, region: string, shared: string): string =>
      planFolder({
        'plan.csv': `key,value\ntitle,Plan ${people}\nregion,${region}\n`,
        'projects.csv': 'code,name,pillar\nA,Een,P1\n',
        'parameters.csv':
          'key,value,unit\nfte_per_person,0.5,FTE/person\ncounting_window_from,2026,year\ncounting_window_to,2026,year\n',
        'business-cases.csv': 'project,first_year,last_year,discount_base_year\nA,2026,2027,2026\n',
        'business-case-benefits.csv': `project,line,kind,unit,y2026,y2027\nA,mensen,extra_staff,persons,0,${people}\n`,
        'labour-shortage.csv': 'key,value,unit,year\nshortage,400,persons,2027\n',
        'assumptions.csv': `id,on,shape,meaning,low,high,unit,shared\nM,business-case-benefits:A/mensen:y2027,range,bounds,0,${people},persons,${shared}\n`,
      });
    const together = async (region: string, shared: string) => {
      const paths = [folder(100, 'Oost', shared), folder(60, region, shared)];
      const { code, out, err } = await captured('sure', ...paths, '--json');
      expect([code, err]).toEqual([0, '']);
      return summedCertaintySchema.strict().parse(JSON.parse(out));
    };
    // As one: 80 FTE times what both draw, so a twentieth lies below 4 and above 76; short of 200 FTE.
    const one = await together('Oost', 'instroom');
    expect(one.answer.contribution.drawn).toMatchObject({
      p5: { value: expect.closeTo(4, 0) },
      p95: { value: expect.closeTo(76, 0) },
    });
    expect(one.answer.shareClosed.drawn).toMatchObject({ p50: { value: expect.closeTo(0.2, 2) } });
    expect(one.plans.map(({ title, mark }) => [title, mark?.length])).toEqual([
      ['Plan 100', 12],
      ['Plan 60', 12],
    ]);
    // Apart: 50 p + 30 q lies below 4 as often as half of 4 * 4 / (50 * 30); of two regions the shortage counts twice.
    const apart = await together('West', '');
    expect(apart.answer.contribution.drawn).toMatchObject({
      p5: { value: expect.closeTo(Math.sqrt(0.1 * 1500), 0) },
    });
    expect(apart.answer.shareClosed.drawn).toMatchObject({ p50: { value: expect.closeTo(0.1, 2) } });
  });

  it('tells of several plans in words, each by itself too', async () => {
    const { code, out } = await captured('sure', EXAMPLE, EXAMPLE, '--draws', '1000');
    expect(code).toBe(0);
    expect(out).toMatch(/^De kans dat deze plannen samen hun ambitie halen/);
    expect(out).toMatch(/Bijdrage van +P5 +P50 +P95/);
    expect(out.match(/fte ± \d/g)?.length).toBeGreaterThan(8);
    expect(out.trimEnd()).toMatch(/kenmerk [0-9a-f]{12}$/);
  });

  it('says why what is divided by a number that may be zero is not known', async () => {
    const folder = planFolder({
      'plan.csv': 'key,value\ntitle,Nul\n',
      'projects.csv': 'code,name\nA,Een\n',
      'parameters.csv':
        'key,value,unit\nhours_per_fte,1600,hour/FTE/year\ncounting_window_from,2026,year\ncounting_window_to,2026,year\n',
      'business-cases.csv': 'project,first_year,last_year,discount_base_year\nA,2026,2027,2026\n',
      'business-case-benefits.csv': 'project,line,kind,unit,y2026,y2027\nA,uren,time_gain,hours,0,16000\n',
      'assumptions.csv':
        'id,name,on,shape,low,high,unit\nU,Uren per jaar,parameters:hours_per_fte:value,normal,0,1600,hour/FTE/year\n',
    });
    const { code, out, err } = await captured('sure', folder);
    expect([code, err]).toEqual([0, '']);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /Er wordt gedeeld door “.+”, en volgens aanname “Uren per jaar” kan dat nul zijn \(er staat: 0 tot 1\.600 .+\)\..+Verwacht wordt een getal dat altijd boven nul ligt\./,
    );
  });

  it('claims nothing of a plan without assumptions', async () => {
    const folder = planFolder({ 'plan.csv': 'key,value\ntitle,Leeg\n' });
    const { code, out } = await captured('sure', folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^Elke invoer van dit plan is één getal\./);
    expect(out).not.toContain('De bijdrage hangt af van');
  });

  it.each([
    ['--draws', '1001'],
    ['--draws', '990'],
    ['--draws', '20010'],
    ['--draws', 'veel'],
    ['--seed', '-1'],
    ['--seed', '4294967296'],
  ])('refuses %s %s with a sentence', async (option, value) => {
    const { code, err } = await captured('sure', EXAMPLE, `${option}=${value}`);
    expect(code).toBe(2);
    expect(err).toContain(`geen "${value}"`);
  });
});
