import { columnHeading } from '@kapstok/plan';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';
import type { Unreadable } from './unreadable.ts';

interface Props {
  readonly cells: readonly Unreadable[];
  readonly keep: () => void;
  readonly close: () => void;
}

/** Asks whether words that can't be read are to be kept all the same: they stop the figures for everybody. */
export function AskUnreadable({ cells, keep, close }: Props) {
  const { say, of } = useWords();
  return (
    <AskDialog title={say('unreadable.title')} isAlert close={close}>
      <p>{say('unreadable.what', { count: cells.length })}</p>
      <ul>
        {cells.map(({ table, field, words, expected }) => (
          <li key={`${table} ${field} ${words}`}>
            {of(columnHeading(field))}: “{words}”. {say('cell.expected', { what: of(expected) })}
          </li>
        ))}
      </ul>
      <div className="ks-ways">
        <Button className="ks-button ks-button--main" onPress={close}>
          {say('unreadable.back')}
        </Button>
        <Button className="ks-button" onPress={keep}>
          {say('unreadable.keep')}
        </Button>
      </div>
    </AskDialog>
  );
}
