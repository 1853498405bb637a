import type { Cells, PlanRecord, PlanRecords } from '@kapstok/plan';

/**
 * The records in a JSON array that the database gave. They are many, and looked at by hand: a schema takes as long as
 * reading them.
 * @throws when they are none
 */
export function recordsIn(json: string): PlanRecords {
  const given: unknown = JSON.parse(json);
  if (!Array.isArray(given)) throw new Error('no records');
  const records = new Map<string, PlanRecord>();
  for (const one of given) {
    if (!isRecord(one)) throw new Error('a record that is none');
    records.set(one.id, one);
  }
  return records;
}

function isRecord(given: unknown): given is PlanRecord {
  if (typeof given !== 'object' || given === null) return false;
  if (!('id' in given && 'table' in given && 'position' in given && 'cells' in given)) return false;
  const { id, table, position, cells } = given;
  return (
    typeof id === 'string' && typeof table === 'string' && typeof position === 'string' && areCells(cells)
  );
}

function areCells(given: unknown): given is Cells {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  for (const words of Object.values(given)) if (typeof words !== 'string') return false;
  return true;
}
