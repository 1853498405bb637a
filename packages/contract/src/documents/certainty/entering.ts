import {
  type AnswerAddresses,
  type Calculation,
  choicePlace,
  DRAWN,
  type UncertainInput,
} from '@kapstok/engine';
import { placeCode } from '@kapstok/plan';
import type { Scenario } from './scenario.ts';

/** What of the assumptions enters an answer: nothing, only single numbers, or something that is drawn. */
export type Entering = 'nothing' | 'numbers' | 'draws';

/** What of the assumptions of a plan enters the contribution and the share of the shortage. */
export function enteringOf(
  calculation: Calculation,
  at: Pick<AnswerAddresses, 'setting' | 'contribution' | 'shareClosed'>,
  scenario: Scenario | undefined,
): Entering {
  const supposed = scenario?.supposed ?? {};
  const { needed } = calculation.whatIf({ figures: [at.contribution, at.shareClosed], cells: [], supposed });
  const isSet = (code: string): boolean => supposed.cells?.has(code) === true;
  const enters = ({ choice, cells, isRelative }: UncertainInput): boolean => {
    if (choice !== undefined) return at.setting[choice] === DRAWN && !isSet(placeCode(choicePlace(choice)));
    const codes = cells.map(({ place }) => placeCode(place)).filter((code) => needed.has(code));
    return codes.some((code) => isRelative || !isSet(code));
  };
  const entering = calculation.uncertainty.inputs.filter(enters);
  if (entering.length === 0) return 'nothing';
  const isNumber = ({ id, values }: UncertainInput): boolean =>
    typeof (supposed.inputs?.get(id) ?? values) === 'number';
  return entering.every(isNumber) ? 'numbers' : 'draws';
}
