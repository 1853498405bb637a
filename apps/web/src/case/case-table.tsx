import type { BusinessCaseDto, FigureDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { Amount } from '../figure/amount.tsx';
import { useFileValue } from '../figure/use-written-value.ts';
import { useShownPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { type CaseRow, lineRows, type Shown, totalRows, yearsOf } from './case-rows.ts';

interface Props {
  readonly businessCase: BusinessCaseDto;
  readonly show: Shown;
}

const UNITS: Readonly<Record<Shown, string>> = {
  gross: 'EUR',
  npv: 'EURnpv',
  hours: 'hour',
  staff: 'person',
  fte: 'FTE',
};

/** The lines of a business case by year, with what they come to in the window and every year after it. */
export function CaseTable({ businessCase, show }: Props) {
  const { say } = useWords();
  const columns = useColumns(businessCase, show);
  const rows = useMemo(() => lineRows(businessCase, show), [businessCase, show]);
  const totals = useMemo(
    () => totalRows(businessCase, show, (key) => say(`case.total.${key}`)),
    [businessCase, show, say],
  );
  return (
    <DataTable<CaseRow>
      caption={say(`case.caption.${show}`)}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.key}
      totals={totals}
      {...(totals.length === 0 ? { empty: say('case.nothing') } : {})}
    />
  );
}

function useColumns(businessCase: BusinessCaseDto, show: Shown): readonly Column<CaseRow>[] {
  const { say } = useWords();
  const { header } = useShownPlan();
  const written = useFileValue();
  return useMemo(() => {
    const unit = UNITS[show];
    const column = (
      id: string,
      head: string,
      read: (row: CaseRow) => FigureDto | undefined,
    ): Column<CaseRow> => ({
      id,
      head,
      unit,
      kind: 'number',
      cell: (row) => {
        const figure = read(row);
        return figure === undefined ? '' : <Amount figure={figure} writing="cell" />;
      },
      written: (row) => {
        const figure = read(row);
        return figure === undefined ? '' : written(figure.value);
      },
    });
    const name: Column<CaseRow> = {
      id: 'line',
      head: say('case.line'),
      kind: 'words',
      namesRow: true,
      cell: (row) => <LineName row={row} />,
      written: (row) => row.label,
    };
    return [
      name,
      ...yearsOf(businessCase).map((year) => column(`y${year}`, String(year), (row) => row.byYear.get(year))),
      ...(header.window === null
        ? []
        : [column('window', say('case.window', { to: header.window.to }), (row) => row.window)]),
      ...(header.structuralYear === null
        ? []
        : [
            column(
              'structural',
              say('case.structural', { year: header.structuralYear }),
              (row) => row.structural,
            ),
          ]),
    ];
  }, [businessCase, show, say, header, written]);
}

function LineName({ row }: { readonly row: CaseRow }) {
  const { say } = useWords();
  return (
    <>
      {row.label}
      {row.aside !== '' && <span className="ks-soft ks-small"> {row.aside}</span>}
      {row.formula !== '' && (
        <span className="ks-soft ks-small"> {say('case.formula', { formula: row.formula })}</span>
      )}
    </>
  );
}
