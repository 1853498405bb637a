import type { Learning } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { recordsOf } from '../../../editing/queries.ts';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { newRowAfter } from '../../../editing/row-place.ts';
import { useChange } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { projectsOf } from '../../../server/queries.ts';
import { useKeptTyped } from '../../../session/use-kept-typed.ts';
import { freeCode } from '../../certainty/assumption/free-code.ts';
import { TypedField } from '../../certainty/overlap/typed-field.tsx';
import { DayField, FormEnd, RowField } from '../form/form-fields.tsx';

/** The table that holds what was learned, by the name of its file. */
export const LEARNING_LOG = 'learning-log';

const BLANK = { step: '', what: '', pillar: '', date: '', role: '', reason: '' };
const ASKED = ['step', 'what', 'date', 'role', 'reason'] as const;

interface Props {
  readonly steps: Learning['steps'];
  readonly done: () => void;
}

/** Writes down something that was learned, or done with it. */
export function LearnedForm({ steps, done }: Props) {
  const { say, of } = useWords();
  const { at } = useKeptPlan();
  const change = useChange(at.plan);
  const rows = useQuery(recordsOf(at, LEARNING_LOG));
  const projects = useQuery(projectsOf(at));
  const { typed, put, forget } = useKeptTyped(`learn ${at.plan}`, () => BLANK);
  const [tried, setTried] = useState(false);
  const missing = ASKED.filter((field) => typed[field].trim() === '');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0 || rows.data === undefined) return;
    const { records } = rows.data;
    const { reason, ...said } = typed;
    const code = freeCode(`${said.step} ${said.date}`, new Set(records.map(({ cells }) => cells.code ?? '')));
    const filled = Object.entries({ code, ...said }).filter(([, words]) => words !== '');
    const edit = newRowAfter(records, LEARNING_LOG, '', crypto.randomUUID(), Object.fromEntries(filled));
    const onSuccess = () => {
      forget();
      done();
    };
    change.mutate({ edits: [edit], reason: reason.trim() }, { onSuccess });
  };
  const problem = change.error ?? rows.error;
  return (
    <form className="ks-declare" aria-label={say('learned.form')} onSubmit={keep} noValidate>
      <label className="ks-field">
        {say('learned.step')}
        <select value={typed.step} onChange={(event) => put({ step: event.target.value })}>
          <option value="">{say('follow.choose')}</option>
          {steps.map(({ step, name }) => (
            <option key={step} value={step}>
              {of(name)}
            </option>
          ))}
        </select>
      </label>
      <TypedField label={say('learned.what')} value={typed.what} put={(what) => put({ what })} />
      <RowField
        label={say('learned.theme')}
        value={typed.pillar}
        put={(pillar) => put({ pillar })}
        options={projects.data?.pillars ?? []}
        none={say('learned.plan')}
      />
      <DayField label={say('learned.date')} value={typed.date} put={(date) => put({ date })} />
      <TypedField label={say('learned.role')} value={typed.role} put={(role) => put({ role })} />
      <ReasonField
        label={say('learned.reason')}
        value={typed.reason}
        onChange={(reason) => put({ reason })}
        missed={tried && missing.includes('reason')}
      />
      {problem !== null && <FormProblem error={problem} />}
      <FormEnd
        missing={
          tried ? missing.map((field) => say(`learned.${field}`).replace(/\?.*$/, '').toLowerCase()) : []
        }
        isPending={change.isPending}
        isReady={rows.data !== undefined}
      />
    </form>
  );
}
