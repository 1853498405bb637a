import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { newSecret } from '../sign-in/secret.ts';
import { openSession } from '../sign-in/sessions.ts';
import { TEMPLATE } from '../testing/databases.ts';
import { runHistories } from '../testing/history/run-histories.ts';
import { foundLog } from '../testing/log-world.ts';
import { type Made, newOnServer } from '../testing/new-on-server.ts';
import { REGION } from '../testing/rights-world.ts';
import { openToTampering } from '../testing/tamperings.ts';

/** `npm test` builds first; by itself this test needs `npm run build`. */
const BIN = fileURLToPath(new URL('../../../../apps/cli/bin/kapstok.js', import.meta.url));
/** Starts the embedded database in half the time; what lives long it would make slower. */
const QUICK = '--liftoff-only';
const { template, socket } = inject('databases');

/** Where the command finds its data. */
type Place = Readonly<Record<string, string>>;

function kapstok(place: Place, ...args: readonly string[]): SpawnSyncReturns<string> {
  const { DATABASE_URL: _, ...env } = process.env;
  const given = [QUICK, BIN, 'db', ...args];
  return spawnSync(process.execPath, given, { encoding: 'utf8', env: { ...env, ...place } });
}

/** What `verify` tells, but for what it compared with: that stands beside a folder only. */
function heldIn(place: Place): unknown {
  const { heldAgainst: _, ...held } = JSON.parse(kapstok(place, 'verify', '--json').stdout) as Record<
    string,
    unknown
  >;
  return held;
}

let root = '';
const made: Made[] = [];
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kapstok-command-'));
});
afterAll(async () => {
  rmSync(root, { recursive: true });
  for (const { drop } of made.splice(0)) await drop();
});

async function fill(database: Database): Promise<void> {
  await foundLog(database);
  await runHistories(database, [3]);
}

async function tamper(database: Database): Promise<void> {
  await asOwner(database, async (trx) => {
    await openToTampering(trx);
    await sql`
      update kapstok.entry set reason = 'iets anders' where region_id = ${REGION}::uuid and seq = 2`.execute(
      trx,
    );
  });
}

/** Does something in a database, as another process would have done. */
async function inPlace(place: Place, work: (database: Database) => Promise<void>): Promise<void> {
  const { DATABASE_URL: url, KAPSTOK_DATA: folder = '' } = place;
  const database = await openDatabase(url === undefined ? { folder, from: template } : { url });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

const newFolder = (name: string): Place => ({ KAPSTOK_DATA: join(root, name) });

async function newServer(copied: string): Promise<string> {
  const one = await newOnServer(socket ?? '', copied);
  made.push(one);
  return 'url' in one.site ? one.site.url : '';
}

/** The server to move to, where there is one. */
const servers = socket === undefined ? [] : [socket];

/** An empty database on the server; a folder where no server is. */
const newPlace = async (copied: string): Promise<Place> =>
  socket === undefined ? newFolder(`instead of ${copied}`) : { DATABASE_URL: await newServer(copied) };

/** Where a plan is kept, and where else its backup is restored: on the other database, where there is one. */
const places: readonly (readonly [string, () => Promise<Place>, () => Promise<Place>])[] = [
  ['a folder', () => Promise.resolve(newFolder('filled')), () => newPlace('template1')],
  [
    'a server',
    async () => ({ DATABASE_URL: await newServer(TEMPLATE) }),
    () => Promise.resolve(newFolder('elsewhere')),
  ],
];

describe.each(socket === undefined ? places.slice(0, 1) : places)(
  'kapstok db on %s',
  (name, place, other) => {
    let filled: Place;
    const file = (): string => join(root, `${name}.backup`);

    beforeAll(async () => {
      filled = await place();
      await inPlace(filled, fill);
    });

    it('backs up, restores elsewhere and verifies: the same', async () => {
      const backup = kapstok(filled, 'backup', file(), '--json');
      expect([backup.status, backup.stderr]).toEqual([0, '']);
      const { digest } = JSON.parse(backup.stdout) as { digest: string };
      const elsewhere = await other();
      const restored = kapstok(elsewhere, 'restore', file());
      expect([restored.status, restored.stderr]).toEqual([0, '']);
      expect(restored.stdout).toMatch(/^De reservekopie .* is teruggezet: \d+ rijen, kenmerk /);
      const verified = kapstok(elsewhere, 'verify', file(), '--json');
      expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, digest });
      const again = kapstok(elsewhere, 'restore', file());
      expect([again.status, again.stdout]).toEqual([2, '']);
      expect(again.stderr).toMatch(/^In deze databank staan al gegevens\. Er is niets teruggezet/);
    });

    it.each(servers)('moves to a server, and leaves where it came from as it was', async () => {
      const before = heldIn(filled);
      const url = await newServer('template1');
      const moved = kapstok(filled, 'move', url, '--language', 'en');
      expect([moved.status, moved.stderr]).toEqual([0, '']);
      expect(moved.stdout).toMatch(/^All of it is on the server now too/);
      expect(heldIn({ DATABASE_URL: url })).toEqual(before);
      expect(heldIn(filled)).toEqual(before);
    });

    it('is up to date after it was migrated', () => {
      expect(kapstok(filled, 'migrate').stdout).toBe('De databank was al bij.\n');
    });

    it('tells where a log was tampered with', async () => {
      expect(kapstok(filled, 'verify').stdout).toMatch(
        /^Alles klopt\.\n2 regio's, \d+ regels in het logboek/,
      );
      await inPlace(filled, tamper);
      const { status, stdout, stderr } = kapstok(filled, 'verify');
      expect([status, stderr]).toEqual([1, '']);
      expect(stdout).toMatch(/^Er klopt iets niet/);
      expect(stdout).toContain('Regio eigen: regel 2 van het logboek is later veranderd.\n');
      const told = JSON.parse(kapstok(filled, 'verify', '--json').stdout) as unknown;
      expect(told).toMatchObject({ ok: false, regions: [{ problems: [{ kind: 'changed', seq: 2 }] }, {}] });
    });
  },
);

describe('kapstok db on a folder of another process', () => {
  const folder = (): string => join(root, 'in use');

  it('is refused with who has it, and changes nothing', async () => {
    await inPlace({ KAPSTOK_DATA: folder() }, async () => {
      const { status, stdout, stderr } = kapstok({ KAPSTOK_DATA: folder() }, 'verify');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(
        `De map ${folder()} is in gebruik door een andere Kapstok (proces ${process.pid}).`,
      );
      await Promise.resolve();
    });
    const backups = (): readonly string[] => readdirSync(join(folder(), 'backups'));
    const before = backups();
    expect(kapstok({ KAPSTOK_DATA: folder() }, 'verify').status).toBe(0);
    expect(backups()).toEqual(before);
  });

  it('restores what the embedded database wrote beside itself, and refuses what it did not', {
    timeout: 60_000,
  }, () => {
    const [own = ''] = readdirSync(join(folder(), 'backups'));
    const { status, stdout } = kapstok(newFolder('own'), 'restore', join(folder(), 'backups', own));
    expect([status, stdout.split('\n')[1]]).toEqual([0, 'Alles klopt.']);
    const other = kapstok(newFolder('own'), 'restore', join(root, 'nothing.tar.gz'));
    expect([other.status, other.stderr]).toEqual([
      2,
      `${join(root, 'nothing.tar.gz')} is geen reservekopie van Kapstok. Er is niets teruggezet.\n`,
    ]);
  });
});

describe('kapstok db load', () => {
  const example = fileURLToPath(new URL('../../../../examples/nml-o', import.meta.url));

  it('puts a plan in a region, once', () => {
    const place = newFolder('loaded');
    const early = kapstok(place, 'load', example, '--region', 'noord');
    expect([early.status, early.stderr.split('.')[0]]).toEqual([
      2,
      'Hier staan nog geen gegevens van Kapstok',
    ]);
    expect(kapstok(place, 'migrate').status).toBe(0);
    expect(kapstok(place, 'load', example).stderr).toBe('Er ontbreekt nog iets: --region CODE.\n');
    const given = [example, '--region', 'noord', '--title', 'Regio Noord'];
    expect(kapstok(place, 'load', ...given).stdout).toBe('Plan nml-o staat in regio noord.\n');
    const told = JSON.parse(kapstok(place, 'verify', '--json').stdout) as unknown;
    const region = { code: 'noord', title: 'Regio Noord', entries: 1 };
    expect(told).toMatchObject({ ok: true, regions: [region] });
    const asked = kapstok(place, 'load', ...given, '--json').stdout;
    const own = /^ {2}"title": "(.*)",$/m.exec(readFileSync(join(example, 'datapackage.json'), 'utf8'))?.[1];
    expect(JSON.parse(asked)).toMatchObject({ plan: 'nml-o', title: own, outcome: 'nothing' });
    const copies = (): readonly string[] => readdirSync(join(root, 'loaded', 'backups'));
    const before = copies();
    const wrong = kapstok(place, 'load', example, '--region', 'Regio X');
    expect([wrong.status, wrong.stdout, wrong.stderr.split(':')[0]]).toEqual([
      2,
      '',
      '"Regio X" kan geen code van een regio zijn',
    ]);
    const broken = kapstok(place, 'load', join(root, 'no such plan'), '--region', 'noord');
    expect([broken.status, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('Er is niets geladen.');
    expect(copies()).toEqual(before);
  });
});

// What is kept of them is tested on each database beside it: here it is how the command asks and tells.
describe('kapstok db on people who come in', () => {
  let place: Place;
  beforeAll(async () => {
    place = await newPlace(TEMPLATE);
    kapstok(place, 'migrate');
  });

  it('lists who is signed in, and signs somebody out everywhere', async () => {
    const given = {
      secret: newSecret(),
      before: newSecret(),
      browser: 'Firefox',
      idleMinutes: 60,
      minutes: 60,
    };
    const who = { issuer: 'https://aanmelden.example', subject: 'weg', name: 'Iemand' };
    const [id, newAccount] = [randomUUID(), randomUUID()];
    await inPlace(place, async (database) => {
      const [providerSession, idToken] = [undefined, undefined];
      await openSession(database, { ...given, ...who, id, newAccount, providerSession, idToken });
    });
    expect(kapstok(place, 'signed-in').stdout).toContain(`${newAccount}  Iemand  weg  1× aangemeld`);
    const out = kapstok(place, 'sign-out', newAccount);
    expect([out.status, out.stdout.split(',')[0]]).toEqual([0, 'Afgemeld: 1 aanmelding is voorbij']);
    expect(kapstok(place, 'signed-in').stdout).toBe('Niemand is nu aangemeld.\n');
    const again = kapstok(place, 'sign-out', 'weg');
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('Van weg is hier geen aanmelding open.');
  });

  it('tells who was invited to read for the nation, and ends that', () => {
    expect(kapstok(place, 'nation').stdout).toMatch(/^Niemand leest landelijk\./);
    expect(kapstok(place, 'invite').stderr).toBe('Er ontbreekt nog iets: --region CODE, of --nation.\n');
    expect(kapstok(place, 'invite', '--nation', '--region', 'noord').status).toBe(2);
    const invited = kapstok({ ...place, PORT: '3456' }, 'invite', '--nation', '--json');
    const { id, address } = JSON.parse(invited.stdout) as { id: string; address: string };
    expect(address).toMatch(/^http:\/\/localhost:3456\/p\/-\/uitnodiging#token=[\w-]{43}$/);
    expect(kapstok(place, 'nation').stdout).toMatch(new RegExp(`^${id} {2}uitgenodigd {2}`));
    expect(kapstok(place, 'nation-end', id).stdout).toMatch(/^Beëindigd/);
    const again = kapstok(place, 'nation-end', id);
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(kapstok(place, 'nation', '--language', 'en').stdout).toContain('invitation ended');
  });
});

describe('kapstok db where nothing is', () => {
  it('says where it looked, and makes nothing', () => {
    const nowhere = newFolder('nowhere');
    const { status, stderr } = kapstok(nowhere, 'verify');
    expect([status, stderr.split('. ')[0]]).toEqual([
      2,
      `In ${join(root, 'nowhere')} staan geen gegevens van Kapstok`,
    ]);
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });

  it('says that a server is not there, or that an address is none', () => {
    const closed = kapstok({ DATABASE_URL: 'postgresql://127.0.0.1:1/kapstok' }, 'verify', '--json');
    expect([closed.status, closed.stdout]).toEqual([2, '']);
    expect(JSON.parse(closed.stderr)).toMatchObject({ errors: [{ problem: 'unreachable' }] });
    const none = kapstok({ DATABASE_URL: 'db.regio.example' }, 'migrate');
    expect([none.status, none.stderr.split(',')[0]]).toEqual([
      2,
      'Het adres van een server begint met postgresql://',
    ]);
  });
});
