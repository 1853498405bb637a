import type { RoundDocument } from '@kapstok/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { recordsOf } from '../../editing/queries.ts';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useChange } from '../../editing/use-change.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { roundsKey } from '../../server/measuring-queries.ts';
import { useKeptTyped } from '../../session/use-kept-typed.ts';
import { TypedField } from '../certainty/overlap/typed-field.tsx';
import { DayField, FormEnd } from '../indicators/form/form-fields.tsx';
import { missingInStep, ROUND_STEPS, stepEdits, stepName, stepsOpen, typedStep } from './step-edits.ts';

interface Props {
  readonly document: RoundDocument;
  /** The step that is filled in first, and the day on which it was done. */
  readonly first: { readonly step: string; readonly doneOn: string };
  readonly done: () => void;
}

/** Records a step of a round: who does it, when it is planned, when it is to be now, and when it was done. */
export function StepForm({ document: { round, steps }, first, done }: Props) {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const queries = useQueryClient();
  const change = useChange(at.plan);
  const rows = useQuery(recordsOf(at, ROUND_STEPS));
  const name = `step ${at.plan} ${round.code} ${first.step} ${first.doneOn}`;
  const { typed, put, forget } = useKeptTyped(name, () => {
    const { doneOn, ...stands } = typedStep(first.step, steps);
    return { ...stands, doneOn: first.doneOn || doneOn };
  });
  const [tried, setTried] = useState(false);
  const misses = missingInStep(typed);
  const isPlanned = steps.some(({ step, planned }) => step === typed.step && planned !== null);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (misses.length > 0 || rows.data === undefined) return;
    const edits = stepEdits(round.code, typed, rows.data.records);
    const onSuccess = () => {
      forget();
      void queries.invalidateQueries({ queryKey: roundsKey(at.plan) });
      done();
    };
    if (edits.length === 0) {
      forget();
      done();
    } else change.mutate({ edits, reason: typed.reason.trim() }, { onSuccess });
  };
  const problem = change.error ?? rows.error;
  return (
    <form className="ks-declare" aria-label={say('steps.form')} onSubmit={keep} noValidate>
      <label className="ks-field">
        {say('steps.step')}
        <select
          value={typed.step}
          onChange={({ target }) => put({ ...typedStep(target.value, steps), reason: typed.reason })}
        >
          {stepsOpen(steps).map((step) => (
            <option key={step} value={step}>
              {stepName(step)[language]}
            </option>
          ))}
        </select>
      </label>
      <TypedField label={say('steps.role')} value={typed.role} put={(role) => put({ role })} />
      {!isPlanned && (
        <DayField label={say('steps.planned')} value={typed.planned} put={(planned) => put({ planned })} />
      )}
      {isPlanned && <DayField label={say('steps.date')} value={typed.date} put={(date) => put({ date })} />}
      <DayField label={say('steps.doneOn')} value={typed.doneOn} put={(doneOn) => put({ doneOn })} />
      <ReasonField
        label={say('steps.reason')}
        value={typed.reason}
        onChange={(reason) => put({ reason })}
        missed={tried && misses.includes('reason')}
      />
      {problem !== null && <FormProblem error={problem} />}
      <FormEnd
        missing={tried ? misses.map((miss) => say(`steps.miss.${miss}`)) : []}
        isPending={change.isPending}
        isReady={rows.data !== undefined}
      />
    </form>
  );
}
