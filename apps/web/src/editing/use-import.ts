import type { ImportResultDto } from '@kapstok/contract';
import type { UseMutationResult } from '@tanstack/react-query';
import { useDoneOnce } from '../server/deed.ts';
import { ask, bodyOf } from '../server/get.ts';
import { usePlanChanged } from '../server/plan-changed.ts';

/** Files that are to be read into a plan. */
interface WantedImport {
  readonly files: readonly File[];
  readonly reason: string;
  /** Only tell what would change. */
  readonly dryRun: boolean;
  /** Keep also what the plan can't be computed with; of a trial: tell it among what would change, and do not refuse it. */
  readonly keepUnreadable?: boolean;
}

/** Reads files into a plan, or tells what that would change. */
export function useImport(plan: string): UseMutationResult<ImportResultDto, Error, WantedImport> {
  const changed = usePlanChanged(plan);
  return useDoneOnce(
    async ({ files, reason, dryRun, keepUnreadable = false }: WantedImport, id) => {
      const form = new FormData();
      form.append('id', id);
      form.append('reason', reason);
      form.append('dryRun', String(dryRun));
      if (keepUnreadable) form.append('keepUnreadable', 'true');
      for (const file of files) form.append('file', file, file.name);
      const address = `/plans/${encodeURIComponent(plan)}/imports`;
      return bodyOf<ImportResultDto>(await ask(address, { method: 'POST', body: form }));
    },
    async ({ change }: ImportResultDto) => {
      if (change !== null) await changed(change.seq);
    },
    ({ files, ...wish }) =>
      JSON.stringify([wish, files.map(({ name, size, lastModified }) => [name, size, lastModified])]),
  );
}
