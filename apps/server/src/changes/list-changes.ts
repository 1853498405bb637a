import type { ChangeDto, ChangeList } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { HISTORY_KINDS, pastPage } from '@kapstok/store';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import { wrongInputProblem } from '../problem.ts';
import { type AtPlan, reading } from './at-plan.ts';
import { beforeOf, type ChangesAsked, filtersIn, mustReadHistory } from './history-asked.ts';
import { mustBeKnownEver } from './known-ever.ts';
import { changeById } from './made.ts';
import { recordHistory } from './record-history.ts';
import { Refused, refused } from './refused.ts';
import { TOLD_EDITS, toldChanges } from './told-changes.ts';

const FIELD_OF = wrongInput(
  'query',
  ['record'],
  text('ingevuld zijn als field er staat', 'be filled in when field is there'),
);
const NO_CHANGE = text('Deze wijziging is er niet.', 'This change is not here.');

/**
 * The history of a plan, or of one record of it, the latest first.
 * @throws {Refused} for who may not read it, or when it is asked for by a name that was never there
 */
export async function listChanges(at: AtPlan, asked: ChangesAsked): Promise<ChangeList> {
  const { record, field, after, limit } = asked;
  if (record !== undefined) {
    const { changes, next } = await recordHistory(at, { ...asked, record });
    return { changes, next };
  }
  if (field !== undefined) throw new Refused(wrongInputProblem([FIELD_OF]));
  return await reading(at, async (reader) => {
    await mustReadHistory(reader, at);
    const { kinds = HISTORY_KINDS, ...filters } = filtersIn(asked);
    const { entries, next, searchedTo } = await pastPage(reader, {
      ...filters,
      kinds,
      plan: at.plan.id,
      before: beforeOf(after),
      limit,
      edits: TOLD_EDITS,
    });
    if (entries.length === 0) await mustBeKnownEver(reader, at.plan.id, asked);
    return {
      changes: await toldChanges(reader, at, entries),
      next: next === undefined ? null : String(next),
      ...(searchedTo === undefined ? {} : { searchedTo }),
    };
  });
}

/**
 * One change.
 * @throws {Refused} 404 when it is not there, or may not be read
 */
export async function oneChange(at: AtPlan, id: string): Promise<ChangeDto> {
  return await reading(at, async (reader) => {
    const change = await changeById(reader, at, id.toLowerCase());
    if (change === undefined) throw refused(404, NO_CHANGE);
    return change;
  });
}
