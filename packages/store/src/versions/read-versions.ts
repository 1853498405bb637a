import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { NoSuchVersion } from '../records/moment.ts';
import { VERSION_COLUMNS, type Version, type VersionRow, versionOf } from './version.ts';

/** The versions of a plan that whoever acts may see, the latest first. */
export async function listVersions({ trx, region }: Reader, plan: string): Promise<readonly Version[]> {
  const { rows } = await sql<VersionRow>`
    select ${VERSION_COLUMNS} from kapstok.version
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid
    order by kapstok.version.seq desc, name`.execute(trx);
  return rows.map(versionOf);
}

/**
 * One version of a plan.
 * @throws {NoSuchVersion} when it is not there, or may not be seen
 */
export async function readVersion({ trx, region }: Reader, plan: string, id: string): Promise<Version> {
  const { rows } = await sql<VersionRow>`
    select ${VERSION_COLUMNS} from kapstok.version
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and id = ${id}::uuid`.execute(trx);
  const [version] = rows.map(versionOf);
  if (version === undefined) throw new NoSuchVersion(id);
  return version;
}
