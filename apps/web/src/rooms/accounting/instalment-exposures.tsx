import { type GrantDto, grantName, type InCasesDto, type InstalmentDto } from '@kapstok/contract';
import { listedValueName } from '@kapstok/plan';
import { useMemo } from 'react';
import { useFileValue } from '../../figure/use-written-value.ts';
import { ValueHistory } from '../../history/value-history.tsx';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { figureColumn, wordsColumn } from '../../table/make-column.tsx';
import { useHangsOn, useInstalmentName } from './instalment-words.ts';
import { useCaseColumns } from './use-case-columns.tsx';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly instalment: InstalmentDto | undefined;
  readonly alone: boolean;
  readonly exposure: InCasesDto;
}

/** What may have to be paid back of each source, by what its instalments hang on. */
export function InstalmentExposures({
  grants,
  total,
  title,
}: {
  readonly grants: readonly GrantDto[];
  /** Undefined where the parts are not added up. */
  readonly total: InCasesDto | undefined;
  readonly title: string;
}) {
  const { say } = useWords();
  const columns = useColumns();
  const rows = grants.flatMap((grant): Row[] =>
    grant.instalments.map((instalment) => ({
      key: `${grant.code} ${instalment.number}`,
      name: grantName(grant),
      instalment,
      alone: grant.instalments.length === 1,
      exposure: instalment.exposure,
    })),
  );
  const name = say('exposure.total');
  const sums: Row[] =
    total === undefined ? [] : [{ key: 'total', name, instalment: undefined, alone: false, exposure: total }];
  return (
    <div>
      <DataTable<Row> caption={title} columns={columns} rows={rows} totals={sums} keyOf={(row) => row.key} />
      <ExportLinks list="instalments" />
    </div>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { say, of } = useWords();
  const file = useFileValue();
  const cases = useCaseColumns<Row>();
  const hangsOn = useHangsOn();
  const nameOf = useInstalmentName();
  return useMemo(() => {
    const number = ({ instalment, alone }: Row) =>
      instalment === undefined ? '' : nameOf(instalment.number, alone);
    return [
      wordsColumn<Row>('grant', say('exposure.grant'), (row) => row.name, true),
      {
        ...wordsColumn<Row>('number', say('exposure.instalment'), number),
        cell: (row: Row) => (
          <ValueHistory place={row.instalment?.place ?? null} field="">
            {number(row)}
          </ValueHistory>
        ),
      },
      wordsColumn<Row>('hangsOn', say('exposure.hangsOn'), ({ instalment }) =>
        instalment === undefined ? '' : hangsOn(instalment),
      ),
      wordsColumn<Row>('judged', say('exposure.judged'), ({ instalment }) =>
        instalment === undefined ? '' : of(listedValueName(instalment.judged)),
      ),
      figureColumn<Row>({
        id: 'amount',
        head: say('exposure.amount'),
        unit: 'EUR',
        read: ({ instalment }) => instalment?.amount,
        file,
      }),
      ...cases,
    ];
  }, [say, of, file, cases, hangsOn, nameOf]);
}
