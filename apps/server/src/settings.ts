import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { type Text, text } from '@kapstok/quantity';

/** How much an own plan may ask of the server. */
export interface OwnPlanLimits {
  /** Bytes in one upload, all files together. */
  readonly uploadBytes: number;
  /** Files in one upload. */
  readonly files: number;
  /** Rows in one table. */
  readonly rows: number;
  /** Milliseconds to read, compute and audit; and to answer one question afterwards. */
  readonly milliseconds: number;
  /** Megabytes of memory for one plan. */
  readonly memoryMegabytes: number;
  /** Own plans at the same time. */
  readonly plans: number;
  /** Of those, how many one client address may have. */
  readonly plansPerAddress: number;
  /** Milliseconds after which a plan that nobody asks for is dropped. */
  readonly idleMilliseconds: number;
}

/** How much computing kept plans may ask of the server. */
export interface KeptPlanLimits {
  /** Threads that compute: one answers, another computes what comes next, and one is left for other moments. */
  readonly threads: number;
  /** States of plans that stay computed. */
  readonly views: number;
  /** Characters of all records that those were computed from, together. */
  readonly viewCharacters: number;
  /** Megabytes of memory for one thread. */
  readonly memoryMegabytes: number;
  /** Milliseconds to compute a plan and answer one question. */
  readonly milliseconds: number;
}

/** What the environment settles. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where people find the server, when that is not the address it listens on; undefined when it is. */
  readonly address: URL | undefined;
  /** Proxies before the server that tell who asked: how many, or which addresses; none: false. */
  readonly trustProxy: false | number | readonly string[];
  readonly ownPlans: OwnPlanLimits;
  readonly keptPlans: KeptPlanLimits;
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number;
  /** What is written to the log: this and worse. */
  readonly logLevel: LogLevel;
  /** Whether webhooks may lead to this computer and its network. */
  readonly webhooksPrivate: boolean;
  /** Whom to ask about the interface: an e-mail address. */
  readonly contact: string;
}

/** From everything to what ends the server only. */
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'fatal'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** An address of nobody: whoever runs an installation sets their own. */
const NO_CONTACT = 'beheer@kapstok.example';

type Environment = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1024 * 1024;
const FILES = 60;

function wrong(name: string, found: string, least: number, most: number): Text {
  return text(
    `${name} is "${found}", maar moet een heel getal zijn van ${least} tot en met ${most}.`,
    `${name} is "${found}", but must be a whole number from ${least} up to ${most}.`,
  );
}

/** Reads numbers from the environment, and keeps what is wrong with them. */
class Numbers {
  readonly wrong: Text[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** The number of this name; `usual` where it is not set. */
  of(name: string, usual: number, least: number, most: number): number {
    const found = this.#env[name]?.trim() ?? '';
    if (found === '') return usual;
    const value = /^\d+$/.test(found) ? Number(found) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.wrong.push(wrong(name, found, least, most));
    return usual;
  }
}

/** How much of the memory of a thread a plan of a number of characters takes: measured, and rounded up. */
const CHARACTERS_PER_MEGABYTE = 12_000;

function keptPlanLimits(numbers: Numbers): KeptPlanLimits {
  const memoryMegabytes = numbers.of('KAPSTOK_PLAN_MEMORY_MB', 1024, 64, 65_536);
  const threads = numbers.of('KAPSTOK_PLAN_THREADS', Math.max(3, availableParallelism() - 1), 1, 64);
  return {
    threads,
    views: numbers.of('KAPSTOK_PLAN_VIEWS', 40, 1, 10_000),
    viewCharacters: threads * memoryMegabytes * CHARACTERS_PER_MEGABYTE,
    memoryMegabytes,
    milliseconds: numbers.of('KAPSTOK_PLAN_SECONDS', 60, 1, 3600) * 1000,
  };
}

function addressOf(env: Environment): URL | undefined | Text {
  const found = env.KAPSTOK_URL?.trim() ?? '';
  if (found === '') return undefined;
  const address = URL.canParse(found) ? new URL(found) : undefined;
  const isWhole = address !== undefined && /^https?:$/.test(address.protocol) && address.pathname === '/';
  if (isWhole && address.search === '' && address.username === '') return address;
  return text(
    `KAPSTOK_URL is "${found}", maar moet het adres zijn waar mensen Kapstok vinden, zonder pad, bijvoorbeeld https://kapstok.regio.example.`,
    `KAPSTOK_URL is "${found}", but must be the address where people find Kapstok, without a path, for example https://kapstok.region.example.`,
  );
}

/** A number of proxies, or their addresses parted by commas. */
function trustedProxies(env: Environment): Settings['trustProxy'] | Text {
  const found = env.KAPSTOK_TRUST_PROXY?.trim() ?? '';
  if (found === '' || found === '0') return false;
  if (/^[1-9]\d?$/.test(found)) return Number(found);
  const addresses = found.split(',').map((one) => one.trim());
  const isAddress = (one: string): boolean => isIP(one.replace(/\/\d{1,3}$/, '')) !== 0;
  if (addresses.every(isAddress)) return addresses;
  return text(
    `KAPSTOK_TRUST_PROXY is "${found}", maar moet zeggen hoeveel proxy's er voor Kapstok staan (bijvoorbeeld 1), of hun IP-adressen met komma's ertussen.`,
    `KAPSTOK_TRUST_PROXY is "${found}", but must say how many proxies stand before Kapstok (for example 1), or their IP addresses parted by commas.`,
  );
}

function logLevelOf(env: Environment): LogLevel | Text {
  const found = env.KAPSTOK_LOG?.trim() ?? '';
  const level = LOG_LEVELS.find((one) => one === (found === '' ? 'error' : found));
  const levels = LOG_LEVELS.join(', ');
  return (
    level ??
    text(
      `KAPSTOK_LOG is "${found}", maar moet een van deze zijn: ${levels}.`,
      `KAPSTOK_LOG is "${found}", but must be one of: ${levels}.`,
    )
  );
}

/** Reads the environment. @returns the settings, or a sentence about the first value that can't be used */
export function settingsOf(env: Environment): Settings | Text {
  const numbers = new Numbers(env);
  const host = env.HOST?.trim() ?? '';
  const address = addressOf(env);
  if (address !== undefined && 'nl' in address) return address;
  const trustProxy = trustedProxies(env);
  if (typeof trustProxy === 'object' && 'nl' in trustProxy) return trustProxy;
  const logLevel = logLevelOf(env);
  if (typeof logLevel === 'object') return logLevel;
  const settings: Settings = {
    port: numbers.of('PORT', 3000, 0, 65_535),
    host: host === '' ? '127.0.0.1' : host,
    address,
    trustProxy,
    requestsPerMinute: numbers.of('KAPSTOK_REQUESTS_PER_MINUTE', 3000, 10, 1_000_000),
    logLevel,
    webhooksPrivate: env.KAPSTOK_WEBHOOK_PRIVATE?.trim() === '1',
    contact: env.KAPSTOK_CONTACT?.trim() || NO_CONTACT,
    keptPlans: keptPlanLimits(numbers),
    ownPlans: {
      uploadBytes: numbers.of('KAPSTOK_UPLOAD_MB', 25, 1, 500) * MEGABYTE,
      files: FILES,
      rows: numbers.of('KAPSTOK_UPLOAD_ROWS', 200_000, 100, 10_000_000),
      milliseconds: numbers.of('KAPSTOK_OWN_PLAN_SECONDS', 60, 1, 3600) * 1000,
      memoryMegabytes: numbers.of('KAPSTOK_OWN_PLAN_MEMORY_MB', 512, 64, 16_384),
      plans: numbers.of('KAPSTOK_OWN_PLANS', 8, 1, 1000),
      plansPerAddress: numbers.of('KAPSTOK_OWN_PLANS_PER_ADDRESS', 3, 1, 1000),
      idleMilliseconds: numbers.of('KAPSTOK_OWN_PLAN_MINUTES', 30, 1, 1440) * 60_000,
    },
  };
  return numbers.wrong[0] ?? settings;
}
