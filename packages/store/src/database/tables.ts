import type { Generated } from 'kysely';

/** A step of the schema that was taken: `kapstok.migration`. */
interface MigrationTable {
  readonly number: number;
  readonly name: string;
  /** Of the SQL as it was then, in hexadecimals. */
  readonly checksum: string;
  readonly at: Generated<Date>;
}

/**
 * The tables of schema `kapstok`, by name. Each concept defines the tables it needs beside its code and adds them here.
 * bigint, numeric and date are strings, timestamptz is a Date, bytea a Uint8Array; jsonb goes in as JSON text.
 */
export interface Tables {
  readonly migration: MigrationTable;
}
