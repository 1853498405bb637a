import { useWords } from '../language/words.ts';
import { type RoleDraft, withinOf } from './role-draft.ts';

/** What a form about a role may still need. */
export type Missing = 'who' | 'name' | 'role' | 'part';

/** What is still to be chosen of a role; nothing when it is settled. */
export function missingOf(draft: RoleDraft): readonly Missing[] {
  if (draft.role === '') return ['role'];
  return withinOf(draft) === undefined ? ['part'] : [];
}

/** Says beside a button that can't be pressed yet what is still needed. */
export function MissingWords({ id, missing }: { readonly id: string; readonly missing: readonly Missing[] }) {
  const { say, language } = useWords();
  const names = new Intl.ListFormat(language).format(missing.map((one) => say(`admin.missing.${one}`)));
  return (
    <p id={id} className="ks-small ks-soft" aria-live="polite">
      {missing.length > 0 && say('admin.missing', { what: names })}
    </p>
  );
}
