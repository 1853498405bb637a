import { isLanguage } from '../language/language.ts';

/** What an address may say on every screen: the language, the figure that is asked about, and which state of the plan. */
export interface EveryScreen {
  readonly lang?: 'nl' | 'en' | undefined;
  /** Address of the figure whose Waarom? panel is open. */
  readonly why?: string | undefined;
  /** The moment as of which the plan is shown, as the address has it: also where it can't be read, for that is told. */
  readonly asOf?: string | undefined;
  /** Id of the version that is shown, as the address has it. */
  readonly version?: string | undefined;
}

/** What the address says that every screen has. */
export function everyScreen(search: Record<string, unknown>): EveryScreen {
  const { lang, why } = search;
  return {
    ...(typeof lang === 'string' && isLanguage(lang) ? { lang } : {}),
    ...(typeof why === 'string' && why !== '' ? { why } : {}),
    ...wordsOf('asOf', 'version')(search),
  };
}

/** Reads the named parts of an address that are words; the rest of it is no business of this screen. */
export function wordsOf<K extends string>(...names: readonly K[]) {
  return (search: Record<string, unknown>): { readonly [N in K]?: string | undefined } => {
    const found: { [N in K]?: string | undefined } = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === 'string' && value !== '') found[name] = value;
    }
    return found;
  };
}
