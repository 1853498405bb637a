import type { Cells, Edit, PlanRecord } from '@kapstok/plan';
import type { Json } from '../log/canonical-json.ts';

/** Edits as they stand in the body of an entry. */
export function editsJson(edits: readonly Edit[]): Json {
  return edits.map((edit): Json => {
    if (edit.kind !== 'add' && edit.kind !== 'remove') return { ...edit };
    const { id, table, position, cells } = edit.record;
    return { kind: edit.kind, record: { id, table, position, cells } };
  });
}

/** The edits in the body of an entry; undefined when they cannot be read. None for an entry that changes no records. */
export function editsIn(body: unknown): readonly Edit[] | undefined {
  const edits = fieldOf(body, 'edits');
  if (edits === undefined) return [];
  if (!Array.isArray(edits)) return undefined;
  const read = edits.map(editIn);
  return read.every((edit) => edit !== undefined) ? read : undefined;
}

function editIn(json: unknown): Edit | undefined {
  const kind = fieldOf(json, 'kind');
  if (kind === 'add' || kind === 'remove') {
    const record = recordIn(fieldOf(json, 'record'));
    return record && { kind, record };
  }
  const [id, table, before, after] = ['id', 'table', 'before', 'after'].map((key) => wordsIn(json, key));
  if (id === undefined || table === undefined || before === undefined || after === undefined)
    return undefined;
  if (kind === 'move') return { kind, id, table, before, after };
  const field = wordsIn(json, 'field');
  return kind === 'set' && field !== undefined ? { kind, id, table, field, before, after } : undefined;
}

function recordIn(json: unknown): PlanRecord | undefined {
  const [id, table, position] = ['id', 'table', 'position'].map((key) => wordsIn(json, key));
  const cells = cellsIn(fieldOf(json, 'cells'));
  if (id === undefined || table === undefined || position === undefined || cells === undefined)
    return undefined;
  return { id, table, position, cells };
}

/** Cells as a database holds them; undefined when they are not words by column. */
export function cellsIn(json: unknown): Cells | undefined {
  return isCells(json) ? json : undefined;
}

function isCells(json: unknown): json is Cells {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  return Object.values(json).every((words) => typeof words === 'string');
}

function wordsIn(json: unknown, key: string): string | undefined {
  const held = fieldOf(json, key);
  return typeof held === 'string' ? held : undefined;
}

/** What a JSON object holds under a key; undefined when it is no object or holds nothing there. */
export function fieldOf(json: unknown, key: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, key)) return undefined;
  const held: unknown = Reflect.get(json, key);
  return held;
}
