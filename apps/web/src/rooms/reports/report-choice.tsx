import type { ReportChoices } from '@kapstok/contract';
import { useId } from 'react';
import { useWords } from '../../language/words.ts';
import { type ChosenReport, useChoose } from './use-chosen-report.ts';

interface Props {
  readonly choices: ReportChoices;
  readonly chosen: ChosenReport;
}

/** Which report, of which quarter, and of which project, municipality or organisation. */
export function ReportChoice({ choices, chosen: { report, period, subject, subjects } }: Props) {
  const { say, of } = useWords();
  const choose = useChoose();
  const about = useId();
  const { asks } = report;
  return (
    <>
      <div className="ks-reports__choice">
        <label className="ks-field">
          {say('reports.which')}
          <select
            value={report.kind}
            aria-describedby={about}
            onChange={(event) => choose({ report: event.target.value })}
          >
            {choices.reports.map(({ kind, name }) => (
              <option key={kind} value={kind}>
                {of(name)}
              </option>
            ))}
          </select>
        </label>
        {asks === 'period' && (
          <label className="ks-field">
            {say('reports.period')}
            <select value={period} onChange={(event) => choose({ period: event.target.value })}>
              {choices.periods.map(({ code, name }) => (
                <option key={code} value={code}>
                  {of(name)}
                </option>
              ))}
            </select>
          </label>
        )}
        {asks !== null && asks !== 'period' && subjects.length > 0 && (
          <label className="ks-field">
            {say(`reports.asks.${asks}`)}
            <select value={subject} onChange={(event) => choose({ of: event.target.value })}>
              {subjects.map(({ code, name }) => (
                <option key={code} value={code}>
                  {code === name ? name : `${code} ${name}`}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p id={about} className="ks-soft">
        {of(report.about)}
      </p>
    </>
  );
}
