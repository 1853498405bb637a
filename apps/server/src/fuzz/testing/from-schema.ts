import fc from 'fast-check';
import type { JsonSchema } from '../../openapi/json-schemas.ts';
import { oddJson } from './odd-values.ts';

/** What is known of the world a request is made in: words that mean something there, by what they are for. */
export interface Known {
  readonly words: readonly string[];
  readonly ids: readonly string[];
  /** For parameters of these names. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

const DEEPEST = 6;

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function schemasIn(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** Moments: some that mean something, and those at and beyond both ends of what can be kept, as they are and by an offset. */
export const MOMENTS: readonly string[] = [
  '2026-01-02T03:04:05Z',
  '2026-11-22T08:00:00+01:00',
  '2200-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '0000-12-31T23:59:59.999999-14:00',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999999Z',
  '9999-12-31T23:59:59-14:00',
  '9999-12-31T23:59:59-23:59',
];

const DAYS = ['2026-01-01', '2025-12-31', '0000-01-01', '0001-01-01', '9999-12-31'] as const;

function wordsFor(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...known.ids), fc.uuid());
  if (schema.format === 'date-time') return fc.constantFrom(...MOMENTS);
  if (schema.format === 'date') return fc.constantFrom(...DAYS);
  if (schema.format === 'uri') return fc.constantFrom('https://ontvanger.example/a', 'http://127.0.0.1/');
  return fc.oneof(fc.constantFrom(...known.words), fc.string({ unit: 'grapheme', maxLength: 30 }));
}

function numberFor(schema: JsonSchema): fc.Arbitrary<unknown> {
  const min = typeof schema.minimum === 'number' ? Math.max(schema.minimum, -1e6) : 0;
  const max = typeof schema.maximum === 'number' ? Math.min(schema.maximum, 1e6) : 1000;
  return fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.floor(max)) });
}

/** A field of a body: where words of its name mean something, mostly one of those. */
function fieldFor(name: string, told: unknown, known: Known, depth: number): fc.Arbitrary<unknown> {
  const usual = isSchema(told) ? nearly(told, known, depth + 1) : oddJson;
  const words = isSchema(told) && told.type === 'string' ? known.named[name] : undefined;
  if (words === undefined) return usual;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: usual });
}

function objectFor(schema: JsonSchema, known: Known, depth: number): fc.Arbitrary<unknown> {
  const properties = isSchema(schema.properties) ? Object.entries(schema.properties) : [];
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const fields = properties.map(([name, told]) => {
    const value = fieldFor(name, told, known, depth);
    return [name, required.includes(name) ? value : fc.option(value, { nil: undefined })] as const;
  });
  if (fields.length === 0 && isSchema(schema.additionalProperties)) {
    return fc.dictionary(
      fc.constantFrom(...known.words),
      nearly(schema.additionalProperties, known, depth + 1),
      { maxKeys: 3 },
    );
  }
  const fits = fc.record(Object.fromEntries(fields));
  if (schema.additionalProperties !== false) return fits;
  // What is sent in is closed: now and then there is a field too many.
  const tooMany = fc.tuple(fits, oddJson).map(([held, value]) => ({ ...held, onbekend: value }));
  return fc.oneof({ weight: 15, arbitrary: fits }, { weight: 1, arbitrary: tooMany });
}

function fitting(schema: JsonSchema, known: Known, depth: number): fc.Arbitrary<unknown> {
  if (depth > DEEPEST) return fc.constant(null);
  if (typeof schema.$ref === 'string') {
    const named = known.schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named === undefined ? oddJson : fitting(named, known, depth);
  }
  const forms = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)];
  if (forms.length > 0) return fc.oneof(...forms.map((form) => fitting(form, known, depth + 1)));
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as readonly unknown[]));
  if ('const' in schema) return fc.constant(schema.const);
  switch (schema.type) {
    case 'string':
      return wordsFor(schema, known);
    case 'integer':
    case 'number':
      return numberFor(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(isSchema(schema.items) ? nearly(schema.items, known, depth + 1) : oddJson, {
        maxLength: 3,
      });
    case 'object':
      return objectFor(schema, known, depth);
    default:
      return oddJson;
  }
}

/** A value that mostly fits a schema, and now and then is something else altogether. */
export function nearly(schema: JsonSchema, known: Known, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 14, arbitrary: fitting(schema, known, depth) },
    { weight: 1, arbitrary: oddJson },
  );
}

/** Words for a parameter that fit. */
export function parameterWords(schema: JsonSchema, known: Known): fc.Arbitrary<string> {
  return fitting(schema, known, 0).map((value) =>
    typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
  );
}
