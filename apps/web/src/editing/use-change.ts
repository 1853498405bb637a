import type {
  CellWarning,
  ChangeDto,
  EditDto,
  NewChange,
  NewRestoration,
  OutcomeDto,
} from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';
import type { UseMutationResult } from '@tanstack/react-query';
import { send, useDoneOnce } from '../server/deed.ts';
import { usePlanChanged } from '../server/plan-changed.ts';

/** What a change does only when it says so. */
export type SaidOutright = Pick<NewChange, 'keepUnreadable'>;

/** A change that is wanted. */
interface Wanted extends SaidOutright {
  readonly edits: readonly EditDto[];
  readonly reason: string;
}

/** A change that is to be taken back. */
interface WantedUndo {
  readonly undoes: string;
  readonly reason: string;
}

/** A state to which the plan, or one row of it, is to be brought back. */
interface WantedRestoration {
  readonly to: NewRestoration['to'];
  readonly record?: string;
  /** Decisions at gates stay as they are now. */
  readonly keepGateDecisions?: boolean;
  readonly reason: string;
}

/** What came of it: the change that now stands, or null where all of it stood there already; and words that can't be read. */
export interface Made {
  readonly change: ChangeDto | null;
  readonly warnings: readonly CellWarning[];
  /** What else who changed it should know. */
  readonly notices: readonly Text[];
}

/** Makes edits as one change. */
export function useChange(plan: string): UseMutationResult<Made, Error, Wanted> {
  return useWriting(plan, 'changes');
}

/** Undoes a change. */
export function useUndo(plan: string): UseMutationResult<Made, Error, WantedUndo> {
  return useWriting(plan, 'undos');
}

/** Brings the plan, or one row of it, back to what it was. */
export function useRestoration(plan: string): UseMutationResult<Made, Error, WantedRestoration> {
  return useWriting(plan, 'restorations');
}

function useWriting<In>(plan: string, part: string): UseMutationResult<Made, Error, In> {
  const changed = usePlanChanged(plan);
  return useDoneOnce(
    async (input: In, id) => {
      const address = `/plans/${encodeURIComponent(plan)}/${part}`;
      const outcome = await send<OutcomeDto>('POST', address, { ...input, id });
      return {
        change: outcome.kind === 'nothing' ? null : outcome.change,
        warnings: outcome.warnings,
        notices: outcome.notices,
      };
    },
    async ({ change }: Made) => {
      if (change !== null) await changed(change.seq);
    },
  );
}
