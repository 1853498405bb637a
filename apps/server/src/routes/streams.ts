import { Readable } from 'node:stream';
import { CSV_START, csvLine, type ExportCell } from '@kapstok/exchange';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { varyBy } from '../protection/vary.ts';

/** Media types of a list. */
export const LIST_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
} as const;

/** The form in which a list is asked for. */
export type ListForm = keyof typeof LIST_TYPES;

/** What a route that answers with a list says of it: a page as JSON, or the whole as CSV or NDJSON. */
export function listResponse(page: z.ZodType): {
  readonly 200: {
    readonly description: string;
    readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>;
  };
} {
  const content = {
    [LIST_TYPES.json]: { schema: page },
    [LIST_TYPES.csv]: { schema: z.string() },
    [LIST_TYPES.ndjson]: { schema: z.string() },
  };
  return { 200: { description: 'Een bladzijde als JSON, of de hele lijst als CSV of NDJSON.', content } };
}

function weightOf(range: string): number {
  const found = /;\s*q=([\d.]+)/i.exec(range)?.[1];
  return found === undefined ? 1 : Number(found);
}

/** The form that who asks likes best (`Accept`); a page as JSON when it is all the same. */
export function formAsked({ headers }: FastifyRequest, reply: FastifyReply): ListForm {
  varyBy(reply, 'accept');
  const ranges = (headers.accept ?? '')
    .split(',')
    .map((range) => ({ type: (range.split(';', 1)[0] ?? '').trim().toLowerCase(), weight: weightOf(range) }));
  const weight = (type: string): number => ranges.find((range) => range.type === type)?.weight ?? 0;
  const any = weight('*/*');
  if (weight(LIST_TYPES.csv) > Math.max(any, weight(LIST_TYPES.json))) return 'csv';
  return weight(LIST_TYPES.ndjson) > Math.max(any, weight(LIST_TYPES.json)) ? 'ndjson' : 'json';
}

/** A page of a list, and where the next one begins; null after the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Everything of a list, page by page: nothing is kept in memory, and no transaction stays open in between. */
export async function* everyPage<Item>(
  read: (after: string | undefined) => Promise<Page<Item>>,
  after?: string,
): AsyncGenerator<Item> {
  let from = after;
  for (;;) {
    const { items, next } = await read(from);
    yield* items;
    if (next === null) return;
    from = next;
  }
}

async function* ndjsonOf<Item>(
  schema: z.ZodType<unknown, Item>,
  items: AsyncIterable<Item>,
): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(schema.parse(item))}\n`;
}

/** Sends a list line by line as JSON, as fast as it is taken; what is not in the schema of an item does not leave. */
export function sendNdjson<Item>(
  reply: FastifyReply,
  schema: z.ZodType<unknown, Item>,
  items: AsyncIterable<Item>,
): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type(`${LIST_TYPES.ndjson}; charset=utf-8`)
    .send(Readable.from(ndjsonOf(schema, items)));
}

/** A list as CSV: its file name, its head, and the cells of an item. */
export interface CsvOf<Item> {
  readonly fileName: string;
  readonly head: readonly string[];
  readonly cells: (item: Item) => readonly ExportCell[];
}

async function* csvOf<Item>(
  { head, cells }: CsvOf<Item>,
  items: AsyncIterable<Item>,
): AsyncGenerator<string> {
  yield `${CSV_START}${csvLine(head)}`;
  for await (const item of items) yield csvLine(cells(item));
}

/** Sends a list line by line as CSV, as fast as it is taken. */
export function sendCsv<Item>(
  reply: FastifyReply,
  of: CsvOf<Item>,
  items: AsyncIterable<Item>,
): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${of.fileName}"`)
    .type(`${LIST_TYPES.csv}; charset=utf-8; header=present`)
    .send(Readable.from(csvOf(of, items)));
}

/** Tells in the Link header where the next page is, as the body does with `next`. */
export function linkNext(request: FastifyRequest, reply: FastifyReply, next: string | null): void {
  if (next === null) return;
  const address = new URL(request.url, 'http://here.invalid');
  address.searchParams.set('after', next);
  reply.header('link', `<${address.pathname}${address.search}>; rel="next"`);
}
