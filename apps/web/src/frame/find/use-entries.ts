import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '../../language/words.ts';
import { entriesOf, findingsOf, overviewOf, projectsOf } from '../../server/queries.ts';
import { useShownPlan } from '../plan-context.ts';
import { type Entry, figureEntries, findingEntries, projectEntries, rowEntries } from './entry.ts';

/** Everything that can be found in the plan; asked of the server once someone wants to find something. */
export function useEntries(wanted: boolean): readonly Entry[] {
  const { language } = useWords();
  const { at } = useShownPlan();
  const projects = useQuery({ ...projectsOf(at), enabled: wanted }).data;
  const findings = useQuery({ ...findingsOf(at), enabled: wanted }).data;
  const overview = useQuery({ ...overviewOf(at), enabled: wanted }).data;
  const rows = useQuery({ ...entriesOf(at), enabled: wanted }).data;
  return useMemo(
    () => [
      ...(projects === undefined ? [] : projectEntries(projects)),
      ...(overview === undefined || projects === undefined
        ? []
        : figureEntries(overview, projects, language)),
      ...(rows === undefined ? [] : rowEntries(rows, language)),
      ...(findings === undefined ? [] : findingEntries(findings, language)),
    ],
    [projects, findings, overview, rows, language],
  );
}
