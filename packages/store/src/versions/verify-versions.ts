import { sql } from 'kysely';
import { canonicalJson } from '../log/canonical-json.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { VERSION_COLUMNS, type VersionRow, versionIn, versionJson, versionOf } from './version.ts';

/** A version that is not as the log last told of it, or of which the log does not tell. */
export interface VersionProblem {
  readonly kind: 'version';
  readonly id: string;
}

/** Holds the versions that are kept against what the log tells of them. */
export function followVersions(reader: Reader): Follower<VersionProblem> {
  const told = new Map<string, string>();
  return {
    page: async (entries) => {
      for (const { seq, plan, kind, body } of entries) {
        const version = kind === 'version' ? versionIn(body) : undefined;
        if (version !== undefined) told.set(version.id, wordsOf(plan, seq, version.told));
      }
      return [];
    },
    end: async () => {
      const kept = await keptVersions(reader);
      const ids = new Set([...told.keys(), ...kept.keys()]);
      return [...ids].filter((id) => told.get(id) !== kept.get(id)).map((id) => ({ kind: 'version', id }));
    },
  };
}

async function keptVersions({ trx, region }: Reader): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<VersionRow & { changed_seq: string }>`
    select ${VERSION_COLUMNS}, changed_seq::text as changed_seq from kapstok.version
    where region_id = ${region}::uuid`.execute(trx);
  return new Map(
    rows.map((row) => [row.id, wordsOf(row.plan, Number(row.changed_seq), versionJson(versionOf(row)))]),
  );
}

function wordsOf(plan: string | undefined, changed: number, told: unknown): string {
  return canonicalJson([plan ?? null, String(changed), told]);
}
