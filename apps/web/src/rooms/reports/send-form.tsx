import type { SentReports } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { isNow } from '../../address/basis.ts';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { send, useDeed } from '../../server/deed.ts';
import { nowOf, pastAddress } from '../../server/plan-at.ts';
import { sentReportsOf } from '../../server/report-queries.ts';
import { FORMATS, isWhole } from './report-files.tsx';
import type { ReportState } from './report-state.ts';
import type { ChosenReport } from './use-chosen-report.ts';

interface Props {
  readonly chosen: ChosenReport;
  readonly state: ReportState;
}

/** Tells that the chosen report was sent, for who may. */
export function SendForm({ chosen, state }: Props) {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const [format, setFormat] = useState('pdf');
  // Whoever may, tells so now; also of a report of an earlier state.
  const { data } = useQuery(sentReportsOf(nowOf(at.plan)));
  const deed = useDeed(
    (asked: Readonly<Record<string, string>>, id: string) =>
      send<SentReports>('POST', pastAddress(at.plan, 'sent-reports'), { ...asked, id }),
    [sentReportsOf(nowOf(at.plan)).queryKey],
  );
  const isOfState = Object.keys(state.asked).length > 0;
  if (data?.maySend !== true || !isWhole(chosen) || !isOfState) return null;
  const tell = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate({ report: chosen.report.kind, format, language, ...chosen.asked, ...state.asked });
  };
  return (
    <form className="ks-reports__send" onSubmit={tell}>
      <label className="ks-field">
        {say('reports.sentAs')}
        <select value={format} onChange={(event) => setFormat(event.target.value)}>
          {FORMATS.map((one) => (
            <option key={one.format} value={one.format}>
              {say(one.phrase)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="ks-button" disabled={deed.isPending}>
        {say('reports.send')}
      </button>
      <div aria-live="polite">
        {deed.isPending && <p>{say('reports.sending')}</p>}
        {deed.isSuccess && <p>{say(isNow(at.basis) ? 'reports.told' : 'reports.toldNow')}</p>}
        {deed.error !== null && <FormProblem error={deed.error} />}
      </div>
    </form>
  );
}
