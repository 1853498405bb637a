import type { ChangeDto, OutcomeDto } from '@kapstok/contract';
import type { Edit } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { editsIn, type Outcome, pastEntry, type Reader } from '@kapstok/store';
import type { AtPlan } from './at-plan.ts';
import { conflictProblem } from './conflict-problem.ts';
import { lostPartNotices } from './lost-parts.ts';
import { Refused } from './refused.ts';
import { type Stopping, warningsWith } from './stopping.ts';
import { TOLD_EDITS, toldChanges } from './told-changes.ts';
import { warningsOf } from './warnings.ts';

/** A change by its id, in words; undefined when there is none that may be read. */
export async function changeById(
  reader: Reader,
  at: Pick<AtPlan, 'plan' | 'standing'>,
  id: string,
): Promise<ChangeDto | undefined> {
  const entry = await pastEntry(reader, id, TOLD_EDITS);
  if (entry?.plan !== at.plan.id) return undefined;
  return (await toldChanges(reader, at, [entry]))[0];
}

/** What a change does to the plan as a whole. */
export interface StopTold {
  readonly stopping: readonly Stopping[];
  readonly notices: readonly Text[];
}

/**
 * What came of a change, in words.
 * @throws {Refused} with both values when the same was changed meanwhile
 */
export async function outcomeOf(
  reader: Reader,
  at: AtPlan,
  outcome: Outcome,
  edits: readonly Edit[],
  { stopping, notices: also }: StopTold = { stopping: [], notices: [] },
): Promise<OutcomeDto> {
  if (outcome.kind === 'conflict') throw new Refused(await conflictProblem(reader, at, outcome.conflicts));
  const warnings = warningsWith(await warningsOf(reader, at.plan.id, edits), stopping);
  if (outcome.kind === 'nothing') return { kind: 'nothing', warnings, notices: [] };
  const notices = await lostPartNotices(reader, at.plan.id, editsIn(outcome.entry.body) ?? []);
  const change = await changeById(reader, at, outcome.entry.id);
  if (change === undefined) throw new Error('a change that was made can not be read');
  return { kind: outcome.kind, change, warnings, notices: [...notices, ...also] };
}
