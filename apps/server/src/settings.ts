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

/** Names of environment variables, what they are when not set, and the least and most they may be. */
const NUMBERS = {
  PORT: { usual: 3000, least: 0, most: 65_535 },
  KAPSTOK_UPLOAD_MB: { usual: 25, least: 1, most: 500 },
  KAPSTOK_UPLOAD_ROWS: { usual: 200_000, least: 100, most: 10_000_000 },
  KAPSTOK_OWN_PLANS: { usual: 8, least: 1, most: 1000 },
  KAPSTOK_OWN_PLAN_SECONDS: { usual: 60, least: 1, most: 3600 },
  KAPSTOK_OWN_PLAN_MEMORY_MB: { usual: 512, least: 64, most: 16_384 },
  KAPSTOK_OWN_PLAN_MINUTES: { usual: 30, least: 1, most: 1440 },
  KAPSTOK_REQUESTS_PER_MINUTE: { usual: 3000, least: 10, most: 1_000_000 },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1024 * 1024;
const FILES = 60;

function wrong(name: string, found: string, least: number, most: number): Text {
  return text(
    `${name} is "${found}", maar moet een heel getal zijn van ${least} tot en met ${most}.`,
    `${name} is "${found}", but must be a whole number from ${least} up to ${most}.`,
  );
}

function numberOf(env: Environment, name: keyof typeof NUMBERS): number | Text {
  const { usual, least, most } = NUMBERS[name];
  const found = env[name]?.trim() ?? '';
  if (found === '') return usual;
  const value = /^\d+$/.test(found) ? Number(found) : Number.NaN;
  return value >= least && value <= most ? value : wrong(name, found, least, most);
}

/** Reads the environment. @returns the settings, or a sentence about the first value that can't be used */
export function settingsOf(env: Environment): Settings | Text {
  const values: Partial<Record<keyof typeof NUMBERS, number>> = {};
  for (const name of Object.keys(NUMBERS) as readonly (keyof typeof NUMBERS)[]) {
    const value = numberOf(env, name);
    if (typeof value !== 'number') return value;
    values[name] = value;
  }
  const of = (name: keyof typeof NUMBERS): number => values[name] ?? NUMBERS[name].usual;
  const host = env.HOST?.trim() ?? '';
  return {
    port: of('PORT'),
    host: host === '' ? '127.0.0.1' : host,
    requestsPerMinute: of('KAPSTOK_REQUESTS_PER_MINUTE'),
    ownPlans: {
      uploadBytes: of('KAPSTOK_UPLOAD_MB') * MEGABYTE,
      files: FILES,
      rows: of('KAPSTOK_UPLOAD_ROWS'),
      milliseconds: of('KAPSTOK_OWN_PLAN_SECONDS') * 1000,
      memoryMegabytes: of('KAPSTOK_OWN_PLAN_MEMORY_MB'),
      plans: of('KAPSTOK_OWN_PLANS'),
      idleMilliseconds: of('KAPSTOK_OWN_PLAN_MINUTES') * 60_000,
    },
  };
}
