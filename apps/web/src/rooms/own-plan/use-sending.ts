import { useRef, useState } from 'react';
import { type Sending, sendFiles } from '../../server/send-files.ts';

/** Sending files: how far it is, how to stop it, and what went wrong. */
interface SendingState {
  /** Share that has been sent; undefined when nothing is being sent. */
  readonly share: number | undefined;
  readonly error: unknown;
  readonly send: (files: readonly File[]) => void;
  readonly stop: () => void;
}

/** Sends files, and tells when the server has taken them in. */
export function useSending(taken: (id: string) => void): SendingState {
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<unknown>();
  const current = useRef<Sending>(undefined);
  const send = (files: readonly File[]) => {
    if (files.length === 0) return;
    setError(undefined);
    setShare(0);
    const sending = sendFiles(files, setShare);
    current.current = sending;
    sending.taken
      .then(taken)
      .catch((reason: unknown) => {
        if (!(reason instanceof DOMException && reason.name === 'AbortError')) setError(reason);
      })
      .finally(() => setShare(undefined));
  };
  return { share, error, send, stop: () => current.current?.stop() };
}
