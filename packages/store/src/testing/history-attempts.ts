import { accountNames } from '../history/account-names.ts';
import { deedsAt, HISTORY_KINDS, readPast } from '../history/read-history.ts';
import { recordsAtEntries, recordTurns } from '../history/record-past.ts';
import { listRecords, readRecord } from '../records/list-records.ts';
import { versionStandings } from '../versions/version-standing.ts';
import { type Attempter, allows, among, reads } from './attempter.ts';
import type { Attempt } from './attempts.ts';
import { CANARY_ROWS, PLANS } from './canaries.ts';
import type { Chance } from './chance.ts';
import { FOREIGN_REGION, idOf } from './rights-world.ts';
import { FOREIGNER } from './ways-in-canaries.ts';

/** Three entries that changed records and two of versions stand in the log of each plan. */
const ENTRIES = 5;

/** Reads the history of a plan. */
export function readHistory(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  const may = by.actor.region === region && allows(by, 'readHistory', { region });
  const asked = { plan, kinds: HISTORY_KINDS, limit: 100, edits: 5 };
  return {
    what: 'read the history of a plan',
    rows: may ? ENTRIES : 0,
    run: async (trx) => ({ rows: await readPast({ trx, region }, asked) }),
  };
}

/** Reads the records of a plan as they now stand. */
export function readList(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  const standing = CANARY_ROWS.filter(({ scope, stage }) => scope.plan === plan && stage === 'working');
  return {
    what: 'list the records of a plan',
    rows: standing.filter((row) => reads(by, row)).length,
    run: async (trx) => ({ rows: await listRecords({ trx, region }, plan, { seq: undefined }) }),
  };
}

/** Reads what a record was: of what may not be seen no word may come out. */
export function readPastOfRecord(chance: Chance): Attempt {
  const { record, scope } = among(chance, CANARY_ROWS);
  const { region, plan } = scope;
  const seqs = [1, 2, 3, 4, 5, 6];
  return {
    what: 'read the past of a record',
    rows: undefined,
    run: async (trx) => {
      const reader = { trx, region };
      const rows = await recordsAtEntries(
        reader,
        plan,
        seqs.map((seq) => ({ record, seq })),
      );
      return {
        rows: [
          ...(await recordTurns(reader, plan, record, { limit: 100 })),
          ...rows.values(),
          ...((await readRecord(reader, plan, record)) === undefined ? [] : [record]),
        ],
      };
    },
  };
}

/** Reads names of accounts, versions and entries by their places, in another region too. */
export function readBeside(chance: Chance): Attempt {
  const [region, plan] = among(chance, [...PLANS, ...PLANS.filter(([of]) => of === FOREIGN_REGION)]);
  return {
    what: 'read names, versions and entries',
    rows: undefined,
    run: async (trx) => {
      const names = await accountNames({ trx }, [FOREIGNER, idOf(190), idOf(99)]);
      const entries = await deedsAt({ trx, region }, [1, 2, 3, 4, 5, 6, 7, 8]);
      return {
        rows: [...names.values(), ...entries.values(), ...(await versionStandings({ trx, region }, plan))],
      };
    },
  };
}
