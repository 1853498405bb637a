import type { RecalibrationRow } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { setOf } from '../../../editing/draft.ts';
import { recordsOf } from '../../../editing/queries.ts';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useChange } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { DayField, FormEnd } from '../form/form-fields.tsx';
import { driverEdits, useDriverRows } from './driver-edits.ts';

interface Props {
  readonly recalibration: RecalibrationRow;
  /** On which it is looked at. */
  readonly day: string;
  readonly done: () => void;
}

/**
 * Records that the insurers were consulted, and from which day the recalibration counts: never before that. From that day on what
 * it sets anew goes into the plan with it, as one change.
 */
export function ConsultationForm({ recalibration, day, done }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const change = useChange(at.plan);
  const rows = useQuery(recordsOf(at, 'recalibrations'));
  const drivers = useDriverRows(at, recalibration);
  const [consultedOn, setConsultedOn] = useState(recalibration.consultedOn ?? '');
  const [countsFrom, setCountsFrom] = useState(recalibration.countsFrom ?? day);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const row = rows.data?.records.find(({ cells }) => cells.code === recalibration.code);
  const counts = countsFrom !== '' && countsFrom <= day && !recalibration.isWritten;
  const isEarly = countsFrom !== '' && countsFrom < consultedOn;
  const missing = [
    consultedOn === '' ? say('recalibrate.consultedOn').replace(/\?.*$/, '').toLowerCase() : '',
    isEarly ? say('recalibrate.tooEarly') : '',
    reason.trim() === '' ? say('gates.reason').replace(/\?.*$/, '').toLowerCase() : '',
  ].filter((words) => words !== '');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0 || row === undefined || drivers.data === undefined) return;
    const said = { consulted_on: consultedOn, counts_from: countsFrom };
    const edits = Object.entries(said)
      .filter(([field, words]) => words !== (row.cells[field] ?? ''))
      .map(([field, words]) => setOf(row, field, words));
    const written = counts ? driverEdits(drivers.data) : [];
    change.mutate({ edits: [...edits, ...written], reason: reason.trim() }, { onSuccess: done });
  };
  const isReady = row !== undefined && drivers.data !== undefined;
  const problem = change.error ?? rows.error ?? drivers.error;
  return (
    <form
      className="ks-declare"
      aria-label={say('recalibrate.form', { code: recalibration.code })}
      onSubmit={keep}
      noValidate
    >
      <DayField label={say('recalibrate.consultedOn')} value={consultedOn} put={setConsultedOn} />
      <DayField label={say('recalibrate.countsFrom')} value={countsFrom} put={setCountsFrom} />
      <p className="ks-small">
        {counts
          ? say('recalibrate.writes', { count: drivers.data?.length ?? 0 })
          : say('recalibrate.writesLater')}
      </p>
      <ReasonField
        label={say('gates.reason')}
        value={reason}
        onChange={setReason}
        missed={tried && reason.trim() === ''}
      />
      {problem !== null && <FormProblem error={problem} />}
      <FormEnd missing={tried ? missing : []} isPending={change.isPending} isReady={isReady} />
    </form>
  );
}
