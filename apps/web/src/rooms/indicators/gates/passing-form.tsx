import type { GateDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { recordsOf } from '../../../editing/queries.ts';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useChange } from '../../../editing/use-change.ts';
import { useKeptPlan, useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { followUpOf } from '../../../server/steering-queries.ts';
import { TypedField } from '../../certainty/overlap/typed-field.tsx';
import { DayField, FormEnd, RowField } from '../form/form-fields.tsx';
import { GATE_PASSINGS, missingIn, outcomesOpen, passingEdit, type TypedPassing } from './passing-edits.ts';

interface Props {
  readonly gate: GateDto;
  readonly done: () => void;
}

const BLANK: TypedPassing = { outcome: '', date: '', role: '', decision: '', reason: '' };

/** Records what was decided at a gate; going on against a condition asks who answers for that, and why. */
export function PassingForm({ gate, done }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const change = useChange(at.plan);
  const rows = useQuery(recordsOf(at, GATE_PASSINGS));
  const [typed, setTyped] = useState({ ...BLANK, role: gate.role });
  const [tried, setTried] = useState(false);
  const put = (changes: Partial<TypedPassing>) => setTyped({ ...typed, ...changes });
  const misses = missingIn(typed);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (misses.length > 0 || rows.data === undefined) return;
    const edit = passingEdit({ code: gate.code, body: gate.body?.code ?? '' }, typed, rows.data.records);
    change.mutate({ edits: [edit], reason: typed.reason.trim() }, { onSuccess: done });
  };
  const problem = change.error ?? rows.error;
  return (
    <form
      className="ks-declare"
      aria-label={say('gates.form', { gate: `${gate.code} ${gate.name}` })}
      onSubmit={keep}
      noValidate
    >
      <OutcomeChoice gate={gate} value={typed.outcome} put={(outcome) => put({ outcome })} />
      <DayField label={say('gates.date')} value={typed.date} put={(date) => put({ date })} />
      <TypedField label={say('gates.role')} value={typed.role} put={(role) => put({ role })} />
      <Decision value={typed.decision} put={(decision) => put({ decision })} />
      <ReasonField
        label={say('gates.reason')}
        value={typed.reason}
        onChange={(reason) => put({ reason })}
        missed={tried && misses.includes('reason')}
      />
      {problem !== null && <FormProblem error={problem} />}
      <FormEnd
        missing={tried ? misses.map((miss) => say(`gates.${miss}`).replace(/\?.*$/, '').toLowerCase()) : []}
        isPending={change.isPending}
        isReady={rows.data !== undefined}
      />
    </form>
  );
}

interface OutcomeProps {
  readonly gate: GateDto;
  readonly value: TypedPassing['outcome'];
  readonly put: (outcome: TypedPassing['outcome']) => void;
}

function OutcomeChoice({ gate: { code, failing, open }, value, put }: OutcomeProps) {
  const { say } = useWords();
  return (
    <fieldset>
      <legend>{say('gates.outcome')}</legend>
      {failing + open > 0 && <p className="ks-small">{say('gates.notPassed', { count: failing + open })}</p>}
      {outcomesOpen(failing, open).map((outcome) => (
        <label key={outcome} className="ks-check">
          <input
            type="radio"
            name={`outcome-${code}`}
            checked={value === outcome}
            onChange={() => put(outcome)}
          />
          {say(`gates.outcome.${outcome}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Decision({ value, put }: { readonly value: string; readonly put: (code: string) => void }) {
  const { say } = useWords();
  const { at } = useShownPlan();
  const { data } = useQuery(followUpOf(at));
  return (
    <RowField
      label={say('gates.decision')}
      value={value}
      put={put}
      options={data?.decisions ?? []}
      none={say('gates.noDecision')}
    />
  );
}
