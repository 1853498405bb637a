import * as z from 'zod';
import type { Step } from './where.ts';

/** A value that was sent, and where it stands. */
interface Sent {
  readonly value: unknown;
  readonly at: readonly Step[];
}

function isNamed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a schema is about, without what only says that it may be left out. */
function within(schema: unknown): unknown {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? within(schema.unwrap()) : schema;
}

/** The form of a value that says of which kind it is; undefined where it is of none. */
function formOf(schema: z.ZodDiscriminatedUnion, value: unknown): unknown {
  const name = schema.def.discriminator;
  const kind = isNamed(value) ? value[name] : undefined;
  return schema.options.find(
    (option) => option instanceof z.ZodObject && z.safeParse(option.shape[name], kind).success,
  );
}

function ofObject(schema: z.ZodObject, { value, at }: Sent): readonly Step[][] {
  if (!isNamed(value) || schema.def.catchall !== undefined) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!Object.hasOwn(schema.shape, name)) return [[...at, name]];
    return straysBySchema(schema.shape[name], { value: inner, at: [...at, name] });
  });
}

/** The fields, also deeper, that a schema does not know, of a value in which other things are wrong as well. */
export function straysBySchema(schema: unknown, sent: Sent): readonly Step[][] {
  const of = within(schema);
  const { value, at } = sent;
  if (of instanceof z.ZodObject) return ofObject(of, sent);
  if (of instanceof z.ZodDiscriminatedUnion) return straysBySchema(formOf(of, value), sent);
  if (!(of instanceof z.ZodArray) || !Array.isArray(value)) return [];
  return value.flatMap((inner: unknown, n) => straysBySchema(of.element, { value: inner, at: [...at, n] }));
}
