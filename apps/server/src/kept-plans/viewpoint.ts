import type { Viewpoint } from '@kapstok/contract';
import { type Action, ROLES, TABLE_NAMES, TABLES } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import {
  mayAllOf,
  partsHeld,
  type Reader,
  tablesToEdit,
  type VersionStanding,
  versionStandings,
  versionStandingsAt,
} from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import { whyNotThere } from '../changes/lost-parts.ts';
import { KEY_READS, lackingAt, whoMay } from '../changes/who-may.ts';
import type { AtState } from '../records/view-of-plan.ts';
import { changesCounted } from '../versions/changes-counted.ts';
import { versionDto } from '../versions/list-versions.ts';

const NOT_NOW = {
  asOf: text(
    'U kijkt naar hoe het plan op een eerder moment was. Wijzigen kan alleen in de werkversie.',
    'You are looking at how the plan was at an earlier moment. Only the working version can be changed.',
  ),
  version: text(
    'U kijkt naar een versie. Wijzigen kan alleen in de werkversie.',
    'You are looking at a version. Only the working version can be changed.',
  ),
};

/** What is told of what they may do there. */
const TOLD: readonly Action[] = [
  'readWorking',
  'readHistory',
  'readLog',
  'backup',
  'draftVersion',
  'submitVersion',
  'adoptVersion',
  'freezeVersion',
  'assignRoles',
  'manageRegion',
  'makeKeys',
];

/** From where somebody looks at a kept plan: which state of it they see, and what they may do there. */
export async function viewpointOf(state: AtState, id: string): Promise<Viewpoint> {
  const { standing, plan, basis } = state;
  const { role, readOnly } = standing;
  return await reading(state, async (reader) => {
    const versions = await versionsSeen(reader, state);
    const editable = await editableTables(reader, state);
    const may = await mayAllOf(reader, TOLD);
    return {
      plan: id,
      title: plan.title,
      region: { code: standing.region.code, title: standing.region.title },
      role: { role, name: { ...ROLES[role].name } },
      basis: {
        kind: basis.kind,
        seq: basis.seq,
        at: basis.at ?? null,
        version: versionIn(versions, state),
      },
      after: versionBefore(versions, state),
      mayReadWorking: may.has('readWorking'),
      mayReadHistory: may.has('readHistory'),
      editable: [...editable],
      whyNotEdit: editable.length > 0 ? null : { ...(await whyNotEdit(reader, state)) },
      may: mayDo(may, readOnly),
    };
  });
}

/** The versions as they are; at an earlier moment as they stood then. */
async function versionsSeen(
  reader: Reader,
  { plan, point, database }: AtState,
): Promise<readonly VersionStanding[]> {
  if (point !== 'first' && 'at' in point) return await versionStandingsAt(reader, plan.id, point.at);
  return await versionStandings(reader, plan.id, changesCounted(database));
}

/** Who gets a version because they may not read all of the plan, may still edit rows of their own as they now are. */
function isNow({ basis, isAsked }: AtState): boolean {
  return basis.kind === 'working' || !isAsked;
}

/** The tables of which some row may be edited from here: only of the plan as it now is. */
async function editableTables(reader: Reader, state: AtState): Promise<readonly string[]> {
  if (!isNow(state) || state.standing.readOnly) return [];
  const tables = await tablesToEdit(reader, state.plan.id);
  const known = TABLE_NAMES.map((name) => TABLES[name].name);
  return known.filter((name) => tables.has('*') || tables.has(name));
}

async function whyNotEdit(reader: Reader, state: AtState): Promise<Text> {
  const { basis, standing, plan } = state;
  if (standing.readOnly) return KEY_READS;
  const may = ROLES[standing.role].rights.some(({ action }) => action === 'edit');
  const cannot = whoMay(lackingAt(standing, 'edit'));
  if (!may) return cannot;
  if (isNow(state) && standing.own.length > 0) return whyNotThere(await partsHeld(reader, plan.id));
  return basis.kind === 'working' ? cannot : NOT_NOW[basis.kind];
}

function mayDo(may: ReadonlySet<Action>, readOnly: boolean): Viewpoint['may'] {
  const mayWrite = (action: Action): boolean => !readOnly && may.has(action);
  return {
    draftVersion: mayWrite('draftVersion'),
    submitVersion: mayWrite('submitVersion'),
    adoptVersion: mayWrite('adoptVersion'),
    freezeVersion: mayWrite('freezeVersion'),
    assignRoles: mayWrite('assignRoles'),
    readLog: may.has('readLog'),
    manageRegion: mayWrite('manageRegion'),
    takeOut: may.has('backup'),
    makeKeys: mayWrite('makeKeys'),
  };
}

function versionIn(versions: readonly VersionStanding[], { basis }: AtState): Viewpoint['basis']['version'] {
  const found = versions.find((version) => version.id === basis.version?.id);
  return found === undefined ? null : versionDto(found);
}

/**
 * The last adopted version whose contents stood when the state was made, else the last that was submitted or frozen: of
 * a version, of those before it.
 */
export function versionBefore(
  versions: readonly VersionStanding[],
  { basis }: Pick<AtState, 'basis'>,
): Viewpoint['after'] {
  const own = versions.findIndex((version) => version.id === basis.version?.id);
  const earlier = versions
    .slice(own + 1)
    .filter(
      ({ held, state, at }) =>
        held && state !== 'draft' && at !== undefined && basis.at !== undefined && at <= basis.at,
    );
  const before = earlier.find(({ state }) => state === 'adopted') ?? earlier[0];
  return before === undefined ? null : { id: before.id, name: before.name };
}
