import { ROLE_NAMES, ROLES, WITHIN_KINDS, type WithinKind } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { OVER, type RoleStanding } from './told-roles.ts';

/** A role in words, with who has it, about what and until when. */
export function roleWords(standing: RoleStanding): Text {
  const { account, code, made, begun } = standing;
  const [role, about, end] = [roleName(standing.role), aboutWords(standing.kind), endWords(standing)];
  const of = code === null ? '' : ` ${code}`;
  const [given, told] = made === null ? ['', ''] : [`, van regel ${made}`, `, of entry ${made}`];
  const [later, not] = begun ? ['', ''] : [', nog niet begonnen', ', not begun yet'];
  return text(
    `${role.nl} (${about.nl}${of}) van account ${account}, ${end.nl}${given}${later}`,
    `${role.en} (${about.en}${of}) of account ${account}, ${end.en}${told}${not}`,
  );
}

function roleName(role: string): Text {
  const known = ROLE_NAMES.find((name) => name === role);
  return known === undefined ? text(role, role) : ROLES[known].name;
}

function aboutWords(kind: string): Text {
  return isWithinKind(kind) ? WITHIN_KINDS[kind] : text(kind, kind);
}

function isWithinKind(kind: string): kind is WithinKind {
  return Object.hasOwn(WITHIN_KINDS, kind);
}

function endWords({ until, ended }: RoleStanding): Text {
  if (until === OVER) return text(`beëindigd bij regel ${ended}`, `ended by entry ${ended}`);
  return until === null ? text('zonder einde', 'without end') : text(`tot ${until}`, `until ${until}`);
}
