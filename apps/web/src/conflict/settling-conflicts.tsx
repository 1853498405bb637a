import { ConflictDialog } from './conflict-dialog.tsx';
import type { Settling } from './use-settling.ts';

/** What keeping met, to choose about; nothing as long as it met nothing. */
export function SettlingConflicts({ settling }: { readonly settling: Settling }) {
  const { conflicts, edits, isBusy, error, choose, forget } = settling;
  if (conflicts.length === 0) return null;
  return (
    <ConflictDialog
      conflicts={conflicts}
      edits={edits}
      isBusy={isBusy}
      error={error}
      onChosen={choose}
      close={forget}
    />
  );
}
