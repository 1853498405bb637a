import { describe, expect, it } from 'vitest';
import { missingIn, outcomesOpen, passingEdit, type TypedPassing } from './passing-edits.ts';

const TYPED: TypedPassing = {
  outcome: 'passed_against',
  date: '2026-11-23',
  role: 'stuurgroep',
  decision: '',
  reason: 'De rest volgt in januari',
};

describe('a decision at a gate', () => {
  it('goes on as such only where every condition is met', () => {
    expect(outcomesOpen(0, 0)).toEqual(['passed', 'refused', 'postponed']);
    expect(outcomesOpen(1, 0)).toEqual(['passed_against', 'refused', 'postponed']);
    // What nobody can tell yet is not met.
    expect(outcomesOpen(0, 1)).toEqual(['passed_against', 'refused', 'postponed']);
    // How they stood on an earlier day is not known here.
    expect(outcomesOpen(1, 0, true)).toEqual(['passed', 'passed_against', 'refused', 'postponed']);
  });

  it('asks who answers for going on against a condition, and why', () => {
    expect(missingIn(TYPED)).toEqual([]);
    expect(missingIn({ ...TYPED, role: ' ', reason: '' })).toEqual(['role', 'reason']);
    expect(missingIn({ ...TYPED, outcome: 'refused', role: '' })).toEqual([]);
    expect(missingIn({ ...TYPED, outcome: '', date: '' })).toEqual(['outcome', 'date']);
  });

  it('is a row of the plan, without cells for what was not said', () => {
    const edit = passingEdit({ code: 'G1', body: 'SG' }, TYPED, []);
    expect(edit).toMatchObject({
      kind: 'add',
      record: {
        table: 'gate-passings',
        cells: {
          gate: 'G1',
          date: '2026-11-23',
          outcome: 'passed_against',
          role: 'stuurgroep',
          body: 'SG',
          reason: 'De rest volgt in januari',
        },
      },
    });
  });
});
