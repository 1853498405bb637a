import { WayToTable } from '../../place/way-to-table.tsx';
import '../measuring/measuring.css';
import {
  type Accounting,
  type BudgetPartsDto,
  type CeilingDto,
  type FigureDto,
  grantNamed,
  type LineMoneyDto,
  type PaceDto,
} from '@kapstok/contract';
import { parseReportingPeriod } from '@kapstok/plan';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Amount } from '../../figure/amount.tsx';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { ValueHistory } from '../../history/value-history.tsx';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { figureColumn, wordsColumn } from '../../table/make-column.tsx';
import { RealisedAmounts } from './realised-amounts.tsx';
import { RealisedImport, WayToRealisedImport } from './realised-import.tsx';
import { WithAccounting } from './with-accounting.tsx';

const PARTS = ['budget', 'commitment', 'spend', 'forecast', 'hours'] as const;

/** What of a budget stands for something, and how far its money is against time where that is told. */
interface WithParts {
  readonly parts: BudgetPartsDto;
  readonly pace?: PaceDto | null;
}

/** Money of the budget by line, by source and by period, held against the ceiling. */
export function BudgetPage() {
  return <WithAccounting>{(accounting) => <Budget accounting={accounting} />}</WithAccounting>;
}

function Budget({ accounting }: { readonly accounting: Accounting }) {
  const { say } = useWords();
  const { budget, ceiling, grants } = accounting;
  const periodName = usePeriodName(budget.periods.map(({ period }) => period));
  return (
    <div className="ks-accounting__page">
      <RoomHead title={say('lines.title')} lead={<CeilingLead ceiling={ceiling} />}>
        <CeilingList ceiling={ceiling} />
      </RoomHead>
      <WayToRealisedImport />
      {budget.sources.length === 0 ? (
        <p>
          {say('lines.noParts')} <WayToTable table="budget-parts" />
        </p>
      ) : (
        <>
          <PartsTable
            caption={say('lines.bySource')}
            head={say('grants.source')}
            rows={budget.sources.map(({ grant, parts, pace }) => ({
              name: grant === '' ? say('lines.noSource') : grantNamed(grants, grant),
              parts,
              pace,
            }))}
          />
          <PartsTable
            caption={say('lines.byPeriod')}
            head={say('lines.period')}
            rows={budget.periods.map(({ period, parts }) => ({ name: periodName(period), parts }))}
          />
        </>
      )}
      <LineTable lines={budget.lines} />
      <RealisedAmounts />
      <RealisedImport />
    </div>
  );
}

/** A period in words; what stands for a year of which other amounts stand for parts says that it is not their sum. */
function usePeriodName(all: readonly string[]): (code: string) => string {
  const { say, language } = useWords();
  return (code) => {
    const year = parseReportingPeriod(code);
    const hasParts = year?.cadence === 'year' && all.some((other) => isPartOf(other, year.year));
    return hasParts ? say('lines.wholeYear', { year: code }) : periodWords(code, language);
  };
}

function isPartOf(code: string, year: number): boolean {
  const period = parseReportingPeriod(code);
  return period !== undefined && period.cadence !== 'year' && period.year === year;
}

function CeilingLead({ ceiling }: { readonly ceiling: CeilingDto }) {
  const { say } = useWords();
  return (
    <>
      {say(ceiling.indexation === null ? 'lines.lead' : 'lines.leadIndexed')}{' '}
      <Amount figure={ceiling.total} />.{' '}
      {ceiling.ceiling === null || ceiling.room === null ? (
        say('lines.noCeiling')
      ) : (
        <>
          {say('lines.ceiling')} <Amount figure={ceiling.ceiling} />, {say('lines.room')}{' '}
          <Amount figure={ceiling.room} />.
        </>
      )}
    </>
  );
}

const CEILING = ['budget', 'contingency', 'indexation', 'total', 'ceiling', 'room'] as const;

function CeilingList({ ceiling }: { readonly ceiling: CeilingDto }) {
  const { say } = useWords();
  return (
    <dl className="ks-accounting__amounts">
      {CEILING.map((key) => (
        <div key={key}>
          <dt>{say(`ceiling.${key}`)}</dt>
          <dd className="ks-num">
            <OptionalAmount figure={ceiling[key]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OptionalAmount({ figure }: { readonly figure: FigureDto | null }) {
  const { say } = useWords();
  if (figure === null) return <span className="ks-soft">{say('grants.notSaid')}</span>;
  return <Amount figure={figure} writing="full" />;
}

interface PartsRow extends WithParts {
  readonly name: string;
}

function PartsTable({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly PartsRow[];
}) {
  const parts = usePartColumns<PartsRow>(rows);
  const columns = useMemo(
    () => [wordsColumn<PartsRow>('name', head, (row) => row.name, true), ...parts],
    [head, parts],
  );
  return <DataTable<PartsRow> caption={caption} columns={columns} rows={rows} keyOf={(row) => row.name} />;
}

/** A column of each part of which there is something, and of the pace where any row has one. */
function usePartColumns<R extends WithParts>(rows: readonly R[]): readonly Column<R>[] {
  const { say } = useWords();
  const file = useFileValue();
  return useMemo(() => {
    const shown = PARTS.filter((part) =>
      rows.some(({ parts }) => parts[part].value.kind !== 'notApplicable'),
    );
    const paces = rows.some(({ pace }) => pace !== undefined && pace !== null) ? PACES : [];
    return [
      ...shown.map((part) =>
        figureColumn<R>({
          id: part,
          head: say(`lines.${part}`),
          unit: part === 'hours' ? 'hour' : 'EUR',
          read: ({ parts }) => (parts[part].value.kind === 'notApplicable' ? null : parts[part]),
          file,
        }),
      ),
      ...paces.map((side) =>
        figureColumn<R>({
          id: `pace-${side}`,
          head: say(`pace.${side}`),
          unit: '1',
          read: ({ pace }) => pace?.[side],
          file,
        }),
      ),
    ];
  }, [rows, say, file]);
}

const PACES = ['spent', 'time', 'results'] as const;

function LineTable({ lines }: { readonly lines: readonly LineMoneyDto[] }) {
  const { say } = useWords();
  const columns = useLineColumns(lines);
  return (
    <div>
      <DataTable<LineMoneyDto>
        caption={say('lines.byLine')}
        columns={columns}
        rows={lines}
        keyOf={(row) => row.id}
        empty={say('lines.none')}
      />
      <ExportLinks list="budget-money" />
    </div>
  );
}

function useLineColumns(lines: readonly LineMoneyDto[]): readonly Column<LineMoneyDto>[] {
  const { say, of } = useWords();
  const { mark: plan, header } = useShownPlan();
  const file = useFileValue();
  const parts = usePartColumns(lines);
  return useMemo(() => {
    const money = (id: 'budget' | 'rest', head: string) =>
      figureColumn<LineMoneyDto>({ id: `line-${id}`, head, unit: 'EUR', read: (row) => row[id], file });
    return [
      {
        ...wordsColumn<LineMoneyDto>(
          'line',
          say('lines.line'),
          (row) => `${row.id} ${row.item}`.trim(),
          true,
        ),
        cell: (row: LineMoneyDto) => (
          <ValueHistory place={row.place} field="item">
            {`${row.id} ${row.item}`.trim()}
          </ValueHistory>
        ),
      },
      {
        ...wordsColumn<LineMoneyDto>(
          'project',
          of(header.levels.project),
          (row) => row.project || row.pillar,
        ),
        cell: (row: LineMoneyDto) =>
          row.project === '' ? (
            row.pillar
          ) : (
            <Link to="/p/$plan/plan/$code" params={{ plan, code: row.project }}>
              {row.project}
            </Link>
          ),
      },
      money('budget', say('lines.whole')),
      ...parts,
      money('rest', say('lines.rest')),
    ];
  }, [say, of, plan, header, file, parts]);
}
