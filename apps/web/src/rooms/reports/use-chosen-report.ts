import type { ReportChoices } from '@kapstok/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';

type Report = ReportChoices['reports'][number];

/** A report as it is chosen in the address, with what it is about. */
export interface ChosenReport {
  readonly report: Report;
  readonly period: string;
  /** What it is about, by its code; undefined for the whole plan. */
  readonly subject: string | undefined;
  /** What it can be about. */
  readonly subjects: ReportChoices['projects'];
  /** The query with which the server makes it, without a state of the plan. */
  readonly asked: Readonly<Record<string, string>>;
}

const LISTS = { project: 'projects', municipality: 'municipalities', organisation: 'organisations' } as const;

function subjectsFor({ asks }: Report, choices: ReportChoices): ReportChoices['projects'] {
  return asks === null || asks === 'period' ? [] : choices[LISTS[asks]];
}

/** The report that the address chooses; where it chooses none, the first, of the last quarter that is over. */
export function useChosenReport(choices: ReportChoices): ChosenReport | undefined {
  const search = useSearch({ from: '/p/$plan/rapporten' });
  const report = choices.reports.find(({ kind }) => kind === search.report) ?? choices.reports[0];
  if (report === undefined) return undefined;
  const { asks } = report;
  const period = choices.periods.find(({ code }) => code === search.period)?.code ?? choices.period;
  const subjects = subjectsFor(report, choices);
  const subject = (subjects.find(({ code }) => code === search.of) ?? subjects[0])?.code;
  const about = asks === null || asks === 'period' || subject === undefined ? {} : { [asks]: subject };
  return { report, period, subject, subjects, asked: { period, ...about } };
}

/** Chooses another report, quarter or part of the plan: in the address, so that it can be shared. */
export function useChoose(): (chosen: { report?: string; period?: string; of?: string }) => void {
  const navigate = useNavigate({ from: '/p/$plan/rapporten' });
  return (chosen) => void navigate({ search: (now) => ({ ...now, ...chosen }), replace: true });
}
