import { createHash } from 'node:crypto';
import type { KeptTable } from './kept-tables.ts';

/** What a table held: how many rows, and a digest of them in hexadecimals. */
export interface TableContentDigest {
  readonly name: string;
  readonly rows: number;
  readonly digest: string;
}

/** The cells of a row, each as PostgreSQL writes it, in the order of its table's columns. */
export type KeptRow = readonly (string | null)[];

const BITS = 256;

/**
 * A digest of all that stands in some tables, whatever the order in which it is read: of each table the sum of the SHA-256
 * of its rows. The same content has the same digest in every database.
 */
export class ContentDigest {
  readonly #tables = new Map<string, { rows: number; sum: bigint; readonly order: readonly number[] }>();

  /** Counts a row of a table in. */
  add({ name, columns }: KeptTable, row: KeptRow): void {
    const table = this.#of(name, columns);
    const cells = table.order.map((at) => [columns[at]?.name, row[at] ?? null]);
    const hash = createHash('sha256')
      .update(JSON.stringify([name, cells]))
      .digest('hex');
    table.sum = BigInt.asUintN(BITS, table.sum + BigInt(`0x${hash}`));
    table.rows += 1;
  }

  /** What each table held, by name; those without rows are left out. */
  tables(): readonly TableContentDigest[] {
    return [...this.#tables]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { rows, sum }]) => ({ name, rows, digest: sum.toString(16).padStart(BITS / 4, '0') }));
  }

  #of(name: string, columns: KeptTable['columns']): { rows: number; sum: bigint; order: readonly number[] } {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const order = columns.map((_, at) => at);
    order.sort((one, other) => ((columns[one]?.name ?? '') < (columns[other]?.name ?? '') ? -1 : 1));
    const made = { rows: 0, sum: 0n, order };
    this.#tables.set(name, made);
    return made;
  }
}

/** One digest of what all tables held. */
export function digestOfTables(tables: readonly TableContentDigest[]): string {
  const lines = tables.map(({ name, rows, digest }) => `${name} ${rows} ${digest}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}
