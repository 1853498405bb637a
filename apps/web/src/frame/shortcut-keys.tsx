import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { byKey } from './room-list.ts';
import { isTyping, useShortcutsOn } from './shortcut.ts';
import type { ChosenPlan } from './use-chosen-plan.ts';
import { useOpenRooms } from './use-open-rooms.ts';

const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'));

/** Asks for the sheet of shortcuts, from anywhere. */
export const SHOW_SHORTCUTS = 'kapstok:shortcuts';

interface Props {
  /** The plan, as addresses name it. */
  readonly mark: string;
  /** Undefined until it is known. */
  readonly kind: ChosenPlan['kind'] | undefined;
}

/** Listens to the keys: `/` finds, `?` shows the sheet, a digit goes to a room that is open. */
export function ShortcutKeys({ mark, kind }: Props) {
  const [sheet, setSheet] = useState(false);
  const on = useShortcutsOn();
  const navigate = useNavigate();
  const rooms = byKey(useOpenRooms(kind));
  const press = useEffectEvent((event: KeyboardEvent) => {
    // Who types in a cell of a table has used the key already.
    if (event.defaultPrevented) return;
    if (!on || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const room = rooms.find(({ key }) => key === event.key);
    if (event.key === '?') setSheet(true);
    else if (event.key === '/') document.querySelector<HTMLInputElement>('[data-find] input')?.focus();
    else if (room !== undefined) void navigate({ to: room.to, params: { plan: mark } });
    else return;
    event.preventDefault();
  });
  const show = useEffectEvent(() => setSheet(true));
  useEffect(() => {
    const keys = (event: KeyboardEvent) => press(event);
    const ask = () => show();
    document.addEventListener('keydown', keys);
    document.addEventListener(SHOW_SHORTCUTS, ask);
    return () => {
      document.removeEventListener('keydown', keys);
      document.removeEventListener(SHOW_SHORTCUTS, ask);
    };
  }, []);
  if (!sheet) return null;
  return (
    <Suspense fallback={null}>
      <ShortcutSheet rooms={rooms} close={() => setSheet(false)} />
    </Suspense>
  );
}
