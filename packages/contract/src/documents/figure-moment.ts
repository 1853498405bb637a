import type { Calculation, Choice } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { settingLabel } from './answer.ts';

/** What the moment of a figure hangs on. */
export type Moments = Pick<Calculation, 'window' | 'structuralYear' | 'choices'>;

/**
 * A label with the years and the choices that the address of the figure stands for:
 * `bijdrage in fte, structureel per jaar (2028)`, `tijdwinst, in de telperiode (2024 t/m 2027)`.
 */
export function withMoment(label: Text, id: string | undefined, moments: Moments): Text {
  if (id === undefined) return label;
  const parts = [yearsOf(id, moments), choicesOf(id, moments.choices)].filter((part) => part !== undefined);
  if (parts.length === 0) return label;
  const within = (language: keyof Text): string => parts.map((part) => part[language]).join('; ');
  return text(`${label.nl} (${within('nl')})`, `${label.en} (${within('en')})`);
}

function yearsOf(id: string, { window, structuralYear }: Moments): Text | undefined {
  const parts = id.slice(id.indexOf('/') + 1).split('.');
  if (parts.includes('window') && window !== undefined) {
    const { from, to } = window;
    return from === to ? text(String(from), String(from)) : text(`${from} t/m ${to}`, `${from} to ${to}`);
  }
  const inYear = parts.includes('structural') || parts[0] === 'choices' || isShare(parts);
  return inYear && structuralYear !== undefined
    ? text(String(structuralYear), String(structuralYear))
    : undefined;
}

/** Parts of the shortage that compare it with the contribution of the structural year. */
function isShare([first, second = '']: readonly string[]): boolean {
  return first === 'shortage' && /^(?:share|remaining)/.test(second);
}

const ADDRESS = /\/choices\.(?:combination\.([^.]+)|([^.]+)\.([^.]+))\./;

/** The choices in `plan/choices.recruits.cumulative.fte`, or in that of several together. */
function choicesOf(id: string, choices: readonly Choice[]): Text | undefined {
  const match = ADDRESS.exec(id);
  if (match === null) return undefined;
  const [, together, alone = '', alternative = ''] = match;
  const pairs = together?.split('+').map((pair) => pair.split('=')) ?? [[alone, alternative]];
  return settingLabel(choices, Object.fromEntries(pairs.map(([choice = '', other = '']) => [choice, other])));
}
