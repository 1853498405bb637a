import { ROLE_NAMES, type Role } from '@kapstok/plan';
import {
  type Actor,
  acting,
  type Database,
  listRegions,
  type OwnAssignment,
  PUBLIC_ACCOUNT,
} from '@kapstok/store';

/** A pillar, project or organisation that somebody's role is about, by its code. */
export interface OwnPart {
  readonly kind: 'pillar' | 'project' | 'organisation';
  readonly code: string;
}

/** Somebody in a region, in the one role they act in there. */
export interface Standing {
  readonly region: { readonly id: string; readonly code: string; readonly title: string };
  /** The account that has the role: for what is open to everybody that of the public. */
  readonly account: string;
  readonly role: Role;
  readonly readOnly: boolean;
  /** Whether somebody is behind it whom we know: not everybody who reads as the public has not signed in. */
  readonly signedIn: boolean;
  /** What the role is about; none for a whole region or the nation. */
  readonly own: readonly OwnPart[];
}

/** Who asks, as far as plans need it. */
export interface Asker {
  readonly account: string;
  readonly readOnly: boolean;
  /** The role that was chosen in a region, by its id; undefined where none was. */
  readonly chosen: (region: string) => string | undefined;
}

/** Whom the database takes a standing for. */
export function actorOf({ region, account, role, readOnly }: Standing): Actor {
  return { region: region.id, account, role, readOnly };
}

/**
 * Where somebody stands, by code of the region: in each region in the role they chose, else the first they have, else as
 * everybody. Who reads for the nation stands as such in every region where they have no role of their own.
 * @param held What they hold now.
 */
export async function standingsOf(
  database: Database,
  asker: Asker,
  held: readonly OwnAssignment[],
): Promise<readonly Standing[]> {
  const standings = new Map<string, Standing>();
  for (const { region } of held) {
    if (region === undefined || standings.has(region.code)) continue;
    const here = held.filter((one) => one.region?.id === region.id);
    const { account, role } = chosenOf(here, asker, region.id);
    const acted = here.filter((one) => one.account === account && one.role === role);
    const told = { region, account, role, own: acted.flatMap(partOf) };
    standings.set(region.code, { ...told, readOnly: asker.readOnly, signedIn: isSignedIn(asker) });
  }
  const national = held.find(({ within }) => within.kind === 'nation');
  if (national !== undefined) await addNation(standings, database, asker, national);
  return [...standings.values()].toSorted((a, b) => (a.region.code < b.region.code ? -1 : 1));
}

function partOf({ within }: OwnAssignment): readonly OwnPart[] {
  return 'code' in within ? [{ kind: within.kind, code: within.code }] : [];
}

function isSignedIn({ account }: Asker): boolean {
  return account !== PUBLIC_ACCOUNT;
}

/** The role to act in, of those that somebody has in a region. */
function chosenOf(here: readonly OwnAssignment[], asker: Asker, region: string): OwnAssignment {
  const own = here.filter(({ account }) => account === asker.account);
  const chosen = asker.chosen(region);
  const inOrder = (own.length > 0 ? own : here).toSorted(
    (a, b) => ROLE_NAMES.indexOf(a.role) - ROLE_NAMES.indexOf(b.role),
  );
  const found = inOrder.find(({ role }) => role === chosen) ?? inOrder[0];
  if (found === undefined) throw new Error('a region without a role in it');
  return found;
}

/** Every region as who reads for the nation stands in it, whatever other roles they have; none for who does not. */
export async function nationStandings(
  database: Database,
  { account, readOnly }: Asker,
  held: readonly OwnAssignment[],
): Promise<readonly Standing[]> {
  const national = held.find((one) => one.account === account && one.within.kind === 'nation');
  if (national === undefined) return [];
  const { role } = national;
  const regions = await acting(database, { account, role, readOnly: true }, (trx) => listRegions({ trx }));
  return regions.map((region) => ({ region, account, role, readOnly, own: [], signedIn: true }));
}

async function addNation(
  standings: Map<string, Standing>,
  database: Database,
  { account, readOnly }: Asker,
  { role, account: holder }: OwnAssignment,
): Promise<void> {
  const regions = await acting(database, { account: holder, role, readOnly: true }, (trx) =>
    listRegions({ trx }),
  );
  for (const region of regions) {
    if (standings.get(region.code)?.account === account) continue;
    standings.set(region.code, { region, account: holder, role, readOnly, own: [], signedIn: true });
  }
}
