import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { SettlingConflicts } from '../../../conflict/settling-conflicts.tsx';
import { useSettling } from '../../../conflict/use-settling.ts';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useAskedFirst } from '../../../editing/use-asked-first.tsx';
import type { Made } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { HowMuch } from './how-much.tsx';
import { overlapEdits } from './overlap-edits.ts';
import { OverlapLines } from './overlap-lines.tsx';
import { TypedField } from './typed-field.tsx';
import {
  begunWith,
  type Miss,
  readOverlap,
  type SuggestedOverlap,
  type TypedOverlap,
  unitOf,
  unitsIn,
} from './typed-overlap.ts';
import { useOverlapTables } from './use-overlap-tables.ts';

interface Props {
  readonly suggested: SuggestedOverlap;
  readonly done: (made: Made) => void;
}

/** Declares an overlap: of whom, which lines, how much they have in common, and on what ground. */
export function DeclareForm({ suggested, done }: Props) {
  const { say, language } = useWords();
  const settling = useSettling(useKeptPlan().at.plan, done);
  const asked = useAskedFirst();
  const { tables, error } = useOverlapTables();
  const [typed, setTyped] = useState(() => begunWith(suggested));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const read = readOverlap(typed, suggested.joins, language);
  const put = (changes: Partial<TypedOverlap>) => setTyped({ ...typed, ...changes });
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (read.misses.length > 0 || reason.trim() === '' || tables === undefined) return setTried(true);
    const edits = overlapEdits(suggested, typed, read, tables);
    asked.keep(edits, (settled, said) => settling.keep(settled, reason.trim(), said));
  };
  const problem = settling.error ?? error;
  return (
    <form
      className="ks-declare"
      aria-label={
        suggested.name === '' ? say('declare.ownTitle') : say('declare.form', { name: suggested.name })
      }
      onSubmit={keep}
      noValidate
    >
      {!suggested.joins && (
        <>
          <TypedField label={say('declare.name')} value={typed.name} put={(name) => put({ name })} />
          <TypedField
            label={say('declare.population')}
            value={typed.population}
            put={(population) => put({ population })}
          />
        </>
      )}
      <OverlapLines
        suggested={suggested}
        chosen={typed.lines}
        put={(lines) => put({ lines, ...unitOf(suggested, lines, typed.unit) })}
      />
      {!suggested.joins && <HowMuch typed={typed} put={put} units={unitsIn(suggested, typed.lines)} />}
      <ReasonField value={reason} onChange={setReason} missed={tried && reason.trim() === ''} />
      {tried && read.misses.length > 0 && <Missing misses={read.misses} />}
      {problem !== null && <FormProblem error={problem} />}
      <button
        type="submit"
        className="ks-button ks-button--main"
        disabled={settling.isBusy || tables === undefined}
      >
        {say(settling.isBusy ? 'declare.keeping' : 'declare.keep')}
      </button>
      {asked.question}
      <SettlingConflicts settling={settling} />
    </form>
  );
}

function Missing({ misses }: { readonly misses: readonly Miss[] }) {
  const { say } = useWords();
  return (
    <div className="ks-warning" role="alert">
      <p>{say('declare.missing')}</p>
      <ul>
        {misses.map((miss) => (
          <li key={miss}>{say(`declare.miss.${miss}`)}</li>
        ))}
      </ul>
    </div>
  );
}
