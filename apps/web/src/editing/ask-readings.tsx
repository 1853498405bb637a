import { columnHeading } from '@kapstok/plan';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';
import { bothOf, type Doubtful } from './readings.ts';

interface Props {
  readonly cells: readonly Doubtful[];
  /** Told what each is to be, by the key of its cell. */
  readonly choose: (chosen: ReadonlyMap<string, string>) => void;
  readonly close: () => void;
}

/** Asks what numbers mean that may mean two things: `2.000` is never taken for either. */
export function AskReadings({ cells, choose, close }: Props) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [missed, setMissed] = useState(false);
  const go = () => {
    const isChosen = cells.every(({ key }) => chosen.has(key));
    setMissed(!isChosen);
    if (isChosen) choose(chosen);
  };
  return (
    <AskDialog title={say('readings.title', { count: cells.length })} isAlert close={close}>
      <p>{say('readings.about')}</p>
      {cells.map((cell) => (
        <Readings
          key={cell.key}
          cell={cell}
          chosen={chosen.get(cell.key)}
          missed={missed}
          choose={(words) => setChosen(new Map(chosen).set(cell.key, words))}
        />
      ))}
      <div className="ks-ways">
        <Button className="ks-button ks-button--main" onPress={go}>
          {say('readings.go')}
        </Button>
        <Button className="ks-button" onPress={close}>
          {say('unreadable.back')}
        </Button>
      </div>
    </AskDialog>
  );
}

interface OneProps {
  readonly cell: Doubtful;
  readonly chosen: string | undefined;
  readonly missed: boolean;
  readonly choose: (words: string) => void;
}

function Readings({ cell, chosen, missed, choose }: OneProps) {
  const { say, of } = useWords();
  const name = useId();
  return (
    <fieldset className="ks-conflict">
      <legend>
        {of(columnHeading(cell.field))}: “{cell.words}”
      </legend>
      {bothOf(cell).map((words) => (
        <label key={words} className="ks-check">
          <input type="radio" name={name} checked={chosen === words} onChange={() => choose(words)} />
          {words}
        </label>
      ))}
      {missed && chosen === undefined && (
        <p className="ks-warning" role="alert">
          {say('readings.choose')}
        </p>
      )}
    </fieldset>
  );
}
