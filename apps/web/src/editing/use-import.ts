import type { ImportResultDto } from '@kapstok/contract';
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from '../server/get.ts';
import { usePlanChanged } from '../server/plan-changed.ts';

/** Files that are to be read into a plan. */
interface WantedImport {
  readonly files: readonly File[];
  readonly reason: string;
  /** Only tell what would change. */
  readonly dryRun: boolean;
}

/** An answer whose body has the shape that the contract gives it. */
interface Shaped<T> {
  json(): Promise<T>;
}

/** Reads files into a plan, or tells what that would change. */
export function useImport(plan: string): UseMutationResult<ImportResultDto, Error, WantedImport> {
  const changed = usePlanChanged(plan);
  const id = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: async ({ files, reason, dryRun }: WantedImport) => {
      const form = new FormData();
      form.append('id', id.current);
      form.append('reason', reason);
      form.append('dryRun', String(dryRun));
      for (const file of files) form.append('file', file, file.name);
      const address = `/plans/${encodeURIComponent(plan)}/imports`;
      return bodyOf<ImportResultDto>(await ask(address, { method: 'POST', body: form }));
    },
    onSuccess: async ({ change }) => {
      if (change === null) return;
      id.current = crypto.randomUUID();
      await changed(change.seq);
    },
  });
}

function bodyOf<T>(response: Shaped<T>): Promise<T> {
  return response.json();
}
