/** What a code of a region or plan is made of, as addresses hold it: small letters, digits, and hyphens between them. */
export const ADDRESS_CODE = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** How many characters such a code has at most. */
export const LONGEST_ADDRESS_CODE = 80;

const WHOLE = new RegExp(`^${ADDRESS_CODE}$`);

/** Whether addresses can call a region or plan so. */
export function isAddressCode(words: string): boolean {
  return words.length <= LONGEST_ADDRESS_CODE && WHOLE.test(words);
}

/** A code made of a title; empty when nothing is in it that a code may hold. */
export function addressCodeOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_ADDRESS_CODE)
    .replace(/-+$/, '');
}
