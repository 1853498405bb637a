import type { FollowUp, MissDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { recordsOf } from '../../../editing/queries.ts';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useChange } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { useKeptTyped } from '../../../session/use-kept-typed.ts';
import { TypedField } from '../../certainty/overlap/typed-field.tsx';
import { DayField, FormEnd, RowField, useFirstMissed } from '../form/form-fields.tsx';
import { FOLLOW_UP_ACTIONS, missingOf, newAction, type TypedAction } from './action-edits.ts';

interface Props {
  readonly miss: MissDto;
  readonly bodies: FollowUp['bodies'];
  readonly done: () => void;
}

const BLANK: TypedAction = { what: '', expected: '', role: '', body: '', due: '', reason: '' };

/** Agrees on an action about a target that was missed. */
export function ActionForm({ miss, bodies, done }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const change = useChange(at.plan);
  const missed = { indicator: miss.indicator.code, period: miss.period.period };
  const rows = useQuery(recordsOf(at, FOLLOW_UP_ACTIONS));
  const { typed, put, forget } = useKeptTyped(
    `act ${at.plan} ${missed.indicator} ${missed.period}`,
    () => BLANK,
  );
  const [tries, setTries] = useState(0);
  const form = useFirstMissed(tries);
  const misses = missingOf(typed);
  const lacks = (field: keyof TypedAction): boolean => tries > 0 && misses.includes(field);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (misses.length > 0) setTries(tries + 1);
    if (misses.length > 0 || rows.data === undefined) return;
    const edits = [newAction(missed, typed, rows.data.records)];
    const onSuccess = () => {
      forget();
      done();
    };
    change.mutate({ edits, reason: typed.reason.trim() }, { onSuccess });
  };
  const problem = change.error ?? rows.error;
  return (
    <form
      ref={form}
      className="ks-declare"
      aria-label={say('follow.form', { indicator: `${miss.indicator.code} ${miss.indicator.name}` })}
      onSubmit={keep}
      noValidate
    >
      <TypedField
        label={say('follow.what')}
        value={typed.what}
        put={(what) => put({ what })}
        missed={lacks('what')}
      />
      <TypedField
        label={say('follow.expected')}
        value={typed.expected}
        put={(expected) => put({ expected })}
        missed={lacks('expected')}
      />
      <TypedField
        label={say('follow.role')}
        value={typed.role}
        put={(role) => put({ role })}
        missed={lacks('role')}
      />
      <RowField
        label={say('follow.body')}
        value={typed.body}
        put={(body) => put({ body })}
        options={bodies}
        missed={lacks('body')}
      />
      <DayField
        label={say('follow.due')}
        value={typed.due}
        put={(due) => put({ due })}
        missed={lacks('due')}
      />
      <ReasonField
        label={say('follow.reason')}
        value={typed.reason}
        onChange={(reason) => put({ reason })}
        missed={lacks('reason')}
      />
      {problem !== null && <FormProblem error={problem} />}
      <FormEnd
        missing={
          tries > 0 ? misses.map((field) => say(`follow.${field}`).replace(/\?.*$/, '').toLowerCase()) : []
        }
        isPending={change.isPending}
        isReady={rows.data !== undefined}
      />
    </form>
  );
}
