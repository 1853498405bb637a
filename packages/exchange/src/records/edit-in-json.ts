import type { Cells, Edit, PlanRecord } from '@kapstok/plan';
import { isPosition } from './positions.ts';

/** An object of JSON whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A value of JSON as an object; undefined when it is none. */
export function asObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of JSON as an edit; undefined when it is none. */
export function editIn(value: unknown): Edit | undefined {
  const json = asObject(value);
  if (json === undefined) return undefined;
  const { kind, id, table, field, before, after } = json;
  if (kind === 'add' || kind === 'remove') {
    const record = recordIn(json.record);
    return record && { kind, record };
  }
  const isChange =
    typeof id === 'string' &&
    typeof table === 'string' &&
    typeof before === 'string' &&
    typeof after === 'string';
  if (!isChange) return undefined;
  if (kind === 'move' && isPosition(after)) return { kind, id, table, before, after };
  return kind === 'set' && typeof field === 'string' ? { kind, id, table, field, before, after } : undefined;
}

function recordIn(value: unknown): PlanRecord | undefined {
  const json = asObject(value);
  if (json === undefined) return undefined;
  const { id, table, position } = json;
  const cells = cellsIn(json.cells);
  const isWhole = typeof id === 'string' && typeof table === 'string' && typeof position === 'string';
  return isWhole && isPosition(position) && cells !== undefined ? { id, table, position, cells } : undefined;
}

function cellsIn(value: unknown): Cells | undefined {
  const json = asObject(value);
  if (json === undefined) return undefined;
  const cells = Object.entries(json).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string' && entry[1] !== '';
  });
  return cells.length === Object.keys(json).length ? Object.fromEntries(cells) : undefined;
}
