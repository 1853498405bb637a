import type { MeasurementState } from '../monitoring/measurement.ts';
import type { MeasurementStep } from '../monitoring/measurement-step.ts';

/** How an amount that was realised comes to stand otherwise. */
export interface RealisedMove {
  /** How far it is; undefined where there is none yet. */
  readonly from: MeasurementState | undefined;
  readonly to: MeasurementState;
  /** Whether it stays the same amount, with the same remark and evidence. */
  readonly isSame: boolean;
}

const TO_HAND_IN: readonly MeasurementStep[] = ['submit'];
const TO_APPROVE: readonly MeasurementStep[] = ['submit', 'approve'];

/**
 * The steps by which what was realised comes to stand otherwise: those of measurements. What was approved is opened again before
 * another amount stands there; who gives an amount as approved hands it in and approves it.
 */
export function realisedSteps({ from = 'draft', to, isSame }: RealisedMove): readonly MeasurementStep[] {
  const reopened: readonly MeasurementStep[] = from === 'approved' ? ['reopen'] : [];
  switch (to) {
    case 'draft':
      return from === 'submitted' ? ['withdraw'] : reopened;
    case 'submitted':
      return from === 'submitted' ? [] : [...reopened, ...TO_HAND_IN];
    case 'returned':
      return from === 'returned' ? [] : ['return'];
    case 'approved':
      if (from === 'approved' && isSame) return [];
      return from === 'submitted' ? ['approve'] : [...reopened, ...TO_APPROVE];
  }
}
