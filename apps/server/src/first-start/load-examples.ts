import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type Database, type FirstPlan, type FirstRegion, foundRegions } from '@kapstok/store';
import { developmentRoles } from './development-roles.ts';
import { recordsOfFolder } from './first-plan.ts';
import { type RegionsFile, readRegionsFile } from './regions-file.ts';

type GivenRegion = RegionsFile['regions'][number];
type GivenPlan = GivenRegion['plans'][number];

const REASON = 'Ingelezen bij de eerste start';

/**
 * Loads the regions of a file into a database that has none.
 * @param signIn Whether the accounts of the development provider get their roles, in the first region.
 * @returns whether they were loaded: another may have been first
 */
export async function loadExamples(
  database: Database,
  { file, signIn }: { readonly file: string; readonly signIn: boolean },
): Promise<boolean> {
  const folder = dirname(file);
  const regions: FirstRegion[] = [];
  for (const given of readRegionsFile(file).regions) {
    regions.push(await firstRegion(given, folder, signIn && regions.length === 0));
  }
  return await foundRegions(database, regions, { now: () => new Date(), newId: randomUUID });
}

async function firstRegion(
  { code, title, published, plans: given }: GivenRegion,
  folder: string,
  signIn: boolean,
): Promise<FirstRegion> {
  const plans: FirstPlan[] = [];
  for (const plan of given) plans.push(await firstPlan(plan, folder));
  const [first] = plans;
  const roles = signIn && first !== undefined ? developmentRoles(first, given[0]?.accounts) : [];
  return { code, title, published, plans, roles, reason: REASON };
}

async function firstPlan(
  { code, title, folder: name, versions }: GivenPlan,
  folder: string,
): Promise<FirstPlan> {
  return {
    code,
    title,
    records: await recordsOfFolder(join(folder, name)),
    versions: versions.map(({ name: called, held, adoption }) => ({ name: called, held, adoption })),
  };
}
