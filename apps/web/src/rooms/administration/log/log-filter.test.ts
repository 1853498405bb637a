import { describe, expect, it } from 'vitest';
import { isFiltered, logQuestion, refusalQuestion } from './log-filter.ts';

describe('a filter of the log', () => {
  it('asks for all when nothing is chosen', () => {
    expect(logQuestion({}).toString()).toBe('');
    expect(isFiltered(logQuestion({ q: '  ', status: '403' }))).toBe(false);
    expect(isFiltered(refusalQuestion({ q: '  ', kind: 'key', plan: 'x~y' }))).toBe(false);
  });

  it('takes the last day whole', () => {
    const asked = logQuestion({ from: '2027-03-01', to: '2027-03-01' });
    const [from, to] = [Date.parse(asked.get('from') ?? ''), Date.parse(asked.get('to') ?? '')];
    expect(to - from).toBe(24 * 60 * 60 * 1000);
    expect(new Date(from).toISOString()).toMatch(/T2[23]:00:00/);
  });

  it('leaves out a day and a kind that are none', () => {
    expect(logQuestion({ from: 'gisteren', to: '2027-99-01', kind: 'iets' }).toString()).toBe('');
    expect(logQuestion({ kind: 'version', q: ' 1.2 ' }).toString()).toBe('kind=version&q=1.2');
    expect(refusalQuestion({ status: '200', account: 'a' }).toString()).toBe('account=a');
    expect(refusalQuestion({ status: '403', q: 'wijzigen' }).toString()).toBe('status=403&q=wijzigen');
  });
});
