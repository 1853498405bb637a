/** What nobody foresaw is a fault of Kapstok and not of the plan: a sentence, and what is needed to mend it. */
export function unforeseen(error: unknown): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Er ging iets mis in Kapstok zelf. Meld dit met wat hieronder staat.\n\n${what}\n`;
}
