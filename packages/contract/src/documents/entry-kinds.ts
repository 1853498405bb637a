import { type Text, text } from '@kapstok/quantity';
import type { EntryKindDto } from '../schemas/log.ts';

/** What an entry of the log can tell of, in words: on the screen and in files. */
export const ENTRY_KINDS: Readonly<Record<EntryKindDto, Text>> = {
  change: text('wijziging', 'change'),
  undo: text('ongedaan gemaakt', 'undone'),
  restore: text('teruggezet', 'restored'),
  load: text('ingelezen', 'loaded'),
  version: text('versie', 'version'),
  assignment: text('rol', 'role'),
  key: text('sleutel', 'key'),
  webhook: text('webhook', 'webhook'),
  plan: text('plan', 'plan'),
  measured: text('meting', 'measurement'),
  round: text('meetronde', 'round of measuring'),
  refusal: text('geweigerd', 'refused'),
};

/** A kind of entry in words; one that is not known here as it is. */
export function entryKindWords(kind: string): Text {
  const known: Readonly<Record<string, Text>> = ENTRY_KINDS;
  return Object.hasOwn(known, kind) ? (known[kind] ?? text(kind, kind)) : text(kind, kind);
}
