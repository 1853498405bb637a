import type { Language, Text } from '@kapstok/quantity';
import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage } from './language.ts';
import type { nl } from './nl.ts';
import { together } from './together.ts';
import { type Values, writtenValues } from './written-values.ts';

type Plural<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

/** A sentence of the catalogues, without its plural ending. */
export type Phrase = Plural<keyof typeof nl>;

/** A catalogue: the same sentences in another language. */
export type Catalogue = Readonly<Record<keyof typeof nl, string>>;

/** The words of the interface in the language that is spoken now. */
export interface Words {
  readonly language: Language;
  /** A sentence of the interface. */
  readonly say: (phrase: Phrase, values?: Values) => string;
  /** A sentence or name that came with the data. */
  readonly of: (text: Text) => string;
}

/** The words of the interface; the component draws itself anew when the language changes. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  const spoken = i18n.resolvedLanguage;
  const language: Language = isLanguage(spoken) ? spoken : 'nl';
  return useMemo(
    () => ({
      language,
      say: (phrase: Phrase, values: Values = {}) =>
        together(i18next.t(phrase, { ...values, replace: writtenValues(values, language), lng: language })),
      of: (text: Text) => together(text[language]),
    }),
    [language],
  );
}
