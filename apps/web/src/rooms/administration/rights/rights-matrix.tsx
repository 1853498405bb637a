import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import type { RightRow } from './rights-rows.ts';

interface Props {
  readonly columns: readonly Column<RightRow>[];
  readonly rows: readonly RightRow[];
}

const keyOf = (row: RightRow) => row.id;

/** What may be done by which role, all roles beside one another. */
export function RightsMatrix({ columns, rows }: Props) {
  const { say } = useWords();
  return (
    <div className="ks-rights-matrix ks-print-wide">
      <DataTable
        caption={say('admin.rights.caption')}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={keyOf}
      />
    </div>
  );
}
