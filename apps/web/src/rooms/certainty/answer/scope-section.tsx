import type { Certainty } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { useSaveList } from '../../../table/save-list.ts';
import { useDrawnColumns } from '../drawn/drawn-columns.tsx';
import { DrawnExport } from '../drawn/drawn-export.tsx';
import { type DrawnScopeRow, measureName, scopeRows } from './scope-rows.ts';

type Scope = Certainty['scopes'][number];

/** What each pillar and project adds, of one measure at a time, with its spread. */
export function ScopeSection({ certainty: { scopes } }: { readonly certainty: Certainty }) {
  const { say, of } = useWords();
  const measures = useMemo(() => measuresOf(scopes), [scopes]);
  const [measure, setMeasure] = useState(0);
  const chosen = measures[measure];
  if (chosen === undefined) return null;
  return (
    <section className="ks-scopes" aria-labelledby="scopes-head">
      <h2 id="scopes-head">{say('scopes.title')}</h2>
      <p className="ks-sure__lead">{say('scopes.about')}</p>
      <label className="ks-field ks-no-print">
        {say('scopes.measure')}
        <select value={measure} onChange={(event) => setMeasure(Number(event.target.value))}>
          {measures.map(({ label }, index) => (
            <option key={label.nl} value={index}>
              {capital(of(measureName(label)))}
            </option>
          ))}
        </select>
      </label>
      <ScopeTable
        scopes={scopes}
        measure={measure}
        unit={chosen.unit}
        caption={capital(of(measureName(chosen.label)))}
      />
    </section>
  );
}

interface TableProps {
  readonly scopes: readonly Scope[];
  /** Which of the figures of a scope. */
  readonly measure: number;
  readonly unit: string;
  readonly caption: string;
}

function ScopeTable({ scopes, measure, unit, caption }: TableProps) {
  const { say } = useWords();
  const rows = useMemo(() => scopeRows(scopes), [scopes]);
  const [sort, setSort] = useState<string>();
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(rows.map(keyOf)));
  const columns = useScopeColumns(measure, unit);
  const totals = scopes.filter(({ kind }) => kind === 'plan').map((scope) => ({ scope, under: [] }));
  const turn = (key: string) => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  const saveList = useSaveList();
  const save = () => {
    const all = [...rows.flatMap((row) => [row, ...row.under]), ...totals];
    const lines = all.map((row) => columns.map((column) => column.written(row)));
    saveList(say('scopes.file'), [columns.map(({ head }) => head), ...lines]);
  };
  return (
    <>
      <DataTable<DrawnScopeRow>
        caption={caption}
        columns={columns.filter(({ fileOnly }) => fileOnly !== true)}
        rows={rows}
        totals={totals}
        keyOf={keyOf}
        under={underOf}
        closed={closed}
        onTurn={turn}
        sort={sort}
        onSort={setSort}
      />
      <button type="button" className="ks-button ks-button--small ks-no-print" onClick={save}>
        {say('figure.csv')}
      </button>
      <DrawnExport list="certainty-scopes" />
    </>
  );
}

const keyOf = ({ scope: { kind, scope } }: DrawnScopeRow) => `${kind} ${scope}`;
const underOf = ({ under }: DrawnScopeRow) => under;

function useScopeColumns(measure: number, unit: string) {
  const { say } = useWords();
  const drawnColumns = useDrawnColumns();
  return useMemo(
    () => [
      {
        ...wordsColumn<DrawnScopeRow>('name', say('scopes.name'), ({ scope }) => nameOf(scope), true),
        cell: ({ scope }) => <ScopeName scope={scope} />,
      },
      ...drawnColumns<DrawnScopeRow>({
        id: 'figure',
        head: '',
        unit,
        read: ({ scope: { figures } }) => figures[measure],
      }),
    ],
    [say, drawnColumns, measure, unit],
  );
}

/** The name of a pillar or project, and the way to how sure that one is. */
function ScopeName({ scope }: { readonly scope: Scope }) {
  const { mark: plan } = useShownPlan();
  if (scope.kind === 'plan') return nameOf(scope);
  return (
    <Link to="/p/$plan/zekerheid/onderdelen/$code" params={{ plan, code: scope.scope }} search={(now) => now}>
      {nameOf(scope)}
    </Link>
  );
}

/** The measures of which every scope has a figure, in the order in which they come. */
function measuresOf(scopes: readonly Scope[]): Scope['figures'] {
  return scopes.find(({ kind }) => kind === 'plan')?.figures ?? scopes[0]?.figures ?? [];
}

function nameOf({ kind, scope, name }: Scope): string {
  return kind === 'project' || name === '' ? `${scope} ${name}`.trim() : name;
}
