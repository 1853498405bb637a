import type { VersionDto, VersionList } from '@kapstok/contract';
import type { versionsQuerySchema } from '@kapstok/contract/schemas';
import type { Action } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import {
  type ChangesCounted,
  mayAllOf,
  type Reader,
  type VersionStanding,
  versionStandings,
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
  const { id, name, state, seq, held, at, body, date, document, changesSince } = version;
  return {
    id,
    name,
    state,
    seq,
    at: at ?? null,
    held,
    body: body ?? null,
    date: date ?? null,
    document: document ?? null,
    changesSince: changesSince ?? null,
  };
}

/** Which versions are asked for. */
type VersionsAsked = z.infer<typeof versionsQuerySchema>;

/**
 * The versions of a plan that who asks may see, the latest first, and what they may do with versions here.
 * @throws {Refused} when the part begins after a version that is not here
 */
export async function versionList(at: AtPlan, asked: VersionsAsked = {}): Promise<VersionList> {
  return await reading(at, async (reader) => {
    const may = at.standing.readOnly ? new Set<Action>() : await mayAllOf(reader, STEPS);
    const versions = await versionStandings(reader, at.plan.id, changesCounted(at.database));
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
