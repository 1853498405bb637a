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
import { useKeptTyped } from '../../../session/use-kept-typed.ts';
import { TypedField } from '../../certainty/overlap/typed-field.tsx';
import { DayField, FormEnd, RowField } from '../form/form-fields.tsx';
import { GATE_PASSINGS, missingIn, outcomesOpen, passingEdit, type TypedPassing } from './passing-edits.ts';

interface Props {
  readonly gate: GateDto;
  /** On which its conditions stand as they are shown. */
  readonly day: string;
  readonly done: () => void;
}

const BLANK: TypedPassing = { outcome: '', date: '', role: '', decision: '', reason: '' };

/** Records what was decided at a gate; going on against a condition asks who answers for that, and why. */
export function PassingForm({ gate, day, done }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const change = useChange(at.plan);
  const rows = useQuery(recordsOf(at, GATE_PASSINGS));
  const name = `gate ${at.plan} ${gate.code}`;
  const { typed, put, forget } = useKeptTyped(name, () => ({ ...BLANK, role: gate.role }));
  const [tried, setTried] = useState(false);
  const open = outcomesOpen(gate.failing, gate.open, typed.date !== '' && typed.date < day);
  // What was chosen for an earlier day may not be open on this one.
  const chosen = { ...typed, outcome: open.find((outcome) => outcome === typed.outcome) ?? '' } as const;
  const misses = missingIn(chosen);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (misses.length > 0 || rows.data === undefined) return;
    const edit = passingEdit({ code: gate.code, body: gate.body?.code ?? '' }, chosen, rows.data.records);
    const onSuccess = () => {
      forget();
      done();
    };
    change.mutate({ edits: [edit], reason: typed.reason.trim() }, { onSuccess });
  };
  const problem = change.error ?? rows.error;
  return (
    <form
      className="ks-declare"
      aria-label={say('gates.form', { gate: `${gate.code} ${gate.name}` })}
      onSubmit={keep}
      noValidate
    >
      <DayField label={say('gates.date')} value={typed.date} put={(date) => put({ date })} />
      <OutcomeChoice gate={gate} open={open} value={chosen.outcome} put={(outcome) => put({ outcome })} />
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
  readonly open: ReturnType<typeof outcomesOpen>;
  readonly value: TypedPassing['outcome'];
  readonly put: (outcome: TypedPassing['outcome']) => void;
}

function OutcomeChoice({ gate, open, value, put }: OutcomeProps) {
  const { say } = useWords();
  const unmet = gate.failing + gate.open;
  return (
    <fieldset>
      <legend>{say('gates.outcome')}</legend>
      {unmet > 0 && <p className="ks-small">{say('gates.notPassed', { count: unmet })}</p>}
      {open.map((outcome) => (
        <label key={outcome} className="ks-check">
          <input
            type="radio"
            name={`outcome-${gate.code}`}
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
