import { useState } from 'react';
import { isNow } from '../../address/basis.ts';
import { useShownPlan } from '../../frame/plan-context.ts';

/** Which state of the plan a report is made of, so that it can be made again. */
export interface ReportState {
  /** A moment or a version, as the server takes it; neither of a plan that has no past one may read. */
  readonly asked: Readonly<Record<string, string>>;
  /** The moment it is of, where that was not in the address: the one at which one came here. */
  readonly moment: string | undefined;
  /** Takes the plan as it now is. */
  readonly renew: () => void;
}

/** The state that the address names; else the moment at which one looks, which a later report is held against. */
export function useReportState(): ReportState {
  const { at, viewpoint } = useShownPlan();
  const [moment, setMoment] = useState(() => new Date().toISOString());
  const renew = () => setMoment(new Date().toISOString());
  const { basis } = at;
  if (!isNow(basis)) return { asked: { ...basis }, moment: undefined, renew };
  if (viewpoint?.mayReadWorking !== true) return { asked: {}, moment: undefined, renew };
  return { asked: { asOf: moment }, moment, renew };
}
