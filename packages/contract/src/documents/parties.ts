import type { Plan } from '@kapstok/plan';
import type { PartyDto } from '../schemas/project-card.ts';

type Organisation = Plan['organisations'][number];

function names(organisation: Organisation): readonly string[] {
  return [organisation.code, organisation.name, ...organisation.aliases].map((name) =>
    name.trim().toLowerCase(),
  );
}

/** Who a printed party is: the organisation that has it as its code, name or alias. A party need not be one. */
export function partyDto(plan: Plan, printed: string): PartyDto {
  const wanted = printed.trim().toLowerCase();
  const found = plan.organisations.find((organisation) => names(organisation).includes(wanted));
  if (found === undefined) return { printed, code: null, name: null, kind: null };
  return { printed, code: found.code, name: found.name, kind: found.kind };
}
