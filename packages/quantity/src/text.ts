/** A sentence or name in the two languages of the interface; Dutch first. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

/** The languages Kapstok speaks. */
export type Language = keyof Text;

/** Makes a Text of two sentences. */
export function text(nl: string, en: string): Text {
  return { nl, en };
}

/** The same words in both languages: a name, a code, a title from the plan itself. */
export function verbatim(words: string): Text {
  return { nl: words, en: words };
}
