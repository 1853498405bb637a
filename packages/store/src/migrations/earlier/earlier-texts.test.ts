import { expect, it } from 'vitest';
import { asOwner } from '../../acting/as-owner.ts';
import type { Database } from '../../database/database.ts';
import { checkReady, StoreError } from '../../index.ts';
import { onEachDatabase } from '../../testing/on-each-database.ts';
import { tellProof } from '../../testing/proof.ts';
import { shapeOfSchema } from '../../testing/schemas/shape-of-schema.ts';
import { hasHistory, type SchemaThen, schemasInHistory } from '../../testing/schemas/steps-in-history.ts';
import { migrate } from '../migrate.ts';
import { checksumOf } from '../migration.ts';
import { MIGRATIONS } from '../migrations.ts';
import { EARLIER_TEXTS, earlierText } from './earlier-texts.ts';

const shapeIn = (database: Database): Promise<readonly string[]> => asOwner(database, shapeOfSchema);

/** The first steps of a commit, however many were taken, where they are not the first of now; each once. */
function otherSchemas(): readonly SchemaThen[] {
  const known = new Map<string, SchemaThen>();
  for (const { commit, steps } of schemasInHistory()) {
    for (const level of steps.keys()) {
      const first = steps.slice(0, level + 1);
      const isOther = first.some((step, index) => step.sql !== MIGRATIONS[index]?.sql);
      if (isOther) known.set(first.map(checksumOf).join(), { commit, steps: first });
    }
  }
  return [...known.values()];
}

it('is of a step of now, and no text of now', () => {
  const now = new Set(MIGRATIONS.map(checksumOf));
  for (const { step } of EARLIER_TEXTS) {
    expect(MIGRATIONS[step.number - 1]?.name).toBe(step.name);
    expect(now.has(checksumOf(step))).toBe(false);
  }
});

it('knows a text only under the number and the name of its step', () => {
  for (const { step } of EARLIER_TEXTS) {
    const known = MIGRATIONS.filter((one) => earlierText(one, checksumOf(step)) !== undefined);
    expect(known.map(({ number }) => number)).toEqual([step.number]);
  }
});

// A copy without history has no commits to look in.
it.runIf(hasHistory())('knows every text that a step had in a commit', () => {
  const schemas = schemasInHistory();
  const unknown = schemas.flatMap(({ commit, steps }) =>
    steps
      .filter((step, index) => {
        const now = MIGRATIONS[index];
        return (
          now === undefined || (now.sql !== step.sql && earlierText(now, checksumOf(step)) === undefined)
        );
      })
      .map(({ name }) => `${commit} ${name}`),
  );
  expect(unknown).toEqual([]);
  const had = new Set(schemas.flatMap(({ steps }) => steps.map(checksumOf)));
  expect(EARLIER_TEXTS.filter(({ step }) => !had.has(checksumOf(step)))).toEqual([]);
});

onEachDatabase(({ kind, empty }) => {
  it.runIf(hasHistory())(
    'makes of the schema of every commit what the steps make now',
    { timeout: 120_000 },
    async () => {
      const start = performance.now();
      const { open, drop } = await empty();
      const fresh = await open();
      await migrate(fresh);
      const now = await shapeIn(fresh);
      await drop();
      const others = otherSchemas();
      expect(others.length).toBeGreaterThan(0);
      for (const { commit, steps } of others) {
        const earlier = await empty();
        const database = await earlier.open();
        await migrate(database, steps);
        await expect(checkReady(database)).rejects.toThrow(StoreError);
        await migrate(database);
        const taken = steps.length;
        expect({ commit, taken, shape: await shapeIn(database) }).toEqual({ commit, taken, shape: now });
        expect(await migrate(database)).toEqual([]);
        await earlier.drop();
      }
      tellProof({
        database: kind,
        what: 'schemas that a commit made otherwise brought to the one of now',
        count: others.length,
        milliseconds: performance.now() - start,
        found: 'also where a migration stopped half-way: tables, rights, policies and functions alike',
      });
    },
  );
});
