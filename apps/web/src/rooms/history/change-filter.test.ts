import { describe, expect, it } from 'vitest';
import { serverFilter } from './change-filter.ts';

describe('what one wants to see of the history', () => {
  it('asks for whole days, and leaves out what is none', () => {
    const asked = serverFilter({ from: '2026-11-01', to: '2026-11-01', account: 'x', table: 'kpis' });
    expect(Object.keys(asked)).toEqual(['account', 'table', 'from', 'to']);
    expect([asked.from, asked.to]).toEqual(['2026-10-31T23:00:00.000Z', '2026-11-01T23:00:00.000Z']);
    expect(serverFilter({ from: 'gisteren' })).toEqual({});
  });

  it('asks for a part of the plan, and not for what is not filled in', () => {
    expect(serverFilter({ q: '', pillar: '1', project: undefined })).toEqual({ pillar: '1' });
    expect(serverFilter({ project: '1.1', table: 'projects' })).toEqual({
      project: '1.1',
      table: 'projects',
    });
  });
});
