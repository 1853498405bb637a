import { describe, expect, it } from 'vitest';
import { closingEdits, missingOf, missingToClose, newAction } from './action-edits.ts';

const ACTION = {
  what: 'Elke week plannen maken',
  expected: 'vijf erbij',
  role: 'projectleider',
  body: 'SG',
  due: '2026-12-15',
  reason: 'Te weinig plannen',
};
const CLOSING = {
  by: 'measurement',
  period: '2026Q3',
  decision: '',
  date: '2026-10-22',
  reason: 'Gehaald',
} as const;
const ROW = {
  id: '00000000-0000-4000-8000-000000000001',
  table: 'follow-up-actions',
  position: 'a0',
  cells: { code: 'k3-2026q2', indicator: 'K3', period: '2026Q2' },
};

describe('an action about a target that was missed', () => {
  it('says who does what by when, who follows it, and what should come of it', () => {
    expect(missingOf(ACTION)).toEqual([]);
    expect(missingOf({ ...ACTION, role: ' ', body: '', due: '', expected: '' })).toEqual([
      'expected',
      'role',
      'body',
      'due',
    ]);
  });

  it('has a code that no other action has', () => {
    const edit = newAction({ indicator: 'K3', period: '2026Q2' }, ACTION, [ROW]);
    expect(edit).toMatchObject({
      kind: 'add',
      record: {
        table: 'follow-up-actions',
        cells: { code: 'k3-2026q2-2', indicator: 'K3', period: '2026Q2' },
      },
    });
  });

  it('is closed with a measurement of a period, or a decision, and with nothing else', () => {
    expect(missingToClose(CLOSING)).toEqual([]);
    expect(missingToClose({ ...CLOSING, by: '' })).toEqual(['by']);
    expect(missingToClose({ ...CLOSING, period: '' })).toEqual(['period']);
    expect(missingToClose({ ...CLOSING, by: 'decision' })).toEqual(['decision']);
    expect(
      closingEdits(ROW, CLOSING).map((edit) => (edit.kind === 'set' ? [edit.field, edit.after] : [])),
    ).toEqual([
      ['closed_by', 'measurement'],
      ['closed_period', '2026Q3'],
      ['closed_on', '2026-10-22'],
    ]);
  });
});
