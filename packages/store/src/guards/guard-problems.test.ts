import { expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import { GUARD_TAMPERINGS } from '../testing/guard-tamperings.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { tellProof } from '../testing/proof.ts';
import type { Tampering } from '../testing/tamperings.ts';
import { type GuardProblem, guardProblems } from './guard-problems.ts';
import { readGuards } from './read-guards.ts';

class RolledBack extends Error {}

onEachDatabase(({ database, kind }) => {
  /** What is found after tampering, of which nothing stays. */
  async function foundAfter(tamper: Tampering['tamper']): Promise<readonly GuardProblem[]> {
    let found: readonly GuardProblem[] = [];
    const work = asOwner(database(), async (trx) => {
      await tamper(trx, 1, 1);
      found = await guardProblems(trx);
      throw new RolledBack();
    });
    await expect(work).rejects.toThrow(RolledBack);
    return found;
  }

  it('finds nothing wrong where nobody tampered', async () => {
    expect(await asOwner(database(), guardProblems)).toEqual([]);
  });

  it('knows each thing by a name of its own, of every kind', async () => {
    const guards = await asOwner(database(), readGuards);
    expect(new Set(guards.map((guard) => `${guard.kind} ${guard.name}`)).size).toBe(guards.length);
  });

  it.each(GUARD_TAMPERINGS)('finds that $name', async ({ name, tamper }) => {
    const start = performance.now();
    expect(await foundAfter(tamper)).not.toEqual([]);
    tellProof({
      database: kind,
      what: 'tamperings with what guards the rows: found',
      count: 1,
      milliseconds: performance.now() - start,
      found: name,
    });
  });

  it('says what stands there and what was expected', async () => {
    const given = GUARD_TAMPERINGS.find(({ name }) => name === 'requests may change entries');
    const open = GUARD_TAMPERINGS.find(({ name }) => name === 'a table hides no rows');
    if (given === undefined || open === undefined) throw new Error('no such tampering');
    expect(await foundAfter(given.tamper)).toEqual(
      ['delete', 'update'].map((right) => ({
        kind: 'grant',
        name: `${right} on table entry to kapstok_app`,
        found: 'granted',
        expected: undefined,
      })),
    );
    expect(await foundAfter(open.tamper)).toEqual([
      {
        kind: 'relation',
        name: 'record_state',
        found: 'r of owner row security f forced t',
        expected: 'r of owner row security t forced t',
      },
    ]);
  });
});
