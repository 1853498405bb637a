import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CellWords } from '../../../editing/cell-words.tsx';
import { useCellHint } from '../../../editing/use-cell-hint.ts';
import type { OnDone } from './use-grid.ts';

interface Props {
  readonly table: string;
  readonly field: string;
  readonly start: string;
  /** What the cell is of, for who does not see where it stands. */
  readonly what: string;
  /** Puts the words in the cell and goes on; undefined leaves the cell as it was. */
  readonly onDone: OnDone;
}

/** Where one types in a cell: Enter and Tab keep the words and go on, Esc leaves the cell as it was. */
export function CellInput({ table, field, start, what, onDone }: Props) {
  const [words, setWords] = useState(start);
  const told = useRef<HTMLSpanElement>(null);
  const isDone = useRef(false);
  const warning = useId();
  const finish: OnDone = (said, then) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(said, then);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') finish(undefined);
    else if (event.key === 'Tab') finish(words, event.shiftKey ? 'back' : 'next');
    else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) finish(words, 'down');
    else return;
    event.preventDefault();
  };
  const hint = useCellHint(table, field, words);
  const isHinted = hint !== undefined;
  useEffect(() => {
    // A warning makes the cell larger: it comes into sight with it.
    if (isHinted) told.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isHinted]);
  return (
    <>
      <CellWords
        focused
        className="ks-grid__input"
        table={table}
        field={field}
        rows={1}
        words={words}
        what={what}
        describedBy={hint === undefined ? undefined : warning}
        onWords={setWords}
        onKeyDown={press}
        onBlur={() => finish(words, 'left')}
      />
      {hint !== undefined && (
        <span ref={told} id={warning} role="status" className="ks-grid__expected">
          {hint}
        </span>
      )}
    </>
  );
}
