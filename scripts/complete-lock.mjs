import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, ROOT } from './repository.mjs';

/**
 * @typedef {{ version?: string, name?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

const LOCK = 'package-lock.json';
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/**
 * Entries for the packages of other machines (`@x/y-darwin-arm64`) that npm left out of the lock because the
 * registry it asked does not serve them. Without them `npm ci` refuses the lock, on every machine.
 * @param {Lock} lock
 * @returns {Record<string, Entry>}
 */
export function missingPlatforms({ packages }) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = placesOf(path, name);
      const found = places.map((place) => packages[place]?.version).find((there) => there !== undefined);
      if (found === version || (found !== undefined && /^[^\d]/.test(version))) continue;
      // Beside the one that asks for it; inside it where another version stands there.
      const place = places.slice(0, 2).findLast((free) => !(free in packages));
      if (place !== undefined) missing[place] = { version, ...machineOf(name), optional: true };
    }
  }
  return missing;
}

/** Where a package may stand, seen from the one that asks for it: nearest first. @param {string} path @param {string} name */
function placesOf(path, name) {
  const places = [];
  for (let folder = path; folder !== ''; ) {
    places.push(`${folder}/node_modules/${name}`);
    const cut = folder.lastIndexOf('/node_modules/');
    folder = cut < 0 ? '' : folder.slice(0, cut);
  }
  return [...places, `node_modules/${name}`];
}

/** The machine a package is for, by its name: `binding-linux-arm64-musl`. @param {string} name @returns {Entry} */
function machineOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : [];
  const glibc = libc.length === 0 && words.some((word) => word.startsWith('gnu')) ? ['glibc'] : [];
  if (os.length === 0) throw new Error(`${name}: its name does not say for which machine it is`);
  const described = { cpu, libc: [...libc, ...glibc], os };
  return Object.fromEntries(Object.entries(described).filter(([, values]) => values.length > 0));
}

if (isStarted(import.meta.url)) {
  const file = join(ROOT, LOCK);
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPlatforms(lock);
  const names = Object.keys(missing);
  if (!process.argv.includes('--check')) {
    const packages = Object.entries({ ...lock.packages, ...missing }).sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
    console.log(`${names.length} added`);
  } else if (names.length > 0) {
    console.error(
      `${LOCK} lacks packages of other machines: run node scripts/complete-lock.mjs\n${names.join('\n')}`,
    );
    process.exitCode = 1;
  }
}
