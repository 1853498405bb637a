const LONGEST = 40;

/** A code for an assumption by its name, which no other has: `Uurtarief zorg` is `uurtarief-zorg`, the next one `uurtarief-zorg-2`. */
export function freeCode(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  const code = plain === '' ? 'aanname' : plain;
  if (!taken.has(code)) return code;
  let number = 2;
  while (taken.has(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}
