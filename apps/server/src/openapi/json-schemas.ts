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

/** What is sent in, as it is taken: a field that is not there is refused, so the description of an object ends with its fields. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  const isOpen = isObject(value.properties) && value.type === 'object' && !('additionalProperties' in value);
  return isOpen ? { ...inner, additionalProperties: false } : inner;
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cleanedOf(value: unknown, rename: (name: string) => string, direction: Direction): unknown {
  const told = cleaned(value, rename);
  return direction === 'input' ? closed(told) : told;
}

/** Schemas as JSON; those of the contract are described once, under their name. */
export class JsonSchemas {
  readonly #components = new Map<string, JsonSchema>();
  /** Answers that were described: many routes give the same. */
  readonly #told = new Map<z.ZodType, JsonSchema>();
  /** The names under which answers are described. */
  readonly #answered: ReadonlySet<string>;

  /** @param answers Every schema that is answered with: they have their names before what is sent in. */
  constructor(answers: readonly z.ZodType[]) {
    for (const schema of answers) this.of(schema, 'output');
    this.#answered = new Set(this.#components.keys());
  }

  /** A schema as JSON, with references to what has a name. */
  of(schema: z.ZodType, direction: Direction): JsonSchema {
    const before = direction === 'output' ? this.#told.get(schema) : undefined;
    const told = before ?? this.#describe(schema, direction);
    if (direction === 'output') this.#told.set(schema, told);
    return told;
  }

  #describe(schema: z.ZodType, direction: Direction): JsonSchema {
    const whole: unknown = z.toJSONSchema(schema, {
      metadata: NAMED,
      io: direction,
      unrepresentable: 'any',
    });
    if (!isObject(whole)) return {};
    const named = isObject(whole.$defs) ? whole.$defs : {};
    const rename = (name: string): string => this.#nameFor(name, named[name], direction);
    for (const [name, inner] of Object.entries(named)) {
      const said = cleanedOf(inner, rename, direction);
      if (isObject(said)) this.#components.set(rename(name), said);
    }
    const told = cleanedOf(whole, rename, direction);
    return isObject(told) ? told : {};
  }

  /** What a schema says by itself, where it would only name one of the contract. */
  itself(schema: z.ZodType, direction: Direction): JsonSchema {
    const told = this.of(schema, direction);
    const { $ref: named } = told;
    return typeof named === 'string' ? (this.#components.get(named.slice(COMPONENT.length)) ?? told) : told;
  }

  /**
   * What is sent in may leave out what has a default and holds no other fields, where answers may get more in time: then it
   * is described beside what is answered.
   */
  #nameFor(name: string, inner: unknown, direction: Direction): string {
    if (direction === 'output') return name;
    const words = JSON.stringify(inner);
    const differs = this.#answered.has(name) && words.includes('"properties"');
    return differs || words.includes('"default"') ? `${name}Input` : name;
  }

  /** Every schema that was referred to, by name. */
  get components(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#components].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
