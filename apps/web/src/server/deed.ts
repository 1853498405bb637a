import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask, bodyOf } from './get.ts';

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function sent(method: Method, path: string, body: unknown): Promise<Response> {
  return ask(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
}

/** Asks the server to do something, and reads what it says of it. */
export async function send<T>(method: Method, path: string, body?: unknown): Promise<T> {
  return bodyOf<T>(await sent(method, path, body));
}

/** Asks the server to do something of which it has nothing to say. */
export async function does(method: Method, path: string, body?: unknown): Promise<void> {
  await sent(method, path, body);
}

/**
 * Something that is done on the server. A deed keeps its id until it succeeds or is another deed: sent again after a
 * lost answer, it is done once. `wordsOf` tells one deed from another, `after` is what follows from it here.
 */
export function useDoneOnce<In, Out>(
  deed: (input: In, id: string) => Promise<Out>,
  after: (out: Out) => Promise<unknown>,
  wordsOf: (input: In) => string = (input) => JSON.stringify(input ?? null),
): UseMutationResult<Out, Error, In> {
  const last = useRef({ deed: '', id: '' });
  return useMutation({
    mutationFn: (input: In) => {
      const words = wordsOf(input);
      if (last.current.deed !== words) last.current = { deed: words, id: crypto.randomUUID() };
      return deed(input, last.current.id);
    },
    onSuccess: async (out) => {
      last.current = { deed: '', id: '' };
      await after(out);
    },
  });
}

/** Something that is done once on the server and makes what was asked before stale. */
export function useDeed<In, Out>(
  deed: (input: In, id: string) => Promise<Out>,
  stale: readonly QueryKey[],
): UseMutationResult<Out, Error, In> {
  const queries = useQueryClient();
  return useDoneOnce(deed, () =>
    Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  );
}
