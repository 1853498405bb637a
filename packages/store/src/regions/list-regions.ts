import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/** A region of the installation. */
export interface Region {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** The regions that whoever acts may see, by their codes: their own, and for the nation all. */
export async function listRegions({ trx }: Pick<Reader, 'trx'>): Promise<readonly Region[]> {
  const { rows } = await sql<Region>`
    select id::text as id, code, title from kapstok.region order by code collate "C"`.execute(trx);
  return rows;
}
