import type { JsonSchema } from '../json-schemas.ts';
import { escaped } from './markup.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'getal',
  integer: 'geheel getal',
  boolean: 'waar of onwaar',
  object: 'object',
  null: 'leeg (null)',
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  'date-time': 'moment (ISO 8601)',
  date: 'dag (ISO 8601)',
  uri: 'webadres',
  binary: 'bestand',
};

/** Whether a value is a JSON schema. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function schemasIn(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function boundsOf(schema: JsonSchema): string {
  const words = [
    typeof schema.minLength === 'number' ? `ten minste ${schema.minLength} tekens` : '',
    typeof schema.maxLength === 'number' ? `ten hoogste ${schema.maxLength} tekens` : '',
    isBound(schema.minimum) ? `vanaf ${schema.minimum}` : '',
    isBound(schema.maximum) ? `tot en met ${schema.maximum}` : '',
  ].filter((one) => one !== '');
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** A bound that somebody chose, and not the end of what a number can hold. */
function isBound(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) !== Number.MAX_SAFE_INTEGER;
}

function simpleWords(schema: JsonSchema): string {
  if (typeof schema.format === 'string') return FORMATS[schema.format] ?? schema.format;
  return TYPES[String(schema.type)] ?? 'alles';
}

/** What a value is, in words, with links to what has a name. */
export function typeWords(schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `<a href="#schema-${escaped(name)}">${escaped(name)}</a>`;
  }
  const forms = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf), ...schemasIn(schema.allOf)];
  if (forms.length > 0) return forms.map(typeWords).join(' of ');
  if (Array.isArray(schema.enum)) {
    return schema.enum.map((one: unknown) => `<code>${escaped(JSON.stringify(one))}</code>`).join(', ');
  }
  if ('const' in schema) return `<code>${escaped(JSON.stringify(schema.const))}</code>`;
  if (schema.type === 'array')
    return `lijst van ${isSchema(schema.items) ? typeWords(schema.items) : 'alles'}`;
  if (isSchema(schema.properties)) return `object met ${fieldWords(schema.properties)}`;
  if (isSchema(schema.additionalProperties)) return `per naam: ${typeWords(schema.additionalProperties)}`;
  return `${simpleWords(schema)}${boundsOf(schema)}`;
}

function fieldWords(properties: JsonSchema): string {
  return Object.keys(properties)
    .map((name) => `<code>${escaped(name)}</code>`)
    .join(', ');
}
