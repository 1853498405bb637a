import { Button } from 'react-aria-components/Button';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';

interface Props {
  /** Each in a sentence: which cell, what stands there, and what is expected. */
  readonly cells: readonly { readonly key: string; readonly told: string }[];
  readonly keep: () => void;
  readonly close: () => void;
}

/** Asks whether words that can't be read are to be kept all the same: they stop the figures for everybody. */
export function AskUnreadable({ cells, keep, close }: Props) {
  const { say } = useWords();
  return (
    <AskDialog title={say('unreadable.title')} isAlert close={close}>
      <p>{say('unreadable.what', { count: cells.length })}</p>
      <ul>
        {cells.map(({ key, told }) => (
          <li key={key}>{told}</li>
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
