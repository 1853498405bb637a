import type { ConflictDto, EditDto, RecordDocument, RecordDto, WrongInput } from '@kapstok/contract';
import { useState } from 'react';
import { type Choice, conflictKey, resolved } from '../editing/resolve.ts';
import { type Made, type SaidOutright, useChange } from '../editing/use-change.ts';
import { get, ServerProblem } from '../server/get.ts';
import { usePlanChanged } from '../server/plan-changed.ts';
import { conflictsIn } from './conflicts-in.ts';

/** What came of it where nothing was left to keep. */
const NOTHING: Made = { change: null, warnings: [], notices: [] };

/** What was sent last. */
interface Sent {
  readonly edits: readonly EditDto[];
  readonly reason: string;
  readonly said: SaidOutright;
}

/** The words that the server says can't be read, where that is all that is wrong with a change. */
function unreadableTold(error: unknown): readonly WrongInput[] {
  const isAsked = error instanceof ServerProblem && error.problem.type === 'urn:kapstok:problem:unreadable';
  return isAsked ? (error.problem.errors ?? []) : [];
}

/** Keeping edits, and what to do when they meet what others did. */
export interface Settling {
  readonly keep: (edits: readonly EditDto[], reason: string, said?: SaidOutright) => void;
  readonly choose: (choices: ReadonlyMap<string, Choice>) => void;
  readonly isBusy: boolean;
  /** What met what; empty when nothing did. */
  readonly conflicts: readonly ConflictDto[];
  /** The edits that were sent last. */
  readonly edits: readonly EditDto[];
  /** Words that can't be read, which the server keeps only when that is said outright; empty when there are none. */
  readonly unreadable: readonly WrongInput[];
  /** Keeps them all the same. */
  readonly keepUnreadable: () => void;
  /** What went wrong otherwise. */
  readonly error: Error | undefined;
  readonly forget: () => void;
}

/**
 * Keeps edits as one change. Where somebody else changed the same, whoever asks chooses, and what was chosen is sent
 * again; `done` is told what stands at last.
 */
export function useSettling(plan: string, done: (made: Made) => void): Settling {
  const change = useChange(plan);
  const changed = usePlanChanged(plan);
  const [sent, setSent] = useState<Sent>({ edits: [], reason: '', said: {} });
  const [failure, setFailure] = useState<Error>();
  const problem = change.error;
  const conflicts = conflictsIn(problem);
  const unreadable = unreadableTold(problem);
  const keep = (edits: readonly EditDto[], reason: string, said: SaidOutright = {}) => {
    setFailure(undefined);
    setSent({ edits, reason, said });
    if (edits.length === 0) {
      const seen = Math.max(0, ...conflicts.map(({ by }) => by?.seq ?? 0));
      if (seen > 0) void changed(seen);
      change.reset();
      done(NOTHING);
    } else {
      // Also for who went to another screen meanwhile: what is kept is no longer to be kept. What went wrong is told by the change.
      change.mutateAsync({ edits, reason, ...said }).then(done, () => undefined);
    }
  };
  const choose = (choices: ReadonlyMap<string, Choice>) => {
    rowsToRemove(plan, conflicts, choices, sent.edits)
      .then((current) => keep(resolved(sent.edits, conflicts, choices, current), sent.reason, sent.said))
      .catch((error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))));
  };
  return {
    keep,
    choose,
    isBusy: change.isPending,
    conflicts,
    edits: sent.edits,
    unreadable,
    keepUnreadable: () => keep(sent.edits, sent.reason, { keepUnreadable: true }),
    error: failure ?? (conflicts.length + unreadable.length > 0 ? undefined : (problem ?? undefined)),
    forget: () => change.reset(),
  };
}

/** Rows that somebody else changed and that are to be removed all the same, as they now are. */
async function rowsToRemove(
  plan: string,
  conflicts: readonly ConflictDto[],
  choices: ReadonlyMap<string, Choice>,
  edits: readonly EditDto[],
): Promise<ReadonlyMap<string, RecordDto>> {
  const wanted = conflicts.filter(
    (conflict) =>
      choices.get(conflictKey(conflict))?.kind === 'mine' &&
      edits.some((edit) => edit.kind === 'remove' && edit.record.id === conflict.record),
  );
  const rows = await Promise.all(
    wanted.map(({ record }) => get<RecordDocument>(`/plans/${encodeURIComponent(plan)}/records/${record}`)),
  );
  return new Map(rows.map(({ id, table, position, cells }) => [id, { id, table, position, cells }] as const));
}
