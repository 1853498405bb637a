import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { type Attempter, attempterBy, mayKnow } from '../testing/attempter.ts';
import { attemptBy, tryOut } from '../testing/attempts.ts';
import { writeCanaries } from '../testing/canaries.ts';
import { chanceOf } from '../testing/chance.ts';
import { figureAttemptBy } from '../testing/measuring-attempts.ts';
import { writeFigureCanaries } from '../testing/measuring-canaries.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { countOf, tellProof } from '../testing/proof.ts';
import {
  CANARY,
  FOREIGN_REGION,
  foundRegions,
  give,
  idOf,
  makeAccount,
  makeMembers,
} from '../testing/rights-world.ts';
import { writeWaysIn } from '../testing/ways-in-canaries.ts';

/** A twentieth of the proof: `KAPSTOK_ATTEMPTS=20000` makes all of them. */
const ATTEMPTS = countOf('KAPSTOK_ATTEMPTS', 1000);
const SEED = 20_261_122;
const AN_HOUR = 3_600_000;

/** Ways to leave a door open; the attempts have to find each. */
const HOLES = [
  'on kapstok.record_state for select to kapstok_app using (region_id = kapstok.region())',
  'on kapstok.record_state for insert to kapstok_app with check (region_id = kapstok.region())',
  'on kapstok.record_state for update to kapstok_app using (region_id = kapstok.region())',
  'on kapstok.entry for select to kapstok_app using (region_id = kapstok.region())',
  'on kapstok.version for select to kapstok_app using (true)',
  'on kapstok.region for select to kapstok_app using (true)',
  'on kapstok.account for select to kapstok_app using (true)',
  'on kapstok.invitation for select to kapstok_app using (region_id = kapstok.region())',
  'on kapstok.api_key for select to kapstok_app using (true)',
  'on kapstok.refusal for select to kapstok_app using (true)',
  'on kapstok.assignment for insert to kapstok_app with check (region_id = kapstok.region())',
];

const FIGURE_HOLES = [
  'on kapstok.measurement for select to kapstok_app using (region_id = kapstok.region())',
  'on kapstok.measurement for insert to kapstok_app with check (region_id = kapstok.region())',
  'on kapstok.measurement for update to kapstok_app using (region_id = kapstok.region())',
  'on kapstok.measured_sum for select to kapstok_app using (true)',
  'on kapstok.realisation for select to kapstok_app using (region_id = kapstok.region())',
  'on kapstok.realisation for insert to kapstok_app with check (region_id = kapstok.region())',
];

/** What attempts came to. */
interface Findings {
  /** Where the database allowed more or less than the table of rights. */
  readonly wrong: readonly string[];
  /** The kinds of attempt that gave something, and those that gave nothing. */
  readonly worked: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

/** Makes attempts, up to the first that goes wrong. */
async function attemptAll(
  database: Database,
  count: number,
  attemptOf: typeof attemptBy = attemptBy,
): Promise<Findings> {
  const chance = chanceOf(SEED);
  const [worked, refused] = [new Set<string>(), new Set<string>()];
  for (let n = 0; n < count; n += 1) {
    const by = attempterBy(chance);
    const attempt = attemptOf(chance, by);
    const { rows, words } = await tryOut(database, by, attempt);
    (rows > 0 ? worked : refused).add(attempt.what);
    const known = [...new Set(words.match(new RegExp(`${CANARY}[\\w-]*`, 'g')))];
    const leaked = known.filter((canary) => !mayKnow(by, canary));
    const other = attempt.rows !== undefined && attempt.rows !== rows;
    if (leaked.length === 0 && !other) continue;
    const told = `${n}: ${attempt.what} by ${nameOf(by)}: ${rows} rows, ${attempt.rows ?? 'any'} allowed`;
    return { wrong: [told, ...leaked, words.slice(0, 500)], worked, refused };
  }
  return { wrong: [], worked, refused };
}

function nameOf({ member, actor }: Attempter): string {
  return `${member.role} within ${member.kind}, as ${actor.role ?? 'nothing'} in ${actor.region ?? 'no region'}`;
}

onEachDatabase(({ database, kind }) => {
  describe('attempts to read or write what is of another', () => {
    beforeAll(async () => {
      await foundRegions(database());
      await makeMembers(database());
      await makeAccount(database(), idOf(190), `Vreemde ${CANARY}-account`);
      const foreign = { kind: 'region', region: FOREIGN_REGION } as const;
      await give(database(), { account: idOf(190), role: 'coordinator', within: foreign });
      await writeCanaries(database());
      await writeWaysIn(database());
      await writeFigureCanaries(database());
    });

    it('give exactly what the table of rights allows, and no word of the rest', {
      timeout: AN_HOUR,
    }, async () => {
      const start = performance.now();
      const { wrong, worked, refused } = await attemptAll(database(), ATTEMPTS);
      tellProof({
        database: kind,
        what: 'attempts to read or write rows, words and functions of the database',
        count: ATTEMPTS,
        seed: SEED,
        milliseconds: performance.now() - start,
        found: wrong.length === 0 ? 'none gave more or less than the table of rights says' : wrong.join('; '),
      });
      expect(wrong).toEqual([]);
      // Every kind was made both with and without the right to it; what nobody may do never worked.
      expect([...refused].filter((what) => !worked.has(what)).toSorted()).toEqual(['read a fault', 'tamper']);
      expect([...worked].filter((what) => !refused.has(what))).toEqual([]);
    });

    it('of figures give exactly what the table of rights allows', { timeout: AN_HOUR }, async () => {
      const start = performance.now();
      const { wrong, worked, refused } = await attemptAll(database(), ATTEMPTS, figureAttemptBy);
      tellProof({
        database: kind,
        what: 'attempts to read, give or end figures, and to close rounds',
        count: ATTEMPTS,
        seed: SEED,
        milliseconds: performance.now() - start,
        found: wrong.length === 0 ? 'none gave more or less than the table of rights says' : wrong.join('; '),
      });
      expect(wrong).toEqual([]);
      expect([...worked].toSorted()).toEqual([...refused].toSorted());
    });

    const holes = [
      ...HOLES.map((hole) => ({ hole, attemptOf: attemptBy })),
      ...FIGURE_HOLES.map((hole) => ({ hole, attemptOf: figureAttemptBy })),
    ];
    it.each(holes)('find a door left open: $hole', async ({ hole, attemptOf }) => {
      await asOwner(database(), (trx) => sql.raw(`create policy hole ${hole}`).execute(trx));
      const { wrong } = await attemptAll(database(), 1000, attemptOf);
      const table = hole.split(' ')[1] ?? '';
      await asOwner(database(), (trx) => sql.raw(`drop policy hole on ${table}`).execute(trx));
      expect(wrong).not.toEqual([]);
    });
  });
});
