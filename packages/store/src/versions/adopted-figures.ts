import { sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Reader } from '../log/writer.ts';

/** The figures that an engine computed of a version; undefined when they are not kept, or the version may not be seen. */
export async function readAdoptedFigures(
  { trx, region }: Reader,
  version: string,
  engine: string,
): Promise<unknown> {
  const { rows } = await sql<{ figures: unknown }>`
    select figures from kapstok.adopted_figures
    where region_id = ${region}::uuid and version_id = ${version}::uuid and engine = ${engine}`.execute(trx);
  return rows[0]?.figures;
}

/** Figures of a version, as an engine computed them. */
export interface AdoptedFigures {
  readonly region: string;
  readonly version: string;
  /** Tells the engine from every other. */
  readonly engine: string;
  /** What JSON can hold. */
  readonly figures: unknown;
}

/** Keeps the figures of an adopted version in the place of those of another engine; of another version nothing is kept. */
export async function keepAdoptedFigures(database: Database, of: AdoptedFigures): Promise<void> {
  const { region, version, engine, figures } = of;
  await asOwner(database, (trx) =>
    sql`
      insert into kapstok.adopted_figures (region_id, version_id, engine, figures)
      select v.region_id, v.id, ${engine}, ${JSON.stringify(figures)}::text::jsonb
      from kapstok.version v
      where v.region_id = ${region}::uuid and v.id = ${version}::uuid and v.state = 'adopted'
      on conflict (region_id, version_id) do update set engine = excluded.engine, figures = excluded.figures`.execute(
      trx,
    ),
  );
}
