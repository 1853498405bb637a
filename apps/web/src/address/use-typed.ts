import { useEffect, useRef, useState } from 'react';

const PAUSE = 250;

/**
 * Words someone is typing that also stand in the address: shown at once, and written to the address after a pause, so
 * that every letter is not a step back.
 */
export function useTyped(
  inAddress: string,
  write: (words: string) => void,
): [string, (words: string) => void] {
  const [typed, setTyped] = useState(inAddress);
  const last = useRef(inAddress);
  useEffect(() => {
    if (inAddress !== last.current) {
      last.current = inAddress;
      setTyped(inAddress);
    }
  }, [inAddress]);
  const writing = useRef(write);
  useEffect(() => {
    writing.current = write;
  });
  useEffect(() => {
    if (typed === last.current) return;
    const timer = setTimeout(() => {
      last.current = typed;
      writing.current(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
