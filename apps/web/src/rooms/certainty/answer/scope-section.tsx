import type { Certainty } from '@kapstok/contract';
import { useMemo, useState } from 'react';
import { useWords } from '../../../language/words.ts';
import { csvOf, saveFile } from '../../../table/csv.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { useDrawnColumns } from '../drawn/drawn-columns.tsx';

type Scope = Certainty['scopes'][number];

/** What each pillar and project adds, of one measure at a time, with its spread. */
export function ScopeSection({ certainty }: { readonly certainty: Certainty }) {
  const { say, of, language } = useWords();
  const measures = useMemo(() => measuresOf(certainty.scopes), [certainty.scopes]);
  const [measure, setMeasure] = useState(0);
  const [sort, setSort] = useState<string>();
  const drawnColumns = useDrawnColumns();
  const chosen = measures[measure];
  const columns = useMemo(
    () =>
      chosen === undefined
        ? []
        : [
            wordsColumn<Scope>('name', say('scopes.name'), nameOf, true),
            ...drawnColumns<Scope>({
              id: 'figure',
              head: '',
              unit: chosen.unit,
              read: ({ figures }) => figures[measure],
            }),
          ],
    [chosen, measure, drawnColumns, say],
  );
  if (chosen === undefined) return null;
  const rows = certainty.scopes.filter(({ kind }) => kind !== 'plan');
  const totals = certainty.scopes.filter(({ kind }) => kind === 'plan');
  const shown = columns.filter((column) => column.fileOnly !== true);
  const save = () =>
    saveFile(
      `${say('scopes.file')}.csv`,
      csvOf(
        [
          columns.map(({ head }) => head),
          ...[...rows, ...totals].map((row) => columns.map((column) => column.written(row))),
        ],
        language,
      ),
    );
  return (
    <section className="ks-scopes" aria-labelledby="scopes-head">
      <h2 id="scopes-head">{say('scopes.title')}</h2>
      <p className="ks-sure__lead">{say('scopes.about')}</p>
      <label className="ks-field ks-no-print">
        {say('scopes.measure')}
        <select value={measure} onChange={(event) => setMeasure(Number(event.target.value))}>
          {measures.map(({ label }, index) => (
            <option key={label.nl} value={index}>
              {of(label)}
            </option>
          ))}
        </select>
      </label>
      <DataTable<Scope>
        caption={of(chosen.label)}
        columns={shown}
        rows={rows}
        totals={totals}
        keyOf={({ kind, scope }) => `${kind} ${scope}`}
        sort={sort}
        onSort={setSort}
      />
      <button type="button" className="ks-button ks-button--small ks-no-print" onClick={save}>
        {say('figure.csv')}
      </button>
    </section>
  );
}

/** The measures of which every scope has a figure, in the order in which they come. */
function measuresOf(scopes: readonly Scope[]): Scope['figures'] {
  return scopes.find(({ kind }) => kind === 'plan')?.figures ?? scopes[0]?.figures ?? [];
}

function nameOf({ kind, scope, name }: Scope): string {
  return kind === 'project' || name === '' ? `${scope} ${name}`.trim() : name;
}
