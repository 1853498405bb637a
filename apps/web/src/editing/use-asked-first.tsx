import type { EditDto } from '@kapstok/contract';
import { type ReactNode, useState } from 'react';
import { AskUnreadable } from './ask-unreadable.tsx';
import { unreadableIn } from './unreadable.ts';

interface Wish {
  readonly edits: readonly EditDto[];
  readonly keep: () => void;
}

/** Keeps edits at once, or asks first where what they hold can't be read; the question is to be shown with the rest. */
export function useAskedFirst(): {
  readonly keep: (edits: readonly EditDto[], go: () => void) => void;
  readonly question: ReactNode;
} {
  const [wish, setWish] = useState<Wish>();
  const close = () => setWish(undefined);
  return {
    keep: (edits, go) => {
      if (unreadableIn(edits).length === 0) go();
      else setWish({ edits, keep: go });
    },
    question: wish !== undefined && (
      <AskUnreadable
        cells={unreadableIn(wish.edits)}
        keep={() => {
          close();
          wish.keep();
        }}
        close={close}
      />
    ),
  };
}
