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
  const { form, typed, put, keep, misses, isPending, isReady, problem } = useAction(miss, done);
  const field = (name: keyof TypedAction) => ({
    label: say(`follow.${name}`),
    value: typed[name],
    put: (value: string) => put({ [name]: value }),
    missed: misses.includes(name),
  });
  return (
    <form
      ref={form}
      className="ks-declare"
      aria-label={say('follow.form', { indicator: `${miss.indicator.code} ${miss.indicator.name}` })}
      onSubmit={keep}
      noValidate
    >
      <TypedField {...field('what')} />
      <TypedField {...field('expected')} />
      <TypedField {...field('role')} />
      <RowField {...field('body')} options={bodies} />
      <DayField {...field('due')} />
      <ReasonField
        label={say('follow.reason')}
        value={typed.reason}
        onChange={(reason) => put({ reason })}
        missed={misses.includes('reason')}
      />
      {problem !== null && <FormProblem error={problem} />}
      <FormEnd
        missing={misses.map((name) => say(`follow.${name}`).replace(/\?.*$/, '').toLowerCase())}
        isPending={isPending}
        isReady={isReady}
      />
    </form>
  );
}

/** What is typed of an action, what of it is still needed once one tried, and how it is kept. */
function useAction(miss: MissDto, done: () => void) {
  const { at } = useKeptPlan();
  const change = useChange(at.plan);
  const missed = { indicator: miss.indicator.code, period: miss.period.period };
  const rows = useQuery(recordsOf(at, FOLLOW_UP_ACTIONS));
  const kept = useKeptTyped(`act ${at.plan} ${missed.indicator} ${missed.period}`, () => BLANK);
  const { typed, put, forget } = kept;
  const [tries, setTries] = useState(0);
  const form = useFirstMissed(tries);
  const misses = missingOf(typed);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (misses.length > 0 || rows.data === undefined) return;
    const edits = [newAction(missed, typed, rows.data.records)];
    const onSuccess = () => {
      forget();
      done();
    };
    change.mutate({ edits, reason: typed.reason.trim() }, { onSuccess });
  };
  return {
    form,
    typed,
    put,
    keep,
    misses: tries > 0 ? misses : [],
    isPending: change.isPending,
    isReady: rows.data !== undefined,
    problem: change.error ?? rows.error,
  };
}
