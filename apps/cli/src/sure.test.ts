import { certaintySchema } from '@kapstok/contract/schemas';
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
    expect(out.trimEnd()).toMatch(/1\.000 trekkingen, seed 1, .+: dezelfde drie geven dezelfde uitkomst\.$/);
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
