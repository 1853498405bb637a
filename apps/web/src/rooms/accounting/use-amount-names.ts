import { grantNamed } from '@kapstok/contract';
import { listedValueName } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useShownPlan } from '../../frame/plan-context.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { reportChoicesOf } from '../../server/report-queries.ts';
import type { AmountKey } from './realised-row.ts';
import { useAccounting } from './with-accounting.tsx';

/** What lines, sources and reporters are called. */
interface AmountNames {
  readonly line: (id: string) => string;
  readonly grant: (code: string) => string;
  readonly reporter: (code: string) => string;
}

/** What those are called of whom amounts are; what has no name yet, or is no longer there, by its code. */
export function useAmountNames(): AmountNames {
  const { say } = useWords();
  const { at } = useShownPlan();
  const { data: accounting } = useAccounting();
  const { data: choices } = useQuery(reportChoicesOf(at));
  return useMemo(() => {
    const items = new Map(accounting?.budget.lines.map(({ id, item }) => [id, item]));
    const organisations = new Map(choices?.organisations.map(({ code, name }) => [code, name]));
    return {
      line: (id) => `${id} ${items.get(id) ?? ''}`.trim(),
      grant: (code) => (code === '' ? say('lines.noSource') : grantNamed(accounting?.grants ?? [], code)),
      reporter: (code) => (code === '' ? say('realised.region') : organisations.get(code) || code),
    };
  }, [say, accounting, choices]);
}

/** Which amount it is, in words: line, source, period and whose. */
export function useNameWords(): (row: AmountKey) => string {
  const { of, language } = useWords();
  const names = useAmountNames();
  return ({ line, grant, period, kind, reporter }) =>
    [
      names.line(line),
      grant === '' ? '' : names.grant(grant),
      periodWords(period, language),
      of(listedValueName(kind)),
      names.reporter(reporter),
    ]
      .filter((part) => part !== '')
      .join(', ');
}
