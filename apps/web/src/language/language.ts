import type { Language } from '@kapstok/quantity';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl } from './nl.ts';

const REMEMBERED = 'kapstok.language';

/** Whether these words name a language Kapstok speaks. */
export function isLanguage(words: string | undefined): words is Language {
  return words === 'nl' || words === 'en';
}

/** The language to start in: the address goes before what this browser remembers; else Dutch. */
export function firstLanguage(search: string): Language {
  const asked = new URLSearchParams(search).get('lang') ?? remembered();
  return isLanguage(asked) ? asked : 'nl';
}

/** Starts the catalogues: Dutch is there at once, English comes when it is asked for. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { nl: { translation: nl } },
    lng: 'nl',
    fallbackLng: 'nl',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  if (language !== 'nl') await speak(language);
  else document.documentElement.lang = language;
}

/** Switches the interface to a language, and remembers it in this browser. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  remember(language);
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(REMEMBERED) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // A browser that keeps nothing only forgets the choice of language.
  }
}
