import { createHash } from 'node:crypto';
import type { PlanRecord } from '@kapstok/plan';

/** Mark of what a record holds (ETag): another as soon as a cell, its table or its place is. */
export function recordMark({ id, table, position, cells }: PlanRecord): string {
  const inOrder = Object.entries(cells).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const words = JSON.stringify([id, table, position, inOrder]);
  return `"${createHash('sha256').update(words).digest('base64url').slice(0, 27)}"`;
}

/** Whether a header with marks (`If-Match`) names this record: `*` names any that is there. */
export function isMarked(header: string, record: PlanRecord): boolean {
  const own = recordMark(record);
  return header.split(',').some((mark) => mark.trim() === '*' || mark.trim() === own);
}
