import type { PlanFault } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { edited, newAmong } from './faults-added.ts';

function fault(record: string | null, field: string, found: string): PlanFault {
  const words = { nl: 'x', en: 'x' };
  return { table: 'projects', record, field, found, expected: words, message: words };
}

it('tells faults of rows that had none', () => {
  expect(newAmong([fault('a', 'pillar', 'D9')], [])).toEqual([fault('a', 'pillar', 'D9')]);
});

it('tells nothing of a row that was at fault, also where mending a cell shows another fault in it', () => {
  expect(newAmong([fault('a', 'code', '')], [fault('a', 'pillar', 'D9')])).toEqual([]);
});

it('tells nothing where of two rows with one key the other is now the second', () => {
  expect(newAmong([fault('b', 'code', '1')], [fault('a', 'code', '1')])).toEqual([]);
  const third = [fault('b', 'code', '1'), fault('c', 'code', '1')];
  expect(newAmong(third, [fault('b', 'code', '1')])).toEqual([fault('c', 'code', '1')]);
});

it('holds a table as a whole against what it was', () => {
  expect(newAmong([fault(null, '', 'x')], [fault(null, '', 'x')])).toEqual([]);
  expect(newAmong([fault(null, '', 'x')], [])).toHaveLength(1);
});

it('makes edits on records without touching the others', () => {
  const record = { id: 'a', table: 'projects', position: 'a0', cells: { code: '1', name: 'een' } };
  const other = { ...record, id: 'b' };
  const of = { id: 'a', table: 'projects', before: '' };
  const now = edited(new Map([['a', record]]), [
    { kind: 'set', ...of, field: 'name', after: '' },
    { kind: 'set', ...of, field: 'code', after: '2' },
    { kind: 'move', ...of, after: 'b0' },
    { kind: 'set', ...of, id: 'gone', field: 'code', after: '3' },
    { kind: 'add', record: other },
  ]);
  expect([...now.values()]).toEqual([{ ...record, position: 'b0', cells: { code: '2' } }, other]);
  expect([...edited(now, [{ kind: 'remove', record: other }]).keys()]).toEqual(['a']);
});
