import '../../certainty/overlap/declare-overlap.css';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../language/words.ts';
import { useMayRecord } from './use-may-record.ts';

interface Props {
  /** What the button says. */
  readonly ask: string;
  /** The table that the form adds to or changes. */
  readonly table: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a form; who may not use it reads why. */
export function OpenedForm({ ask, table, children }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { may, whyNot } = useMayRecord(table);
  if (!may) return <p className="ks-small ks-soft ks-no-print">{whyNot}</p>;
  return (
    <div className="ks-no-print">
      <button type="button" className="ks-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? say('close') : ask}
      </button>
      {isOpen && children(() => setOpen(false))}
    </div>
  );
}
