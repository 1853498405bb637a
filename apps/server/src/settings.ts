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

/** What the environment settles. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly ownPlans: OwnPlanLimits;
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number;
}

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

/** Reads the environment. @returns the settings, or a sentence about the first value that can't be used */
export function settingsOf(env: Environment): Settings | Text {
  const numbers = new Numbers(env);
  const host = env.HOST?.trim() ?? '';
  const settings: Settings = {
    port: numbers.of('PORT', 3000, 0, 65_535),
    host: host === '' ? '127.0.0.1' : host,
    requestsPerMinute: numbers.of('KAPSTOK_REQUESTS_PER_MINUTE', 3000, 10, 1_000_000),
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
