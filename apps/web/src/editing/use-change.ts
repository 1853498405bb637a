import type { CellWarning, ChangeDto, EditDto, NewRestoration, OutcomeDto } from '@kapstok/contract';
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { send } from '../administration/write.ts';
import { usePlanChanged } from '../server/plan-changed.ts';

/** A change that is wanted. */
export interface Wanted {
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
  readonly reason: string;
}

/** What came of it: the change that now stands, or null where all of it stood there already; and words that can't be read. */
export interface Made {
  readonly change: ChangeDto | null;
  readonly warnings: readonly CellWarning[];
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

/** The same wish keeps its id, so that it is done once however often it is sent; another wish gets one of its own. */
function useWriting<In>(plan: string, part: string): UseMutationResult<Made, Error, In> {
  const changed = usePlanChanged(plan);
  const last = useRef({ wish: '', id: '' });
  return useMutation({
    mutationFn: async (input: In): Promise<Made> => {
      const wish = JSON.stringify(input);
      if (last.current.wish !== wish) last.current = { wish, id: crypto.randomUUID() };
      const body = { ...input, id: last.current.id };
      const outcome = await send<OutcomeDto>('POST', `/plans/${encodeURIComponent(plan)}/${part}`, body);
      return {
        change: outcome.kind === 'nothing' ? null : outcome.change,
        warnings: outcome.warnings,
      };
    },
    onSuccess: async ({ change }) => {
      last.current = { wish: '', id: '' };
      if (change !== null) await changed(change.seq);
    },
  });
}
