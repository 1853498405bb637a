import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take long, the longest first. Where nothing is known of an earlier run, files go by their size, and a short
 * file may take long: begun last, it leaves a core idle.
 */
const LONG: readonly string[] = [
  'fuzz/fuzz.store.test.ts',
  'keeping/command.test.ts',
  'fuzz/writes.store.test.ts',
  'versions/histories.test.ts',
  'migrations/stored.test.ts',
  'region-out/region-out.test.ts',
  'keeping/killed.test.ts',
  'fuzz/parts.store.test.ts',
  'rights/attempts.test.ts',
  'embedded/open-folder.test.ts',
  'fuzz/attempts.store.test.ts',
  'earlier/earlier-texts.test.ts',
  'routes/changes.store.test.ts',
  'rules/api-design-rules.store.test.ts',
  'access/access.store.test.ts',
  'kept-plans/kept-plans.store.test.ts',
  'keeping/ends-noted.test.ts',
  'imports/import-threads.test.ts',
  'scripts/drawn-bits.test.mjs',
  'own-plans/own-plans.test.ts',
  'scripts/size.test.mjs',
  'written-report/write-report.test.ts',
  'kernel/kernels.test.ts',
  'src/calculate.speed.test.ts',
  'server/src/built.test.ts',
  'properties/order-and-nothing.properties.test.ts',
  'kept-plans/computed-states.test.ts',
  'openapi/openapi.test.ts',
  'properties/plan.properties.test.ts',
  'scripts/build-kernel.test.mjs',
  'routes/certainty.test.ts',
  'e2e/editing.test.ts',
  'e2e/steering.test.ts',
  'e2e/screens.test.ts',
  'e2e/shapes.test.ts',
  'e2e/kept-roles.test.ts',
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((end) => moduleId.endsWith(`/${end}`));
  return place < 0 ? LONG.length : place;
}

/** Begins with what takes long. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted].sort((one, other) => placeOf(one) - placeOf(other));
  }
}
