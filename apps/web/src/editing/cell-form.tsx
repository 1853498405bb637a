import { spelledWords } from '@kapstok/audit';
import './cell-form.css';
import type { RecordDocument } from '@kapstok/contract';
import { cellOf, columnHeading } from '@kapstok/plan';
import { useId, useState } from 'react';
import { FormProblem } from '../administration/form-problem.tsx';
import { SettlingConflicts } from '../conflict/settling-conflicts.tsx';
import { useSettling } from '../conflict/use-settling.ts';
import { useWords } from '../language/words.ts';
import { CellWords } from './cell-words.tsx';
import { setOf } from './draft.ts';
import { ReasonField } from './reason-field.tsx';
import { useAskedFirst } from './use-asked-first.tsx';
import { useCellHint } from './use-cell-hint.ts';
import type { Made } from './use-change.ts';

interface Props {
  readonly plan: string;
  readonly record: RecordDocument;
  readonly field: string;
  /** What is to stand there, where that is known. */
  readonly words?: string;
  /** Why, where that is known. */
  readonly why?: string;
  readonly done: (made: Made) => void;
  readonly cancel: () => void;
}

/** Changes one cell where it is shown: what stands there, what is to stand there, and why. */
export function CellForm({ plan, record, field, words: wanted, why = '', done, cancel }: Props) {
  const { say, of } = useWords();
  // What stood there when one began is what is compared with, also when others change it meanwhile.
  const [begun] = useState(record);
  const before = cellOf(begun, field);
  const [words, setWords] = useState(wanted ?? before);
  const [reason, setReason] = useState(why);
  const [missed, setMissed] = useState(0);
  const input = useId();
  const settling = useSettling(plan, done);
  const asked = useAskedFirst();
  const hint = useCellHint(record.table, field, words);
  const keep = () => {
    setMissed(reason.trim() === '' ? missed + 1 : 0);
    if (reason.trim() === '') return;
    asked.keep([setOf(begun, field, words.trim())], (edits, said) =>
      settling.keep(edits, reason.trim(), said),
    );
  };
  return (
    <form
      className="ks-cell-form"
      aria-label={say('cell.form', { what: of(columnHeading(field)) })}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <p>
        <span className="ks-small ks-soft">{say('cell.before')} </span>
        {before === '' ? (
          <span className="ks-changed__blank">{say('edit.blank')}</span>
        ) : (
          of(spelledWords(record.table, field, before))
        )}
      </p>
      <label className="ks-words" htmlFor={input}>
        {say('cell.after')}
        <CellWords
          id={input}
          focused
          table={record.table}
          field={field}
          rows={words.length > 60 ? 4 : 1}
          words={words}
          onWords={setWords}
        />
      </label>
      {hint !== undefined && (
        <p className="ks-warning" role="status">
          {hint}
        </p>
      )}
      <ReasonField value={reason} onChange={setReason} missed={missed} />
      {settling.error !== undefined && <FormProblem error={settling.error} />}
      <div className="ks-ways">
        <button type="submit" className="ks-button ks-button--main" disabled={settling.isBusy}>
          {say('edit.keep')}
        </button>
        <button type="button" className="ks-button" onClick={cancel}>
          {say('edit.cancel')}
        </button>
      </div>
      {asked.question}
      <SettlingConflicts settling={settling} />
    </form>
  );
}
