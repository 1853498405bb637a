import { unforeseen } from '@kapstok/contract';
import { EXIT, type Io } from './io.ts';
import { run } from './run.ts';
import { styleOf, wantsColours } from './terminal/style.ts';

const NARROW = 60;
const USUAL = 100;

/** Who reads the output may stop reading it (`| head`): that ends the work, and is no failure. */
function endQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
}

endQuietlyWhenNobodyReads(process.stdout);
endQuietlyWhenNobodyReads(process.stderr);

const io: Io = {
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  progress: (words) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${words}\u001b[K`);
  },
  style: styleOf(wantsColours(process.stdout.isTTY === true, process.env.NO_COLOR)),
  width: Math.max(NARROW, process.stdout.columns ?? USUAL),
};

/** A fault of Kapstok itself, said. @returns the exit code */
function fail(error: unknown): number {
  io.err(unforeseen(error));
  return EXIT.failed;
}

process.exitCode = await run(process.argv.slice(2), io).catch(fail);
