import {
  type Edit,
  type PlanRecord,
  type RecordId,
  recordOf,
  sameRecord,
  settle,
  tableOfEdit,
} from '@kapstok/plan';
import {
  isProject,
  type PillarOfProject,
  pillarOfProject,
  type RecordScope,
  sameScope,
  scopeOf,
} from './scope.ts';

/** A record with what it belongs to. */
export interface ProjectedRow {
  readonly record: PlanRecord;
  readonly scope: RecordScope;
}

/** What an entry makes of one record: one row ends, one begins, or both. */
export interface RowChange {
  readonly id: RecordId;
  readonly before: ProjectedRow | undefined;
  readonly after: ProjectedRow | undefined;
}

/** The records of a plan as they stand after some entry. */
export type Projection = ReadonlyMap<RecordId, ProjectedRow>;

/** Whether edits may bring a project to another pillar, and with it all that belongs to that project. */
export function regroups(edits: readonly Edit[]): boolean {
  return edits.some(
    (edit) =>
      isProject({ table: tableOfEdit(edit) }) &&
      (edit.kind !== 'set' || edit.field === 'code' || edit.field === 'pillar'),
  );
}

/**
 * What edits make of a plan, row by row, and the pillar of each project after them; undefined when the edits do not fit.
 * Takes of the projection at least the records they touch, and all of it when they regroup.
 */
export function rowChanges(
  projection: Projection,
  edits: readonly Edit[],
  pillars: PillarOfProject,
): { readonly rows: readonly RowChange[]; readonly pillars: PillarOfProject } | undefined {
  const before = new Map([...projection].map(([id, { record }]) => [id, record]));
  const settled = settle(before, edits);
  if (!settled.ok) return undefined;
  if (!regroups(edits)) {
    return { rows: changesOf(projection, settled.records, new Set(edits.map(recordOf)), pillars), pillars };
  }
  const after = pillarOfProject(settled.records.values());
  const ids = new Set([...before.keys(), ...settled.records.keys()]);
  return { rows: changesOf(projection, settled.records, ids, after), pillars: after };
}

/** The rows that end and begin between a projection and the records after it, among the records asked for. */
function changesOf(
  projection: Projection,
  records: ReadonlyMap<RecordId, PlanRecord>,
  ids: Iterable<RecordId>,
  pillars: PillarOfProject,
): readonly RowChange[] {
  return [...ids].flatMap((id) => {
    const before = projection.get(id);
    const record = records.get(id);
    const after = record && { record, scope: scopeOf(record, pillars) };
    return sameRow(before, after) ? [] : [{ id, before, after }];
  });
}

/** Whether two rows hold the same record in the same scope, or both hold none. */
export function sameRow(one: ProjectedRow | undefined, other: ProjectedRow | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return sameRecord(one.record, other.record) && sameScope(one.scope, other.scope);
}
