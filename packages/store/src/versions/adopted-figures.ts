import { sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { recordsJson } from '../records/rows.ts';

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

/** Figures that are kept of a version, with where they belong. */
export interface FiguresKept extends AdoptedFigures {
  readonly regionCode: string;
  readonly plan: { readonly id: string; readonly code: string; readonly title: string };
  readonly name: string;
  /** The entry of the log that the version is of. */
  readonly seq: number;
}

/** All figures that are kept of versions, of every region; for who runs the installation. */
export async function allAdoptedFigures(database: Database): Promise<readonly FiguresKept[]> {
  const { rows } = await asOwner(database, (trx) =>
    sql<FiguresKept>`
      select f.region_id::text as region, f.version_id::text as version, f.engine, f.figures, r.code as "regionCode",
        jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) as plan, v.name, v.seq::integer as seq
      from kapstok.adopted_figures f
      join kapstok.version v on v.region_id = f.region_id and v.id = f.version_id
      join kapstok.plan p on p.region_id = v.region_id and p.id = v.plan_id
      join kapstok.region r on r.id = f.region_id
      order by r.code collate "C", p.code collate "C", v.seq, v.id`.execute(trx),
  );
  return rows;
}

/** The records that figures were computed of, as a JSON array. */
export async function recordsOfFigures(database: Database, of: FiguresKept): Promise<string> {
  return await asOwner(database, (trx) => recordsJson({ trx, region: of.region }, of.plan.id, of.seq));
}
