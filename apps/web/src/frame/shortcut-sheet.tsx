import './shortcut-sheet.css';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';
import type { Room } from './room-list.ts';
import { turnShortcuts, useShortcutsOn } from './shortcut.ts';

interface Props {
  /** The rooms one can go to, in the order of their digits. */
  readonly rooms: readonly Room[];
  readonly close: () => void;
}

/** Every key that does something, and the switch that turns them off. */
export default function ShortcutSheet({ rooms, close }: Props) {
  const { say } = useWords();
  const on = useShortcutsOn();
  const keys = [
    { key: '/', phrase: 'shortcuts.find' },
    ...rooms,
    { key: 'Esc', phrase: 'shortcuts.closeWhy' },
    { key: '?', phrase: 'shortcuts.sheet' },
  ] as const;
  return (
    <AskDialog title={say('shortcuts.title')} close={close}>
      <dl className="ks-sheet__keys">
        {keys.map(({ key, phrase }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(phrase)}</dd>
          </div>
        ))}
      </dl>
      <label className="ks-check">
        <input type="checkbox" checked={on} onChange={(event) => turnShortcuts(event.target.checked)} />
        {say('shortcuts.on')}
      </label>
      <div className="ks-ways">
        <Button className="ks-button" slot="close">
          {say('close')}
        </Button>
      </div>
    </AskDialog>
  );
}
