import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import type { PlanKept } from '../plans/find-plan.ts';
import { VERSION_COLUMNS, type Version, type VersionRow, versionOf } from './version.ts';

/** The adopted version that a plan goes by, of whatever region. */
export interface NationVersion {
  /** The region, by its id. */
  readonly region: string;
  readonly plan: PlanKept;
  readonly version: Version;
  /** Its figures, where an engine computed and kept them; undefined where they are not kept. */
  readonly figures: unknown;
}

interface Row extends VersionRow {
  readonly region: string;
  readonly code: string;
  readonly title: string;
  readonly figures: unknown;
}

/**
 * The adopted version that each plan goes by, of all regions at once, for who reads for the nation: the last that is held, else
 * one that is known by its name only. By the codes of their plans.
 * @param engine whose figures are asked for
 * @param among only of these versions, by their ids; all where left out
 */
export async function nationVersions(
  { trx }: Pick<Reader, 'trx'>,
  engine: string,
  among?: ReadonlySet<string>,
): Promise<readonly NationVersion[]> {
  const ids = among === undefined ? null : [...among].join(',');
  const { rows } = await sql<Row>`
    select v.*, p.code, p.title, f.figures
    from (
      select distinct on (region_id, plan_id) region_id::text as region, ${VERSION_COLUMNS}
      from kapstok.version
      where kapstok.version.state = 'adopted'
        and (${ids}::text is null or kapstok.version.id::text = any (string_to_array(${ids}::text, ',')))
      order by region_id, plan_id, kapstok.version.held desc, kapstok.version.seq desc, kapstok.version.name
    ) v
    join kapstok.plan p on p.region_id = v.region::uuid and p.id = v.plan::uuid
    left join kapstok.adopted_figures f
      on f.region_id = v.region::uuid and f.version_id = v.id::uuid and f.engine = ${engine}
    order by p.code collate "C"`.execute(trx);
  return rows.map(({ region, code, title, figures, ...row }) => ({
    region,
    plan: { id: row.plan, code, title },
    version: versionOf(row),
    figures: figures ?? undefined,
  }));
}
