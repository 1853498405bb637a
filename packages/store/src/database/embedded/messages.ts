/** What the thread is told when it starts. */
export interface EmbeddedTask {
  /** The folder of the database; absent keeps it in memory. */
  readonly folder?: string;
  /** A backup to start from, where there is no database yet. */
  readonly from?: string;
}

/**
 * What the thread is asked: a query, to take all that the database holds for a backup, to write what was taken to that file, or to end.
 * Only the writing has no turn: packing takes seconds, and needs nothing of the database.
 */
export type EmbeddedRequest =
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'take'; readonly file: string }
  | { readonly kind: 'write'; readonly file: string }
  | { readonly kind: 'close' };

/** A request with the number its answer will bear. */
export interface EmbeddedAsk {
  readonly ask: number;
  readonly request: EmbeddedRequest;
}

/**
 * Rows as they came, and how many were written by a command that writes. What a row holds is known by who asks: on
 * that side it is `never`, which fits every row that is expected.
 */
export interface EmbeddedRows<Row = never> {
  readonly rows: Row[];
  readonly command: string;
  readonly affected: number;
}

/** A fault: its sentence, and PostgreSQL's fields (code, constraint, detail) where it gave them. */
export interface EmbeddedFault {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the thread tells. The answer to ask 0 is that it has started. */
export type EmbeddedAnswer<Row = never> =
  | { readonly ask: number; readonly ok: true; readonly result: EmbeddedRows<Row> }
  | { readonly ask: number; readonly ok: false; readonly fault: EmbeddedFault };
