import type { BenefitLineDto, BusinessCaseDto } from '@kapstok/contract';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useWords } from '../../language/words.ts';
import { DataTable } from '../../table/data-table.tsx';
import { figureColumn, wordsColumn } from '../../table/make-column.tsx';

/** How many residents a line must reach to give what it promises, where the plan gives price, saving and claim. */
export function ReachTable({ businessCase }: { readonly businessCase: BusinessCaseDto }) {
  const { say } = useWords();
  const file = useFileValue();
  const lines = businessCase.lines.filter((line) => line.reach.length > 0);
  if (lines.length === 0) return null;
  const years = [...new Set(lines.flatMap((line) => line.reach.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const columns = [
    wordsColumn<BenefitLineDto>('line', say('case.line'), (row) => row.label, true),
    ...years.map((year) =>
      figureColumn<BenefitLineDto>({
        id: `y${year}`,
        head: String(year),
        unit: 'resident',
        read: (row) => row.reach.find((part) => part.year === year)?.figure,
        file,
      }),
    ),
  ];
  return (
    <DataTable<BenefitLineDto>
      caption={say('reach.caption')}
      columns={columns}
      rows={lines}
      keyOf={(row) => row.line}
    />
  );
}
