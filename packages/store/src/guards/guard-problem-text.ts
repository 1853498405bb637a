import { inQuotes, type Text, text } from '@kapstok/quantity';
import type { GuardProblem } from './guard-problems.ts';
import type { GuardKind } from './read-guards.ts';

const KINDS: Readonly<Record<GuardKind, Text>> = {
  schema: text('het schema', 'the schema'),
  relation: text('de tabel', 'the table'),
  column: text('de kolom', 'the column'),
  constraint: text('de voorwaarde', 'the constraint'),
  index: text('de index', 'the index'),
  trigger: text('de trigger', 'the trigger'),
  rule: text('de regel', 'the rule'),
  policy: text('de policy', 'the policy'),
  function: text('de functie', 'the function'),
  grant: text('het recht', 'the right'),
  default: text('het recht vooraf', 'the right beforehand'),
  role: text('de rol van de databank', 'the role of the database'),
};

/** What is wrong with what guards a database, as a sentence without its end. */
export function guardProblemText({ kind, name, found, expected }: GuardProblem): Text {
  const { nl, en } = KINDS[kind];
  const begin = text(
    'Wat de rijen bewaakt is anders dan deze Kapstok het maakt',
    'What guards the rows differs from what this Kapstok makes',
  );
  if (expected === undefined) {
    return text(
      `${begin.nl}: ${nl} ${name} staat er, en was niet verwacht`,
      `${begin.en}: ${en} ${name} is there, and was not expected`,
    );
  }
  if (found === undefined) {
    return text(
      `${begin.nl}: ${nl} ${name} staat er niet, en was wel verwacht`,
      `${begin.en}: ${en} ${name} is not there, and was expected`,
    );
  }
  const [stood, wanted] = [fromDifference(found, expected), fromDifference(expected, found)];
  return text(
    `${begin.nl}: ${nl} ${name}: er staat ${inQuotes(stood)}, verwacht was ${inQuotes(wanted)}`,
    `${begin.en}: ${en} ${name}: there is ${inQuotes(stood)}, expected was ${inQuotes(wanted)}`,
  );
}

/** So much is told of a definition, and so much of it before what differs. */
const TOLD = 120;
const BEFORE = 30;

/** The part of a definition where it begins to differ from another; all of a short one. */
function fromDifference(says: string, other: string): string {
  let at = 0;
  while (at < says.length && says[at] === other[at]) at += 1;
  const start = says.length <= TOLD ? 0 : Math.max(0, Math.min(at, says.length - 1) - BEFORE);
  const part = says.slice(start, start + TOLD);
  const [before, after] = [start > 0 ? '…' : '', start + TOLD < says.length ? '…' : ''];
  return `${before}${part.replaceAll(/\s+/g, ' ').trim()}${after}`;
}
