import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SimpleTables } from '@kapstok/plan';
import { parse } from 'yaml';
import type { FigureId, FigureValue, Setting } from '../figure.ts';

/** A figure as an example expects it, and the calculation by hand behind it. */
interface ExpectedFigure {
  /** A number, or `2800..3000`, `ten minste 10`, `hoogstens 10`, `onbekend`, `n.v.t.`, `geen cijfer`. */
  readonly is: number | string;
  readonly want: string;
}

/** The answer as an example expects it under a setting of the open choices. */
export interface ExpectedAnswer {
  readonly keuze: Setting;
  readonly fte?: number | string;
  readonly aandeel?: number | string;
  readonly want: string;
}

/** A small plan, and the figures that follow from it. */
export interface WorkedExample {
  readonly geval: string;
  readonly gegeven: SimpleTables;
  readonly dan: Readonly<Record<FigureId, ExpectedFigure>>;
  /** Choices the plan leaves open, in order; not looked at when absent. */
  readonly open?: readonly string[];
  readonly onder?: readonly ExpectedAnswer[];
  /** What is not known of the first figure expected: why, in Dutch. */
  readonly onbekend?: readonly string[];
}

/** The examples of one subject. */
export interface Subject {
  readonly onderwerp: string;
  readonly voorbeelden: readonly WorkedExample[];
}

interface SubjectFile extends Subject {
  /** Tables of every example; an example names only the tables that differ. */
  readonly altijd?: SimpleTables;
}

const FOLDER = fileURLToPath(new URL('../../examples', import.meta.url));

/** Reads every subject, in the order of their file names. */
export function readSubjects(): readonly Subject[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const { onderwerp, altijd, voorbeelden } = parse(readFileSync(join(FOLDER, file), 'utf8')) as SubjectFile;
    return {
      onderwerp,
      voorbeelden: voorbeelden.map((one) => ({ ...one, gegeven: { ...altijd, ...one.gegeven } })),
    };
  });
}

/** A value in the words in which an example expects it, rounded to the decimals the example writes. */
export function asExpected(value: FigureValue | undefined, expected: number | string): number | string {
  if (value === undefined) return 'geen cijfer';
  if (value.kind !== 'known') return value.kind === 'unknown' ? 'onbekend' : 'n.v.t.';
  const digits = decimalsOf(String(expected));
  const [low, high] = [rounded(value.low, digits), rounded(value.high, digits)];
  const amount = low === high ? low : `${low}..${high}`;
  switch (value.bound) {
    case 'exact':
      return amount;
    case 'atLeast':
      return `ten minste ${amount}`;
    case 'atMost':
      return `hoogstens ${amount}`;
    case 'partial':
      return `ongeveer ${amount}`;
  }
}

/** The most decimals of a number that an example writes. */
function decimalsOf(words: string): number {
  const numbers = words.match(/\d+(?:\.\d+)?/g) ?? [];
  return Math.max(0, ...numbers.map((number) => number.split('.')[1]?.length ?? 0));
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
