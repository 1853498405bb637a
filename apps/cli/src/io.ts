import type { Severity } from '@kapstok/audit';
import type { Language } from '@kapstok/quantity';
import type { Style } from './terminal/style.ts';

/** Where a command writes, and how. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows how far long work is, on a terminal only: each takes the place of the one before it, and '' of the last. */
  readonly progress: (words: string) => void;
  /** Styles of what goes to the output. */
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

/** What a command was asked. */
export interface Asked {
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly projects: boolean;
  /** Least severity to show; undefined: all. */
  readonly min: Severity | undefined;
  /** How figures are drawn; undefined: as is usual. */
  readonly seed: number | undefined;
  readonly draws: number | undefined;
  /** The code of a region, and what it is called. */
  readonly region: string | undefined;
  readonly title: string | undefined;
  /** Whether it is about all regions together. */
  readonly nation: boolean;
  /** The form of a report, the file it goes to, its quarter, and what it is about; undefined: as is usual. */
  readonly format: string | undefined;
  readonly out: string | undefined;
  readonly period: string | undefined;
  readonly of: string | undefined;
  readonly language: Language;
}

/** Exit codes: done; something unforeseen; a request or a plan that can't be read. */
export const EXIT = { done: 0, failed: 1, refused: 2 } as const;

/** A command does what was asked and gives its exit code. */
export type Command = (asked: Asked, io: Io) => Promise<number>;
