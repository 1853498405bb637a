import type { BusinessCaseDto, FigureDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { Amount } from '../../figure/amount.tsx';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';

interface Props {
  readonly cases: readonly BusinessCaseDto[];
  /** Project whose case is shown below. */
  readonly chosen: string;
}

/** Every business case in one line, to compare them and to choose one. */
export function CaseList({ cases, chosen }: Props) {
  const { say, of } = useWords();
  const { header } = useShownPlan();
  const written = useFileValue();
  const to = header.window?.to ?? '';
  const year = header.structuralYear ?? '';
  const figure = (
    id: string,
    head: string,
    unit: string,
    read: (row: BusinessCaseDto) => FigureDto | null,
  ): Column<BusinessCaseDto> => ({
    id,
    head,
    unit,
    kind: 'number',
    cell: (row) => {
      const value = read(row);
      return value === null ? '' : <Amount figure={value} writing="cell" />;
    },
    written: (row) => {
      const value = read(row);
      return value === null ? '' : written(value.value);
    },
  });
  return (
    <DataTable<BusinessCaseDto>
      caption={say('cases.caption')}
      columns={[
        {
          id: 'project',
          head: of(header.levels.project),
          kind: 'words',
          namesRow: true,
          cell: (row) => (
            <Link
              to="."
              search={(now) => ({ ...now, case: row.project })}
              hash="case"
              activeProps={{}}
              aria-current={row.project === chosen ? 'true' : undefined}
            >
              {row.project} {row.name}
            </Link>
          ),
          written: (row) => `${row.project} ${row.name}`,
        },
        figure('window.gross', say('cases.windowGross', { to }), 'EUR', (row) => row.window.gross),
        figure('window.npv', say('cases.windowNpv', { to }), 'EURnpv', (row) => row.window.npv),
        figure(
          'structural.gross',
          say('cases.structuralGross', { year }),
          'EUR',
          (row) => row.structural.gross,
        ),
        figure('time', say('cases.time', { year }), 'hour', (row) => row.structural.timeSaving),
        figure('extra', say('cases.extra', { year }), 'hour', (row) => row.structural.extraHours),
        figure('fte', say('cases.fte', { year }), 'FTE', (row) => row.structural.fte),
      ]}
      rows={cases}
      keyOf={(row) => row.project}
    />
  );
}
