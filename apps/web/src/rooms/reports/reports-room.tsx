import '../../frame/room-head.css';
import '../../table/export-links.css';
import './reports.css';
import type { ReportChoices } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { reportChoicesOf } from '../../server/report-queries.ts';
import { ReportChoice } from './report-choice.tsx';
import { ReportFiles } from './report-files.tsx';
import { useReportState } from './report-state.ts';
import { SendForm } from './send-form.tsx';
import { SentReportTable } from './sent-report-table.tsx';
import { useChosenReport } from './use-chosen-report.ts';

/** Reports to take along and to send, and those that were sent. */
export function ReportsRoom() {
  const { say } = useWords();
  const { at, viewpoint } = useShownPlan();
  const query = useQuery(reportChoicesOf(at));
  return (
    <div className="ks-reports">
      <RoomHead title={say('reports.title')} lead={say('reports.lead')} />
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(choices) => <Reports choices={choices} />}
      </Loaded>
      {viewpoint !== null && <SentReportTable />}
    </div>
  );
}

function Reports({ choices }: { readonly choices: ReportChoices }) {
  const { say } = useWords();
  const { viewpoint } = useShownPlan();
  const chosen = useChosenReport(choices);
  const state = useReportState();
  if (chosen === undefined) return null;
  return (
    <section className="ks-no-print" aria-labelledby="report-make">
      <h2 id="report-make">{say('reports.make')}</h2>
      <ReportChoice choices={choices} chosen={chosen} />
      <ReportFiles chosen={chosen} state={state} />
      {viewpoint !== null && <SendForm chosen={chosen} state={state} />}
    </section>
  );
}
