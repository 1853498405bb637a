import type { Io } from '../io.ts';
import { run } from '../run.ts';
import { styleOf } from '../terminal/style.ts';

/** What a command wrote, and its exit code. */
export interface Captured {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `kapstok` with these words, on a terminal without colours. */
export async function captured(...args: readonly string[]): Promise<Captured> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    progress: () => undefined,
    style: styleOf(false),
    width: 100,
  };
  const code = await run(args, io);
  return { code, out, err };
}
