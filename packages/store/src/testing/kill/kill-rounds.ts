import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { inSnapshot } from '../../keeping/in-snapshot.ts';
import type { Head } from '../../log/chain.ts';
import { verifyRegion } from '../../versions/verify-region.ts';
import type { Chance } from '../chance.ts';
import { REGION } from '../rights-world.ts';
import { type Acknowledged, acknowledgedIn } from './acknowledged.ts';

const PROGRAM = fileURLToPath(new URL('./writers.ts', import.meta.url));
/** The writers are killed once they were told of so many changes at most, and so many milliseconds after that at most. */
const MOST = 40;
const LONGEST = 200;

/** Where the writers write, and how that is killed and opened again. */
export interface Killed {
  readonly kind: Database['kind'];
  /** What the writers open: a folder, or the address of a server. */
  readonly where: string;
  /** Opens it, to look what is there. */
  readonly open: () => Promise<Database>;
  /** Kills what the writers write to, and gets it to run again; absent where that is in their own process. */
  readonly crash?: () => Promise<void>;
}

/** What rounds came to. */
export interface Rounds {
  readonly acknowledged: readonly Acknowledged[];
  /** How many entries the log has: also those of which the answer was lost. */
  readonly entries: number;
  /** How often the server was killed too. */
  readonly crashes: number;
}

/**
 * Lets four write and kills them at a moment by chance, so many times, going on with what is there. Fails when something
 * that was acknowledged is not there, or is not as the log tells.
 */
export async function killRounds(killed: Killed, count: number, chance: Chance): Promise<Rounds> {
  const acknowledged: Acknowledged[] = [];
  let crashes = 0;
  let head: Head = await holdAll(killed, acknowledged, undefined);
  for (let round = 0; round < count; round += 1) {
    const crash = round % 3 === 2 ? killed.crash : undefined;
    acknowledged.push(...(await writeAndKill(killed, round, chance, crash)));
    if (crash !== undefined) crashes += 1;
    head = await holdAll(killed, acknowledged, head);
  }
  return { acknowledged, entries: head.seq, crashes };
}

/** Starts the writers, kills them, and gives what they were told is kept. */
async function writeAndKill(
  { kind, where }: Killed,
  round: number,
  chance: Chance,
  crash: Killed['crash'],
): Promise<readonly Acknowledged[]> {
  const child = spawn(
    process.execPath,
    ['--conditions=kapstok-source', PROGRAM, kind, where, String(round)],
    // A server that is killed under them they report too.
    { stdio: ['ignore', 'pipe', crash === undefined ? 'inherit' : 'ignore'] },
  );
  const ended = once(child, 'close');
  const told: Acknowledged[] = [];
  try {
    await untilTold(child, told, 1 + chance.below(MOST));
    await after(chance.below(LONGEST));
    if (crash === undefined && child.exitCode !== null) throw new Error('the writers ended by themselves');
    await crash?.();
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
  return told;
}

/** Waits until so many were acknowledged; what comes after is heard too. */
async function untilTold(
  child: ChildProcess & { stdout: NodeJS.ReadableStream },
  told: Acknowledged[],
  count: number,
): Promise<void> {
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((ready, refuse) => {
    lines.on('line', (line) => {
      told.push(acknowledgedIn(line));
      if (told.length >= count) ready();
    });
    lines.on('close', () => refuse(new Error(`the writers ended after ${told.length} changes`)));
  });
}

/** Opens what was killed, and holds what is there against what was acknowledged. Gives the end of the log. */
async function holdAll(
  { open }: Killed,
  acknowledged: readonly Acknowledged[],
  before: Head | undefined,
): Promise<Head> {
  const database = await open();
  try {
    // Who was killed may have asked for a last commit: it comes wholly before what is read here, or after.
    return await inSnapshot(database, async (trx) => {
      const { rows } = await sql<{ id: string; seq: string }>`
        select id::text as id, seq::text as seq from kapstok.entry where region_id = ${REGION}::uuid`.execute(
        trx,
      );
      const kept = new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
      const lost = acknowledged.filter(({ id, seq }) => kept.get(id) !== seq);
      if (lost.length > 0) throw new Error(`acknowledged and not there: ${JSON.stringify(lost[0])}`);
      const { head, problems } = await verifyRegion(
        { trx, region: REGION },
        before === undefined ? [] : [before],
      );
      if (problems.length > 0) throw new Error(`not as the log tells: ${JSON.stringify(problems[0])}`);
      return head;
    });
  } finally {
    await database.close();
  }
}
