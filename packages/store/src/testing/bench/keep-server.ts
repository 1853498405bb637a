import { startBenchServer } from './bench-server.ts';

/* A PostgreSQL of our own with an empty database, until the standard input ends. Tells its address. */

const { url, stop } = await startBenchServer();
process.stdout.write(`${url}\n`);
process.stdin.resume();
process.stdin.on('end', () => void stop());
