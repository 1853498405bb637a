import type { Edit } from './edit.ts';
import { cellOf, type PlanRecord, type PlanRecords } from './record.ts';

/**
 * The edits that make one plan into another: what was taken away, what changed or moved, what was added. Applied to
 * `from` they give `to`.
 */
export function compare(from: PlanRecords, to: PlanRecords): readonly Edit[] {
  const removed = [...from.values()].filter(({ id, table }) => to.get(id)?.table !== table);
  const added = [...to.values()].filter(({ id, table }) => from.get(id)?.table !== table);
  const kept = [...to.values()].flatMap((after) => {
    const before = from.get(after.id);
    return before?.table === after.table ? changesIn(before, after) : [];
  });
  return [
    ...removed.map((record): Edit => ({ kind: 'remove', record })),
    ...kept,
    ...added.map((record): Edit => ({ kind: 'add', record })),
  ];
}

function changesIn(before: PlanRecord, after: PlanRecord): readonly Edit[] {
  if (before === after) return [];
  const { id, table } = after;
  const fields = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  const cells = [...fields].flatMap((field): Edit[] => {
    const [was, is] = [cellOf(before, field), cellOf(after, field)];
    return was === is ? [] : [{ kind: 'set', id, table, field, before: was, after: is }];
  });
  const moved = before.position !== after.position;
  return moved
    ? [...cells, { kind: 'move', id, table, before: before.position, after: after.position }]
    : cells;
}
