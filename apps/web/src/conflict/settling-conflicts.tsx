import { AskUnreadable } from '../editing/ask-unreadable.tsx';
import { useWords } from '../language/words.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { Settling } from './use-settling.ts';

/** What keeping met, to choose about, or words that can't be read; nothing as long as it met nothing. */
export function SettlingConflicts({ settling }: { readonly settling: Settling }) {
  const { conflicts, edits, unreadable, keepUnreadable, isBusy, error, choose, forget } = settling;
  const { of } = useWords();
  if (unreadable.length > 0) {
    const cells = unreadable.map(({ path, sentence }) => ({
      key: `${path} ${sentence.nl}`,
      told: of(sentence),
    }));
    return <AskUnreadable cells={cells} keep={keepUnreadable} close={forget} />;
  }
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
