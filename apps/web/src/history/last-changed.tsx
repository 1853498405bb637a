import { rowName } from '@kapstok/audit';
import type { ExplanationDto } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { useQueries, useQuery } from '@tanstack/react-query';
import { use, useMemo } from 'react';
import { newestChangesOf, recordsOf } from '../editing/queries.ts';
import { type KeptPlan, KeptPlanContext } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { candidates, cellsOf, lastOf } from './cells-of.ts';
import { DeedWords } from './deed-words.tsx';
import { HistoryLink } from './history-link.tsx';

/** Which of the cells a figure rests on was changed last, and the way to its history; nothing where none was. */
export function LastChanged({ explanation }: { readonly explanation: ExplanationDto }) {
  const kept = use(KeptPlanContext);
  if (kept === undefined || !kept.viewpoint.mayReadHistory) return null;
  return <Last kept={kept} explanation={explanation} />;
}

interface Props {
  readonly kept: KeptPlan;
  readonly explanation: ExplanationDto;
}

function Last({ kept: { at, viewpoint }, explanation }: Props) {
  const { say, of } = useWords();
  const newest = useQuery(newestChangesOf(at.plan));
  const cells = useMemo(() => cellsOf(explanation), [explanation]);
  const found = candidates(cells, newest.data?.changes ?? [], viewpoint.basis.seq);
  const tables = [...new Set(found.map(({ edit }) => edit.table))];
  const rows = useQueries({
    queries: tables.map((table) => recordsOf(at, table)),
    combine: (results) =>
      new Map(results.map(({ data }, index) => [tables[index] ?? '', data?.records ?? []] as const)),
  });
  const last = lastOf(found, cells, rows);
  if (last === undefined) return null;
  const { change, edit } = last;
  const name = isolated(of(rowName(edit.table, edit.name)));
  const field = edit.fieldName === null ? '' : of(edit.fieldName);
  return (
    <section className="ks-last" aria-labelledby="last-head">
      <h3 id="last-head" className="ks-why__inputs-head">
        {say('history.last')}
      </h3>
      <p>
        <HistoryLink of={{ record: edit.record, field: edit.field ?? '' }} what={`${name}, ${field}`}>
          {name}, {field}
        </HistoryLink>
      </p>
      <DeedWords deed={change} />
    </section>
  );
}
