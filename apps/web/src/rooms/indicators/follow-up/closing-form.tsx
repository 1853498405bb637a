import type { FollowUp, FollowUpAction } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { recordsOf } from '../../../editing/queries.ts';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useChange } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords, type Words } from '../../../language/words.ts';
import { useKeptTyped } from '../../../session/use-kept-typed.ts';
import { DayField, FormEnd, RowField } from '../form/form-fields.tsx';
import { closingEdits, FOLLOW_UP_ACTIONS, missingToClose, type TypedClosing } from './action-edits.ts';

interface Props {
  readonly action: FollowUpAction;
  readonly decisions: FollowUp['decisions'];
  readonly done: () => void;
}

const BLANK: TypedClosing = { by: '', period: '', decision: '', date: '', reason: '' };

const ASKED = {
  by: 'follow.closeWith',
  period: 'follow.closePeriod',
  decision: 'follow.whichDecision',
  date: 'follow.closeDay',
  reason: 'gates.reason',
} as const;

/** Closes an action: with a newer measurement that was approved, or with a decision. */
export function ClosingForm({ action, decisions, done }: Props) {
  const words = useWords();
  const { say } = words;
  const { at } = useKeptPlan();
  const change = useChange(at.plan);
  const rows = useQuery(recordsOf(at, FOLLOW_UP_ACTIONS));
  const { typed, put, forget } = useKeptTyped(`close ${at.plan} ${action.code}`, () => BLANK);
  const [tried, setTried] = useState(false);
  const misses = missingToClose(typed);
  const row = rows.data?.records.find(({ cells }) => cells.code === action.code);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (misses.length > 0 || row === undefined) return;
    const onSuccess = () => {
      forget();
      done();
    };
    change.mutate({ edits: closingEdits(row, typed), reason: typed.reason.trim() }, { onSuccess });
  };
  const problem = change.error ?? rows.error;
  return (
    <form
      className="ks-declare"
      aria-label={say('follow.closeForm', { code: action.code })}
      onSubmit={keep}
      noValidate
    >
      <p>{say('follow.closeAbout')}</p>
      <ClosedBy action={action} typed={typed} put={put} words={words} />
      {typed.by === 'measurement' && (
        <RowField
          label={say('follow.closePeriod')}
          value={typed.period}
          put={(period) => put({ period })}
          options={action.newer.map(({ period, name }) => ({ code: period, name: words.of(name) }))}
        />
      )}
      {typed.by === 'decision' && (
        <RowField
          label={say('follow.whichDecision')}
          value={typed.decision}
          put={(decision) => put({ decision })}
          options={decisions}
        />
      )}
      <DayField label={say('follow.closeDay')} value={typed.date} put={(date) => put({ date })} />
      <ReasonField
        label={say('gates.reason')}
        value={typed.reason}
        onChange={(reason) => put({ reason })}
        missed={tried && misses.includes('reason')}
      />
      {problem !== null && <FormProblem error={problem} />}
      <FormEnd
        missing={tried ? misses.map((miss) => say(ASKED[miss]).replace(/\?.*$/, '').toLowerCase()) : []}
        isPending={change.isPending}
        isReady={row !== undefined}
      />
    </form>
  );
}

interface ByProps {
  readonly action: FollowUpAction;
  readonly typed: TypedClosing;
  readonly put: (changes: Partial<TypedClosing>) => void;
  readonly words: Words;
}

function ClosedBy({ action: { code, newer }, typed, put, words: { say } }: ByProps) {
  return (
    <fieldset>
      <legend>{say('follow.closeWith')}</legend>
      {newer.length === 0 && <p className="ks-small">{say('follow.closeNoMeasurement')}</p>}
      {(['measurement', 'decision'] as const)
        .filter((by) => by === 'decision' || newer.length > 0)
        .map((by) => (
          <label key={by} className="ks-check">
            <input
              type="radio"
              name={`closed-${code}`}
              checked={typed.by === by}
              onChange={() => put({ by })}
            />
            {say(by === 'measurement' ? 'follow.closeMeasurement' : 'follow.closeDecision')}
          </label>
        ))}
    </fieldset>
  );
}
