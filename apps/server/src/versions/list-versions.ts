import type { VersionDto, VersionList } from '@kapstok/contract';
import type { Action } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { mayAllOf, type Reader, type VersionStanding, versionStandings } from '@kapstok/store';
import { type AtPlan, reading } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';

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

/** The versions of a plan that who asks may see, the latest first, and what they may do with versions here. */
export async function versionList(at: AtPlan): Promise<VersionList> {
  return await reading(at, async (reader) => {
    const may = at.standing.readOnly ? new Set<Action>() : await mayAllOf(reader, STEPS);
    return {
      versions: (await versionStandings(reader, at.plan.id)).map(versionDto),
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
 * @throws {Refused} 404 when it is not there, or may not be seen
 */
export async function oneVersion(
  reader: Reader,
  { plan }: Pick<AtPlan, 'plan'>,
  id: string,
): Promise<VersionDto> {
  const found = (await versionStandings(reader, plan.id)).find((version) => version.id === id);
  if (found === undefined) throw refused(404, NO_VERSION);
  return versionDto(found);
}
