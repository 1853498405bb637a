import type { MilestoneDto } from '@kapstok/contract';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWrittenPeriod } from './period.ts';

/** When a milestone is due, which leads to the history of its quarter; of its whole row where it lasts until another. */
export function MilestonePeriod({ milestone }: { readonly milestone: MilestoneDto }) {
  const period = useWrittenPeriod();
  return (
    <ValueHistory place={milestone.place} field={milestone.until === null ? 'quarter' : ''}>
      {period(milestone)}
    </ValueHistory>
  );
}
