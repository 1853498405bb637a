import { rowInTable } from '@kapstok/audit';
import type { EditDto, RecordDto } from '@kapstok/contract';
import { columnName, recordName, recordOf, tableOfEdit } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { ChangedCell } from '../../../editing/changed-cell.tsx';
import type { Draft } from '../../../editing/draft.ts';
import { useWords } from '../../../language/words.ts';

interface Props {
  readonly draft: Draft;
  /** Rows as the server gave them, to say what they are called. */
  readonly records: ReadonlyMap<string, RecordDto>;
  readonly takeBack: (edit: EditDto) => void;
}

/** Every edit that is not yet kept, each with a way to take it back. */
export function DraftList({ draft, records, takeBack }: Props) {
  const { say, of } = useWords();
  return (
    <ul className="ks-draft__list">
      {draft.map((edit) => {
        const what = whatOf(edit, records, of);
        return (
          <li key={keyOf(edit)}>
            <span className="ks-draft__what">{what}</span>
            <span className="ks-draft__words">
              {edit.kind === 'set' ? (
                <>
                  <ChangedCell of={edit} side="before" />
                  <span aria-hidden="true"> → </span>
                  <span className="ks-out-of-sight">{say('draft.becomes')}</span>
                  <ChangedCell of={edit} side="after" />
                </>
              ) : (
                say(`edits.${edit.kind}`)
              )}
            </span>
            <button type="button" className="ks-button ks-button--small" onClick={() => takeBack(edit)}>
              {say('draft.takeBack')}
              <span className="ks-out-of-sight"> {what}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function whatOf(edit: EditDto, records: ReadonlyMap<string, RecordDto>, of: (text: Text) => string): string {
  const record = edit.kind === 'add' || edit.kind === 'remove' ? edit.record : records.get(recordOf(edit));
  const table = record?.table ?? tableOfEdit(edit);
  const row = of(rowInTable(table, record === undefined ? '' : recordName(table, record.cells)));
  return edit.kind === 'set' ? `${row}, ${of(columnName(edit.field))}` : row;
}

function keyOf(edit: EditDto): string {
  return `${edit.kind} ${recordOf(edit)} ${edit.kind === 'set' ? edit.field : ''}`;
}
