import { ROLES } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { text } from '@kapstok/quantity';
import { type Basis, mayAll, type Point, type Reader } from '@kapstok/store';
import type { AtPlan } from '../changes/at-plan.ts';
import { KEY_READS, lackingAt, whoMay } from '../changes/who-may.ts';

/** Somebody at a state of a kept plan. */
export interface AtState extends AtPlan {
  readonly basis: Basis;
  /** Which state they asked for. */
  readonly point: Point;
  /** Whether they asked for this state; else it is the one they read first. */
  readonly isAsked: boolean;
}

const EARLIER = text(
  'U kijkt naar een eerdere stand of een versie. Ga naar de werkversie om iets te wijzigen.',
  'You look at an earlier state or a version. Go to the working version to change something.',
);

/** Why nothing at all can be edited from here; undefined when something might be. */
export function whyNotHere({ basis, isAsked, standing }: AtState): Text | undefined {
  const maySomewhere = ROLES[standing.role].rights.some(({ action }) => action === 'edit');
  if (isAsked && basis.kind !== 'working')
    return maySomewhere ? EARLIER : whoMay(lackingAt(standing, 'edit'));
  return standing.readOnly ? KEY_READS : undefined;
}

/** Why a row of a table can't be edited by who asks. */
export function whyNotRow({ standing }: AtState, table: string): Text {
  return whoMay(lackingAt(standing, 'edit', table));
}

/** The entry as of which records are read; undefined: as they now stand. */
export function seqOfState({ basis }: AtState): number | undefined {
  return basis.kind === 'working' ? undefined : basis.seq;
}

/**
 * Whether who asks reads a version first, and beside it rows of their own as they now stand: an organisation that keeps
 * its own rows.
 */
export async function readsOwnRows(reader: Reader, { basis, isAsked, standing }: AtState): Promise<boolean> {
  if (isAsked || basis.kind !== 'version' || standing.readOnly) return false;
  return !(await mayAll(reader, 'readWorking'));
}
