import type { RecalibrationRow } from '@kapstok/contract';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useWords } from '../../../language/words.ts';
import { DayField, FormEnd } from '../form/form-fields.tsx';
import { useConsultation } from './use-consultation.ts';

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
  const { typed, put, counts, written, keep, isReady, isPending, problem } = useConsultation(
    recalibration,
    day,
    done,
  );
  const { consultedOn, countsFrom, reason } = typed;
  const [tried, setTried] = useState(false);
  const isEarly = countsFrom !== '' && countsFrom < consultedOn;
  const missing = [
    consultedOn === '' ? say('recalibrate.consultedOn').replace(/\?.*$/, '').toLowerCase() : '',
    isEarly ? say('recalibrate.tooEarly') : '',
    reason.trim() === '' ? say('gates.reason').replace(/\?.*$/, '').toLowerCase() : '',
  ].filter((words) => words !== '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) keep();
  };
  return (
    <form
      className="ks-declare"
      aria-label={say('recalibrate.form', { code: recalibration.code })}
      onSubmit={send}
      noValidate
    >
      <DayField
        label={say('recalibrate.consultedOn')}
        value={consultedOn}
        put={(words) => put({ consultedOn: words })}
      />
      <DayField
        label={say('recalibrate.countsFrom')}
        value={countsFrom}
        put={(words) => put({ countsFrom: words })}
      />
      <p className="ks-small">
        {!counts && say('recalibrate.writesLater')}
        {counts && isReady && say('recalibrate.writes', { count: written })}
      </p>
      <ReasonField
        label={say('gates.reason')}
        value={reason}
        onChange={(words) => put({ reason: words })}
        missed={tried && reason.trim() === ''}
      />
      {problem !== null && <FormProblem error={problem} />}
      <FormEnd missing={tried ? missing : []} isPending={isPending} isReady={isReady} />
    </form>
  );
}
