import type { VersionStands } from '@kapstok/contract';
import { columnName, tableTitle } from '@kapstok/plan';
import { asTyped } from '@kapstok/quantity';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../../language/words.ts';
import { AskDialog } from '../../notice/dialog.tsx';

interface Props {
  readonly version: VersionStands;
  readonly close: () => void;
}

/** Warns that a version which was made can't be computed, and so not be submitted, and by which cells. */
export function FaultsDialog({ version: { name, faults }, close }: Props) {
  const { say, of } = useWords();
  return (
    <AskDialog title={say('versions.made', { name })} isAlert close={close}>
      <p className="ks-warning" role="alert">
        {say(faults === null ? 'versions.notTold' : 'versions.faulty')}
      </p>
      {faults !== null && (
        <ul className="ks-plain-list">
          {faults.map(({ table, record, field, found, message }) => (
            <li key={`${table} ${record ?? ''} ${field}`}>
              {of(tableTitle(table))}
              {field !== '' && `, ${of(columnName(field))}`}
              {found !== '' && `: ${asTyped(found)}`}. {of(message)}
            </li>
          ))}
        </ul>
      )}
      <div className="ks-ways">
        <Button className="ks-button ks-button--main" onPress={close}>
          {say('versions.understood')}
        </Button>
      </div>
    </AskDialog>
  );
}
