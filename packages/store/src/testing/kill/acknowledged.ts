import { idOf } from '../rights-world.ts';

/** Four who write at once. */
export const WRITERS: readonly string[] = [idOf(301), idOf(302), idOf(303), idOf(304)];

/** A change of which a writer was told that it is kept. */
export interface Acknowledged {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly account: string;
}

/** Tells it to whoever started this process: one short write, which comes over whole or not at all. */
export function acknowledge({ id, seq, kind, account }: Acknowledged): void {
  process.stdout.write(`${id} ${seq} ${kind} ${account}\n`);
}

/** What a line of a writing process tells. */
export function acknowledgedIn(line: string): Acknowledged {
  const [id = '', seq = '', kind = '', account = ''] = line.split(' ');
  if (!WRITERS.includes(account)) throw new Error(`no acknowledgement: ${line}`);
  return { id, seq: Number(seq), kind, account };
}
