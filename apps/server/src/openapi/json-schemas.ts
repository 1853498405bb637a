import * as contract from '@kapstok/contract/schemas';
import * as z from 'zod';

/** A schema as JSON (JSON Schema 2020-12, as OpenAPI 3.1 has it). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** `planHeaderSchema` is `PlanHeader`. */
function nameOf(exported: string): string {
  const name = exported.replace(/Schema$/, '');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Every schema of the contract under its name, so that it is described once. */
const NAMED = z.registry<{ id: string }>();
for (const [exported, schema] of Object.entries(contract)) {
  if (exported.endsWith('Schema') && schema instanceof z.ZodType) NAMED.add(schema, { id: nameOf(exported) });
}

/** Whether a schema tells of what is sent in, or of what is answered. */
export type Direction = 'input' | 'output';

const REFERENCE = '#/$defs/';
const COMPONENT = '#/components/schemas/';

/** What the description says of a schema: without what only validators need. */
function cleaned(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => cleaned(one, rename));
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(
    ([key, inner]) =>
      key !== '$schema' && key !== '$defs' && !(key === 'additionalProperties' && inner === false),
  );
  return Object.fromEntries(
    told.map(([key, inner]: [string, unknown]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, `${COMPONENT}${rename(inner.slice(REFERENCE.length))}`]
        : [key, cleaned(inner, rename)],
    ),
  );
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Schemas as JSON; those of the contract are described once, under their name. */
export class JsonSchemas {
  readonly #components = new Map<string, JsonSchema>();

  /** A schema as JSON, with references to what has a name. */
  of(schema: z.ZodType, direction: Direction): JsonSchema {
    const whole: unknown = z.toJSONSchema(schema, {
      metadata: NAMED,
      io: direction,
      unrepresentable: 'any',
    });
    if (!isObject(whole)) return {};
    const named = isObject(whole.$defs) ? whole.$defs : {};
    const rename = (name: string): string => this.#nameFor(name, named[name], direction);
    for (const [name, inner] of Object.entries(named)) {
      const said = cleaned(inner, rename);
      if (isObject(said)) this.#components.set(rename(name), said);
    }
    const told = cleaned(whole, rename);
    return isObject(told) ? told : {};
  }

  /** What a schema says by itself, where it would only name one of the contract. */
  itself(schema: z.ZodType, direction: Direction): JsonSchema {
    const told = this.of(schema, direction);
    const { $ref: named } = told;
    return typeof named === 'string' ? (this.#components.get(named.slice(COMPONENT.length)) ?? told) : told;
  }

  /** What is sent in may leave out what has a default: then it is described beside what is answered. */
  #nameFor(name: string, inner: unknown, direction: Direction): string {
    return direction === 'input' && JSON.stringify(inner).includes('"default"') ? `${name}Input` : name;
  }

  /** Every schema that was referred to, by name. */
  get components(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#components].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
