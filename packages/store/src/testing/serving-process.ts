import { once } from 'node:events';
import { addressOf, startPrivateServer } from './private-server.ts';

/**
 * A process that runs a PostgreSQL server of its own in a folder, tells the address of a database there, and stops when its
 * input ends. Where PostgreSQL is not installed it says nothing and ends.
 */
const [, , folder = ''] = process.argv;
const server = await startPrivateServer(folder);
if (server !== undefined) {
  process.stdout.write(`${addressOf(server.socket, 'postgres', 'postgres')}\n`);
  process.stdin.resume();
  await once(process.stdin, 'end');
  await server.stop();
}
