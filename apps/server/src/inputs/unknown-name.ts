import type { WrongInput } from '@kapstok/contract';
import { asTyped, type Text, text } from '@kapstok/quantity';
import { nearestName } from './nearest-name.ts';
import { wrongInput } from './wrong-inputs.ts';

/** A name in a query that is not known. */
export interface UnknownName {
  /** What of the query names it. */
  readonly input: string;
  readonly name: string;
  /** What it must be, to follow "moet" or "must". */
  readonly kind: Text;
  /** Names that are known, among which one may be meant. */
  readonly known: readonly string[];
  /** Whether what is known is told where none is near; not of ids, which say nothing to a reader. */
  readonly isListed?: boolean;
}

/** What the names must be by which parts of a plan are asked for. */
export const NAMED_KINDS = {
  table: text('een tabel van dit plan zijn', 'be a table of this plan'),
  pillar: text('een pijler van dit plan zijn', 'be a pillar of this plan'),
  project: text('een project van dit plan zijn', 'be a project of this plan'),
} as const satisfies Readonly<Record<string, Text>>;

const LISTED = 20;
/** So much of what was sent is told again. */
const TOLD = 60;

function shortened(name: string): string {
  return name.length > TOLD ? `${name.slice(0, TOLD)}…` : name;
}

/** What a name must be and what stood there, with the known one that is nearest to it, or else the known ones. */
export function unknownName({ input, name, kind, known, isListed = true }: UnknownName): WrongInput {
  const told = shortened(name);
  const must = text(`${kind.nl}, en ${asTyped(told)} is dat niet`, `${kind.en}, and ${asTyped(told)} is not`);
  const near = nearestName(name, known);
  if (near !== undefined) {
    const meant = text(
      `${must.nl}: bedoelt u ${asTyped(near)}?`,
      `${must.en}: do you mean ${asTyped(near)}?`,
    );
    return wrongInput('query', [input], meant);
  }
  const names = isListed ? known.toSorted().slice(0, LISTED).join(', ') : '';
  const all = names === '' ? '' : `: ${names}${known.length > LISTED ? ', …' : ''}`;
  return wrongInput('query', [input], text(`${must.nl}${all}`, `${must.en}${all}`));
}
