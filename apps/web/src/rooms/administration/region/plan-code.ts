const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether this can be the code of a plan in an address. */
export function isCode(words: string): boolean {
  return words.length <= 80 && CODE.test(words);
}

/** A code made of a title: small letters, digits and hyphens; empty when nothing of that is in it. */
export function codeOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
