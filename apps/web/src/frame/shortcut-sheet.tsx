import './shortcut-sheet.css';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { type Phrase, useWords } from '../language/words.ts';
import { turnShortcuts, useShortcutsOn } from './shortcut.ts';

const KEYS: readonly { readonly key: string; readonly phrase: Phrase }[] = [
  { key: '/', phrase: 'shortcuts.find' },
  { key: '1', phrase: 'rooms.overview' },
  { key: '2', phrase: 'rooms.plan' },
  { key: '3', phrase: 'rooms.businessCases' },
  { key: '4', phrase: 'rooms.audit' },
  { key: '5', phrase: 'rooms.ownPlan' },
  { key: 'Esc', phrase: 'shortcuts.closeWhy' },
  { key: '?', phrase: 'shortcuts.sheet' },
];

/** Every key that does something, and the switch that turns them off. */
export default function ShortcutSheet({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const on = useShortcutsOn();
  return (
    <ModalOverlay className="ks-veil" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="ks-sheet">
        <Dialog className="ks-sheet__dialog">
          <Heading slot="title" className="ks-sheet__head">
            {say('shortcuts.title')}
          </Heading>
          <dl className="ks-sheet__keys">
            {KEYS.map(({ key, phrase }) => (
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
          <Button className="ks-button" slot="close">
            {say('close')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
