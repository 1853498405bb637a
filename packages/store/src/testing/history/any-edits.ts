import { cellOf, type Edit, type PlanRecord, type PlanRecords, settle } from '@kapstok/plan';
import type { Chance } from '../chance.ts';

const FIELDS = ['code', 'name', 'pillar', 'project', '__proto__'] as const;
const TABLES = ['projects', 'milestones', 'organisations', 'a-table-of-their-own'] as const;
const WORDS = ['', '1.1', '1.2', 'A', 'B', '*', 'n.t.b.', '“zó” 😀'] as const;
const PLACES = ['a0', 'a1', 'a10', 'b'] as const;

/** One to three edits that somebody might make who sees these records. */
export function anyEdits(chance: Chance, seen: PlanRecords, newId: () => string): readonly Edit[] {
  const edits: Edit[] = [];
  let records = seen;
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    const made = anyEdit(chance, [...records.values()], newId);
    const settled = settle(records, [made]);
    if (!settled.ok) throw new Error('an edit on what is seen fits');
    edits.push(made);
    records = settled.records;
  }
  return edits;
}

function anyEdit(chance: Chance, seen: readonly PlanRecord[], newId: () => string): Edit {
  const [first, ...others] = seen;
  const kind =
    first === undefined ? 'add' : chance.oneOf(['set', 'set', 'set', 'set', 'add', 'remove', 'move']);
  if (first === undefined || kind === 'add') return { kind: 'add', record: anyRecord(chance, newId()) };
  const record = chance.oneOf([first, ...others]);
  const { id, table, position } = record;
  if (kind === 'remove') return { kind, record };
  if (kind === 'move') return { kind, id, table, before: position, after: chance.oneOf(PLACES) };
  const field = chance.oneOf(FIELDS);
  return { kind, id, table, field, before: cellOf(record, field), after: chance.oneOf(WORDS) };
}

function anyRecord(chance: Chance, id: string): PlanRecord {
  const cells = FIELDS.map((field) => [field, chance.oneOf(WORDS)] as const);
  return {
    id,
    table: chance.oneOf(TABLES),
    position: chance.oneOf(PLACES),
    cells: Object.fromEntries(cells.filter(([, words]) => words !== '')),
  };
}
