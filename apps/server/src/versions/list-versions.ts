import type { VersionDto, VersionList } from '@kapstok/contract';
import type { versionsQuerySchema } from '@kapstok/contract/schemas';
import type { Action } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import {
  adoptedBy,
  type ChangesCounted,
  mayAllOf,
  type Reader,
  type VersionStanding,
  versionStandings,
  versionStandingsAt,
} from '@kapstok/store';
import type * as z from 'zod';
import { type AtPlan, reading } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { partOf, saysOneOf } from '../plan/part-of-list.ts';
import { wrongInputProblem } from '../problem.ts';
import { changesCounted } from './changes-counted.ts';

const NO_VERSION = text('Deze versie van het plan is er niet.', 'This version of the plan is not here.');

const STEPS: readonly Action[] = ['draftVersion', 'submitVersion', 'adoptVersion', 'freezeVersion'];

/** A version as the interface tells it. */
export function versionDto(version: VersionStanding): VersionDto {
  const { id, name, state, seq, held, at, madeAt, body, date, document, changesSince } = version;
  return {
    id,
    name,
    state,
    seq,
    at: at ?? null,
    madeAt: madeAt ?? null,
    held,
    body: body ?? null,
    date: date ?? null,
    document: document ?? null,
    changesSince: changesSince ?? null,
  };
}

/** Which versions are asked for. */
type VersionsAsked = z.infer<typeof versionsQuerySchema>;

/** Reads the versions of a plan that who asks may see, as they are or as they stood at a moment. */
async function standingsOf(
  at: AtPlan,
  moment: Date | undefined,
): Promise<(reader: Reader) => Promise<readonly VersionStanding[]>> {
  const { plan, database, standing } = at;
  if (moment === undefined) return (reader) => versionStandings(reader, plan.id, changesCounted(database));
  if (standing.role !== 'national') return (reader) => versionStandingsAt(reader, plan.id, moment);
  // Who reads for the nation is in no region, and may not know when its entries were made.
  const adopted = await adoptedBy(database, moment);
  return async (reader) => (await versionStandings(reader, plan.id)).filter(({ id }) => adopted.has(id));
}

/**
 * The versions of a plan that who asks may see, the latest first, and what they may do with versions here: nothing with how
 * they stood at an earlier moment.
 * @throws {Refused} when the part begins after a version that is not here
 */
export async function versionList(at: AtPlan, asked: VersionsAsked = {}): Promise<VersionList> {
  const moment = asked.asOf === undefined ? undefined : new Date(asked.asOf);
  const standings = await standingsOf(at, moment);
  return await reading(at, async (reader) => {
    const isToRead = at.standing.readOnly || moment !== undefined;
    const may = isToRead ? new Set<Action>() : await mayAllOf(reader, STEPS);
    const versions = await standings(reader);
    const found = versions.filter(
      ({ state, name }) => (asked.state ?? state) === state && saysOneOf(asked.q, name),
    );
    const part = partOf(found, asked, ({ id }) => id);
    if ('path' in part) throw new Refused(wrongInputProblem([part]));
    return {
      versions: part.items.map(versionDto),
      next: part.next,
      may: {
        draft: may.has('draftVersion'),
        submit: may.has('submitVersion'),
        adopt: may.has('adoptVersion'),
        freeze: may.has('freezeVersion'),
      },
    };
  });
}

/**
 * One version of a plan.
 * @param counted what was counted before; not of who writes, for what they write may not come to stay
 * @throws {Refused} 404 when it is not there, or may not be seen
 */
export async function oneVersion(
  reader: Reader,
  { plan }: Pick<AtPlan, 'plan'>,
  id: string,
  counted?: ChangesCounted,
): Promise<VersionDto> {
  const found = (await versionStandings(reader, plan.id, counted)).find((version) => version.id === id);
  if (found === undefined) throw refused(404, NO_VERSION);
  return versionDto(found);
}
