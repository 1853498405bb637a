import type { Writer } from '../../log/writer.ts';
import {
  adoptVersion,
  draftVersion,
  freezeVersion,
  NoSuchStep,
  redraftVersion,
  type StepTaken,
  submitVersion,
} from '../../versions/step.ts';
import { NEXT_STATES, type Version, type VersionState } from '../../versions/version.ts';
import { as, BOARD, COORDINATOR } from '../log-world.ts';
import { type History, hold, latest } from './history.ts';

/** The versions of a plan as they have to be, by id. */
export type Versions = Map<string, Version>;

const DECISION = { body: 'bestuur', date: '2026-12-31', document: undefined };

/** Somebody names the plan as it is. */
export async function draftStep(history: History, versions: Versions): Promise<void> {
  const id = history.newId();
  const of = { id: history.newId(), plan: history.plan, reason: 'omdat', version: id, name: `versie ${id}` };
  const { version } = await as(
    history.database,
    COORDINATOR,
    history.now,
  )((writer) => draftVersion(writer, of));
  versions.set(id, version);
  history.points.push({ seq: version.seq, records: latest(history).records });
}

/** Somebody takes a version to a state, which it may not be able to go to. */
export async function versionStep(history: History, versions: Versions): Promise<void> {
  const [first, ...others] = versions.values();
  if (first === undefined) return;
  const version = history.chance.oneOf([first, ...others]);
  const state = history.chance.oneOf(['draft', 'submitted', 'submitted', 'adopted', 'adopted', 'frozen']);
  const account = state === 'adopted' ? BOARD : COORDINATOR;
  const may = NEXT_STATES[version.state].includes(state);
  const stepped = await as(
    history.database,
    account,
    history.now,
  )((writer) =>
    take(writer, state, { id: history.newId(), plan: history.plan, reason: 'omdat', version: version.id }),
  ).catch((error: unknown) => {
    if (error instanceof NoSuchStep) return undefined;
    throw error;
  });
  hold((stepped !== undefined) === may, `from ${version.state} to ${state}`, history);
  if (stepped === undefined) return;
  versions.set(version.id, stepped.version);
  if (state === 'draft') history.points.push({ seq: stepped.version.seq, records: latest(history).records });
}

function take(
  writer: Writer,
  state: VersionState,
  of: Parameters<typeof submitVersion>[1],
): Promise<StepTaken> {
  switch (state) {
    case 'draft':
      return redraftVersion(writer, of);
    case 'submitted':
      return submitVersion(writer, of);
    case 'adopted':
      return adoptVersion(writer, { ...of, ...DECISION });
    case 'frozen':
      return freezeVersion(writer, of);
  }
}
