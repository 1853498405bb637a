import type { BenefitLineDto, BusinessCaseDto } from '@kapstok/contract';
import { Amount } from '../../figure/amount.tsx';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';

/** How many residents a line must reach to give what it promises, where the plan gives price, saving and claim. */
export function ReachTable({ businessCase }: { readonly businessCase: BusinessCaseDto }) {
  const { say } = useWords();
  const written = useFileValue();
  const lines = businessCase.lines.filter((line) => line.reach.length > 0);
  if (lines.length === 0) return null;
  const years = [...new Set(lines.flatMap((line) => line.reach.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const figureOf = (line: BenefitLineDto, year: number) =>
    line.reach.find((part) => part.year === year)?.figure;
  return (
    <DataTable<BenefitLineDto>
      caption={say('reach.caption')}
      columns={[
        {
          id: 'line',
          head: say('case.line'),
          kind: 'words',
          namesRow: true,
          cell: (row) => row.label,
          written: (row) => row.label,
        },
        ...years.map(
          (year): Column<BenefitLineDto> => ({
            id: `y${year}`,
            head: String(year),
            unit: 'resident',
            kind: 'number',
            cell: (row) => {
              const figure = figureOf(row, year);
              return figure === undefined ? '' : <Amount figure={figure} writing="cell" />;
            },
            written: (row) => {
              const figure = figureOf(row, year);
              return figure === undefined ? '' : written(figure.value);
            },
          }),
        ),
      ]}
      rows={lines}
      keyOf={(row) => row.line}
    />
  );
}
