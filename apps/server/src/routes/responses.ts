import * as z from 'zod';

/** A file to save, as the description of the interface tells of it. */
interface FileResponse {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>;
}

/** That a route answers with a file, in one of these media types; its bytes are sent as they are. */
export function fileResponse(...types: readonly string[]): FileResponse {
  const schema = z.string().meta({ format: 'binary' });
  return {
    description: 'Het bestand.',
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
  };
}

/** An answer of which the document was made, and held against its schema, where the plan is. */
export function madeElsewhere(schema: z.ZodType): { readonly 200: z.ZodType } {
  return { 200: schema };
}

/** That a route answers with nothing: it was done. */
export const NOTHING: { readonly 204: z.ZodType } = { 204: z.null() };

/** That a route answers with what was made (201), or was made before under the same id (200). */
export function madeOrBefore(schema: z.ZodType): Readonly<Record<200 | 201, z.ZodType>> {
  return { 200: schema, 201: schema };
}

/** That a route answers with what was made, which is held against its schema there. */
export function created(schema: z.ZodType): { readonly 201: z.ZodType } {
  return { 201: schema };
}
