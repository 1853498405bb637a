import type { BusinessCaseDto, FigureDto } from '@kapstok/contract';
import { listedValueName } from '@kapstok/plan';
import { Fragment, useMemo } from 'react';
import { useFileValue } from '../figure/use-written-value.ts';
import { useShownPlan } from '../frame/plan-context.ts';
import { ValueHistory } from '../history/value-history.tsx';
import { useWords } from '../language/words.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { figureColumn, wordsColumn } from '../table/make-column.tsx';
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
  const rows = useMemo(() => lineRows(businessCase, show), [businessCase, show]);
  const totals = useMemo(
    () => totalRows(businessCase, show, (key) => say(`case.total.${key}`)),
    [businessCase, show, say],
  );
  const columns = useColumns(businessCase, show, [...rows, ...totals]);
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

function useColumns(
  businessCase: BusinessCaseDto,
  show: Shown,
  rows: readonly CaseRow[],
): readonly Column<CaseRow>[] {
  const inWindow = rows.some((row) => row.window !== undefined);
  const { say } = useWords();
  const { header } = useShownPlan();
  const file = useFileValue();
  return useMemo(() => {
    const column = (id: string, head: string, read: (row: CaseRow) => FigureDto | undefined) =>
      figureColumn<CaseRow>({ id, head, unit: UNITS[show], read, file });
    const { window, structuralYear: year } = header;
    return [
      {
        ...wordsColumn<CaseRow>('line', say('case.line'), (row) => row.label, true),
        cell: (row) => <LineName row={row} />,
      },
      ...yearsOf(businessCase).map((at) => column(`y${at}`, String(at), (row) => row.byYear.get(at))),
      ...(window === null || !inWindow
        ? []
        : [column('window', say('case.window', { to: window.to }), (row) => row.window)]),
      ...(year === null
        ? []
        : [column('structural', say('case.structural', { year }), (row) => row.structural)]),
    ];
  }, [businessCase, show, say, header, file, inWindow]);
}

/** What is said beside the name of a line, with the column it stands in. */
const ASIDE = [
  { of: 'law', field: 'law' },
  { of: 'beneficiary', field: 'beneficiary' },
  { of: 'valueKind', field: 'value_kind' },
] as const;

function LineName({ row }: { readonly row: CaseRow }) {
  const { say, of: words } = useWords();
  const { place } = row;
  if (place === null) return row.label;
  const aside = ASIDE.filter(({ of }) => row[of] !== '');
  return (
    <>
      <ValueHistory place={place} field="label">
        {row.label}
      </ValueHistory>
      {aside.length > 0 && (
        <span className="ks-soft ks-small">
          {aside.map(({ of, field }, index) => (
            <Fragment key={field}>
              {index === 0 ? ' ' : ', '}
              <ValueHistory place={place} field={field}>
                {of === 'valueKind' ? words(listedValueName(row[of])) : row[of]}
              </ValueHistory>
            </Fragment>
          ))}
        </span>
      )}
      {row.formula !== '' && (
        <span className="ks-soft ks-small">
          {' '}
          <ValueHistory place={place} field="formula">
            {say('case.formula', { formula: row.formula })}
          </ValueHistory>
        </span>
      )}
    </>
  );
}
