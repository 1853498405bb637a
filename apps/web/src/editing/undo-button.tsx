import type { ChangeDto } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { UndoDialog } from './undo-dialog.tsx';

interface Props {
  readonly change: ChangeDto;
  /** Told once it is undone. */
  readonly onUndone?: () => void;
}

/** Undoes a change of one's own, after showing what that takes back. */
export function UndoButton({ change, onUndone }: Props) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="ks-button ks-button--small ks-no-print" onClick={() => setOpen(true)}>
        {say('undo.verb')}
        <span className="ks-out-of-sight"> {isolated(change.reason)}</span>
      </button>
      {open && <UndoDialog change={change} onUndone={onUndone} close={() => setOpen(false)} />}
    </>
  );
}
