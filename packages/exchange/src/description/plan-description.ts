import { tableNameOf } from '../table/table-name.ts';

/** What a plan says about itself next to its tables. */
export interface PlanDescription {
  readonly title: string;
  /** Titles of fields by table file name and field, for columns Kapstok does not know. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A description without more than a title. */
export function titled(title: string): PlanDescription {
  return { title, fields: new Map() };
}

/**
 * Reads the title and the titles of fields from a Frictionless `datapackage.json`.
 * @returns undefined when it is no JSON object.
 */
export function readDescription(json: string, title: string): PlanDescription | undefined {
  const parsed = parsedObject(json);
  if (parsed === undefined) return undefined;
  const own = wordsAt(parsed, 'title') || wordsAt(parsed, 'name') || title;
  const fields = new Map<string, ReadonlyMap<string, string>>();
  for (const resource of objectsAt(parsed, 'resources')) {
    const schema = asObject(resource.schema) ?? {};
    const titles = objectsAt(schema, 'fields').map(
      (field) => [wordsAt(field, 'name'), wordsAt(field, 'title')] as const,
    );
    fields.set(tableNameOf(wordsAt(resource, 'name')), new Map(titles));
  }
  return { title: own, fields };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parsedObject(json: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsAt(object: JsonObject, key: string): readonly JsonObject[] {
  const list = object[key];
  return Array.isArray(list) ? list.map(asObject).filter((item) => item !== undefined) : [];
}

function wordsAt(object: JsonObject, key: string): string {
  const words = object[key];
  return typeof words === 'string' ? words.trim() : '';
}
