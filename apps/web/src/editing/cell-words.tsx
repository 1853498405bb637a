import { spelledWords } from '@kapstok/audit';
import { cellChoices } from '@kapstok/plan';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';

interface Props {
  readonly id?: string;
  readonly table: string;
  readonly field: string;
  /** What the cell is to hold: a code where the column has a list. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly rows: number;
  /** What the cell is of, where no label says it. */
  readonly what?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly className?: string;
  /** Whether one goes on here at once. */
  readonly focused?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: () => void;
}

/** No code holds a line end: what is chosen to write something that is not in the list. */
const OTHER = '\n';

/** Fills a cell: by a choice of words where its column has a list, while the cell keeps the code; else by typing. */
export function CellWords({
  table,
  field,
  words,
  onWords,
  rows,
  what,
  describedBy,
  focused = false,
  ...rest
}: Props) {
  const { say, of } = useWords();
  // The words one began with stay among the choices.
  const [begun] = useState(words);
  const [isOther, setIsOther] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!focused && !isOther) return;
    select.current?.focus();
    text.current?.focus();
    text.current?.setSelectionRange(text.current.value.length, text.current.value.length);
  }, [focused, isOther]);
  const list = cellChoices(table, field, begun);
  const told = { value: words, 'aria-label': what, 'aria-describedby': describedBy, ...rest };
  if (list === undefined || isOther) {
    return <textarea {...told} ref={text} rows={rows} onChange={(event) => onWords(event.target.value)} />;
  }
  const isListed = begun === '' || list.choices.some(({ code }) => code === begun);
  const choose = (chosen: string) => {
    setIsOther(chosen === OTHER);
    onWords(chosen === OTHER ? '' : chosen);
  };
  return (
    <select {...told} ref={select} onChange={(event) => choose(event.target.value)}>
      <option value="">{say('edit.blank')}</option>
      {!isListed && <option value={begun}>{of(spelledWords(table, field, begun))}</option>}
      {list.choices.map((choice) => (
        <option key={choice.code} value={choice.code}>
          {of(choice.words)}
        </option>
      ))}
      {list.isOpen && <option value={OTHER}>{say('cell.other')}</option>}
    </select>
  );
}
