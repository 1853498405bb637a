import { parseArgs } from 'node:util';
import type { Severity } from '@kapstok/audit';
import { type Language, type Text, text } from '@kapstok/quantity';
import { COMMANDS, type CommandEntry } from './commands.ts';
import type { Asked } from './io.ts';

// The words themselves: the rules of the audit are loaded only by the command that needs them.
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'remark'];

const OPTIONS = {
  json: { type: 'boolean' },
  projects: { type: 'boolean' },
  min: { type: 'string' },
  seed: { type: 'string' },
  draws: { type: 'string' },
  region: { type: 'string' },
  title: { type: 'string' },
  nation: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  period: { type: 'string' },
  of: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** What the words after `kapstok` ask for. */
export type Request =
  | { readonly kind: 'help'; readonly entry: CommandEntry | undefined; readonly language: Language }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly entry: CommandEntry; readonly asked: Asked }
  | {
      readonly kind: 'refused';
      readonly entry: CommandEntry | undefined;
      readonly sentence: Text;
      readonly language: Language;
    };

interface Words {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly wrong: Text | undefined;
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

/** An option that can't stand there: not known, a value too many or too few. */
function optionProblem(token: {
  name: string;
  rawName: string;
  value: string | undefined;
}): Text | undefined {
  if (!isOption(token.name)) {
    return text(`Kapstok kent geen optie ${token.rawName}.`, `Kapstok has no option ${token.rawName}.`);
  }
  const takesValue = OPTIONS[token.name].type === 'string';
  if (takesValue && (token.value === undefined || token.value === '')) {
    return text(`Achter ${token.rawName} hoort een waarde.`, `${token.rawName} needs a value.`);
  }
  if (!takesValue && token.value !== undefined) {
    return text(`Achter ${token.rawName} hoort geen waarde.`, `${token.rawName} takes no value.`);
  }
  return undefined;
}

function wordsOf(args: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<string, string>();
  let wrong: Text | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    wrong ??= optionProblem({ name: token.name, rawName: token.rawName, value: token.value });
    values.set(token.name, token.value ?? '');
  }
  return { positionals, values, wrong };
}

function languageOf(words: Words): { language: Language; wrong: Text | undefined } {
  const asked = words.values.get('language') ?? 'nl';
  if (asked === 'nl' || asked === 'en') return { language: asked, wrong: undefined };
  const wrong = text(
    `Kapstok spreekt nl en en, geen "${asked}".`,
    `Kapstok speaks nl and en, not "${asked}".`,
  );
  return { language: 'nl', wrong };
}

function severityOf(word: string | undefined): Severity | undefined {
  return SEVERITIES.find((severity) => severity === word);
}

function isTaken(entry: CommandEntry, name: string): boolean {
  return name === 'language' || name === 'help' || entry.options.some((option) => option === name);
}

/** What is wrong with the words for this command; undefined when nothing is. */
function commandProblem(entry: CommandEntry, rest: readonly string[], words: Words): Text | undefined {
  const foreign = [...words.values.keys()].find((name) => !isTaken(entry, name));
  if (foreign !== undefined) {
    return text(
      `kapstok ${entry.name} kent geen optie --${foreign}.`,
      `kapstok ${entry.name} has no option --${foreign}.`,
    );
  }
  const needed = entry.positionals.filter((name) => !name.startsWith('['));
  const absent = needed[rest.length];
  if (absent !== undefined) {
    return text(`Er ontbreekt nog iets: ${absent}.`, `Something is missing: ${absent}.`);
  }
  const takesMore = entry.positionals.at(-1)?.endsWith('...]') === true;
  const extra = takesMore ? undefined : rest[entry.positionals.length];
  if (extra !== undefined) return text(`"${extra}" is te veel.`, `"${extra}" is too much.`);
  const min = words.values.get('min');
  if (min !== undefined && severityOf(min) === undefined) {
    return text(
      `--min kent error, warning en remark, geen "${min}".`,
      `--min knows error, warning and remark, not "${min}".`,
    );
  }
  return numberProblem(words);
}

/** Options that take a whole number, with the least and the most of it, and what it is a multiple of. */
const NUMBERS = {
  seed: { least: 0, most: 4_294_967_295, step: 1 },
  draws: { least: 1000, most: 20_000, step: 10 },
} as const;

function numberProblem(words: Words): Text | undefined {
  for (const [name, { least, most, step }] of Object.entries(NUMBERS)) {
    const word = words.values.get(name);
    if (word === undefined) continue;
    const value = /^\d{1,10}$/.test(word) ? Number(word) : Number.NaN;
    if (value >= least && value <= most && value % step === 0) continue;
    const [nl, en] =
      step === 1
        ? ['een heel getal', 'a whole number']
        : [`een veelvoud van ${step}`, `a multiple of ${step}`];
    return text(
      `--${name} is ${nl} van ${least} tot en met ${most}, geen "${word}".`,
      `--${name} is ${en} from ${least} up to ${most}, not "${word}".`,
    );
  }
  return undefined;
}

function numberOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : Number(word);
}

/** The command that some words begin with, and the words after it. */
function commandIn(positionals: readonly string[]): {
  readonly name: string | undefined;
  readonly entry: CommandEntry | undefined;
  readonly rest: readonly string[];
} {
  const isGroup = COMMANDS.some(({ name }) => name.startsWith(`${positionals[0]} `));
  const length = isGroup ? 2 : 1;
  const name = positionals.length < length ? undefined : positionals.slice(0, length).join(' ');
  return { name, entry: COMMANDS.find((entry) => entry.name === name), rest: positionals.slice(length) };
}

/** Reads the words after `kapstok`. Nothing at all, an unknown command or option, or a missing word is refused. */
export function requestOf(args: readonly string[]): Request {
  const words = wordsOf(args);
  const { language, wrong: wrongLanguage } = languageOf(words);
  const { name, entry, rest } = commandIn(words.positionals);
  if (words.wrong === undefined && words.values.has('help') && (name === undefined || entry !== undefined)) {
    return { kind: 'help', entry, language };
  }
  if (words.wrong === undefined && words.values.has('version') && name === undefined) {
    return { kind: 'version' };
  }
  const refused = (sentence: Text): Request => ({ kind: 'refused', entry, sentence, language });
  const wrong = words.wrong ?? wrongLanguage;
  if (wrong !== undefined) return refused(wrong);
  if (name === undefined) return refused(text('Wat moet Kapstok doen?', 'What should Kapstok do?'));
  if (entry === undefined) {
    return refused(text(`Kapstok kent geen opdracht "${name}".`, `Kapstok has no command "${name}".`));
  }
  const problem = commandProblem(entry, rest, words);
  if (problem !== undefined) return refused(problem);
  const asked: Asked = {
    positionals: rest,
    json: words.values.has('json'),
    projects: words.values.has('projects'),
    min: severityOf(words.values.get('min')),
    seed: numberOf(words.values.get('seed')),
    draws: numberOf(words.values.get('draws')),
    region: words.values.get('region'),
    title: words.values.get('title'),
    nation: words.values.has('nation'),
    format: words.values.get('format'),
    out: words.values.get('out'),
    period: words.values.get('period'),
    of: words.values.get('of'),
    language,
  };
  return { kind: 'run', entry, asked };
}
