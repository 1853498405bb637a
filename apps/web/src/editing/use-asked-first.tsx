import type { EditDto } from '@kapstok/contract';
import { columnHeading } from '@kapstok/plan';
import { inQuotes } from '@kapstok/quantity';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words.ts';
import { AskReadings } from './ask-readings.tsx';
import { AskUnreadable } from './ask-unreadable.tsx';
import { doubtfulIn, withChosen } from './readings.ts';
import { unreadableIn } from './unreadable.ts';
import type { SaidOutright } from './use-change.ts';

/** Keeps edits, as they are once what they mean was asked, with what was said outright. */
type Go = (edits: readonly EditDto[], said: SaidOutright) => void;

interface Wish {
  readonly edits: readonly EditDto[];
  readonly keep: Go;
}

/**
 * Keeps edits at once, or asks first: what a number means that may mean two things, and whether words that can't be read
 * are to be kept. The question is to be shown with the rest.
 */
export function useAskedFirst(): {
  readonly keep: (edits: readonly EditDto[], go: Go) => void;
  readonly question: ReactNode;
} {
  const [wish, setWish] = useState<Wish>();
  const close = () => setWish(undefined);
  const keep = (edits: readonly EditDto[], go: Go) => {
    const isAsked = doubtfulIn(edits).length > 0 || unreadableIn(edits).length > 0;
    setWish(isAsked ? { edits, keep: go } : undefined);
    if (!isAsked) go(edits, {});
  };
  return { keep, question: wish !== undefined && <Question wish={wish} keep={keep} close={close} /> };
}

interface QuestionProps {
  readonly wish: Wish;
  /** Keeps, or asks what is still to be asked. */
  readonly keep: (edits: readonly EditDto[], go: Go) => void;
  readonly close: () => void;
}

function Question({ wish, keep, close }: QuestionProps) {
  const { say, of } = useWords();
  const doubtful = doubtfulIn(wish.edits);
  if (doubtful.length > 0) {
    return (
      <AskReadings
        cells={doubtful}
        choose={(chosen) => keep(withChosen(wish.edits, chosen), wish.keep)}
        close={close}
      />
    );
  }
  const cells = unreadableIn(wish.edits).map(({ table, field, words, expected }) => ({
    key: `${table} ${field} ${words}`,
    told: `${of(columnHeading(field))}: ${inQuotes(words)}. ${say('cell.expected', { what: of(expected) })}`,
  }));
  return (
    <AskUnreadable
      cells={cells}
      keep={() => {
        close();
        wish.keep(wish.edits, { keepUnreadable: true });
      }}
      close={close}
    />
  );
}
