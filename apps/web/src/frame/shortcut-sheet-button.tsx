import { useWords } from '../language/words.ts';
import { SHOW_SHORTCUTS } from './shortcut-keys.tsx';

/** Opens the sheet of shortcuts for who does not know the key. */
export function ShortcutSheetButton() {
  const { say } = useWords();
  return (
    <button
      type="button"
      className="ks-tool ks-bar__keys"
      onClick={() => document.dispatchEvent(new CustomEvent(SHOW_SHORTCUTS))}
    >
      {say('shortcuts.open')}
    </button>
  );
}
