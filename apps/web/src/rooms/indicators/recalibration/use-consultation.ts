import type { RecalibrationRow } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { setOf } from '../../../editing/draft.ts';
import { recordsOf } from '../../../editing/queries.ts';
import { useChange } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { type KeptTyped, useKeptTyped } from '../../../session/use-kept-typed.ts';
import { driverEdits, useDriverRows } from './driver-edits.ts';

interface TypedConsultation {
  readonly consultedOn: string;
  readonly countsFrom: string;
  readonly reason: string;
}

/** What is typed about a consultation, and how it is kept as one change. */
export interface Consultation extends Omit<KeptTyped<TypedConsultation>, 'forget'> {
  /** Whether what the recalibration sets anew goes into the plan with it. */
  readonly counts: boolean;
  /** How many cells that are. */
  readonly written: number;
  readonly keep: () => void;
  readonly isReady: boolean;
  readonly isPending: boolean;
  readonly problem: Error | null;
}

/** What is known and typed of a consultation on a recalibration, looked at on a day. */
export function useConsultation(
  recalibration: RecalibrationRow,
  day: string,
  done: () => void,
): Consultation {
  const { at } = useKeptPlan();
  const change = useChange(at.plan);
  const rows = useQuery(recordsOf(at, 'recalibrations'));
  const drivers = useDriverRows(at, recalibration);
  const { forget, ...kept } = useKeptTyped(`consult ${at.plan} ${recalibration.code}`, () => ({
    consultedOn: recalibration.consultedOn ?? '',
    countsFrom: recalibration.countsFrom ?? day,
    reason: '',
  }));
  const { consultedOn, countsFrom, reason } = kept.typed;
  const row = rows.data?.records.find(({ cells }) => cells.code === recalibration.code);
  const counts = countsFrom !== '' && countsFrom <= day && !recalibration.isWritten;
  const keep = () => {
    if (row === undefined || drivers.data === undefined) return;
    const edits = Object.entries({ consulted_on: consultedOn, counts_from: countsFrom })
      .filter(([field, words]) => words !== (row.cells[field] ?? ''))
      .map(([field, words]) => setOf(row, field, words));
    const written = counts ? driverEdits(drivers.data) : [];
    const onSuccess = () => {
      forget();
      done();
    };
    change.mutate({ edits: [...edits, ...written], reason: reason.trim() }, { onSuccess });
  };
  return {
    ...kept,
    counts,
    written: drivers.data?.length ?? 0,
    keep,
    isReady: row !== undefined && drivers.data !== undefined,
    isPending: change.isPending,
    problem: change.error ?? rows.error ?? drivers.error,
  };
}
