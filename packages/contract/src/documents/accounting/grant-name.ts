/** What a grant is called by. */
interface Called {
  readonly code: string;
  readonly name: string;
  readonly sourceKind: string;
}

/** A grant by its name; without one by the kind of its source. Only where neither is said its code has to do. */
export function grantName({ code, name, sourceKind }: Called): string {
  if (name !== '') return name;
  return sourceKind === '' ? code : `${sourceKind} (${code})`;
}

/** The grant of a code by its name; a code of no grant as it is. */
export function grantNamed(grants: readonly Called[], code: string): string {
  const grant = grants.find((one) => one.code === code);
  return grant === undefined ? code : grantName(grant);
}
