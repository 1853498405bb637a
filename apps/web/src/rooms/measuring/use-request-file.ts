import type { RequestFile } from '@kapstok/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoneOnce } from '../../server/deed.ts';
import { ask, bodyOf } from '../../server/get.ts';
import { roundsKey } from '../../server/measuring-queries.ts';

/** What is done with a file: only tried, kept to go on with later, or handed in. */
type FileWish = 'try' | 'keep' | 'submit';

interface Wanted {
  readonly file: File;
  readonly wish: FileWish;
}

/** A file that answers a request: tried first, and kept when it is confirmed. */
export function useRequestFile(plan: string, address: string) {
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const sending = useDoneOnce(
    async ({ file: chosen, wish }: Wanted, id) => {
      const form = new FormData();
      if (wish === 'try') form.append('dryRun', 'true');
      else {
        form.append('id', id);
        form.append('submit', String(wish === 'submit'));
      }
      form.append('file', chosen, chosen.name);
      return bodyOf<RequestFile>(await ask(`${address}/file`, { method: 'POST', body: form }));
    },
    ({ request }) =>
      request === null ? Promise.resolve() : queries.invalidateQueries({ queryKey: roundsKey(plan) }),
    ({ file: { name, size, lastModified }, wish }) => JSON.stringify([name, size, lastModified, wish]),
  );
  const [tried, setTried] = useState<RequestFile>();
  /** Reads the file now: what is confirmed is what was shown, also when it is saved again in between. */
  const choose = async (chosen: File) => {
    const { name, lastModified } = chosen;
    const copy = new File([await chosen.arrayBuffer()], name, { lastModified });
    setFile(copy);
    setTried(undefined);
    sending.mutate({ file: copy, wish: 'try' }, { onSuccess: setTried });
  };
  const confirm = (wish: 'keep' | 'submit') => {
    if (file !== undefined) sending.mutate({ file, wish }, { onSuccess: () => setTried(undefined) });
  };
  const leave = () => {
    setTried(undefined);
    setFile(undefined);
    sending.reset();
  };
  return { sending, tried, file, choose, confirm, leave };
}
