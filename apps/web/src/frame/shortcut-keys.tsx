import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { FIRST } from '../address/plan-path.ts';
import { isTyping, useShortcutsOn } from './shortcut.ts';

const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'));

/** Asks for the sheet of shortcuts, from anywhere. */
export const SHOW_SHORTCUTS = 'kapstok:shortcuts';

const ROOM_KEYS: Readonly<Record<string, Room>> = {
  '1': '/p/$plan',
  '2': '/p/$plan/plan',
  '3': '/p/$plan/businesscases',
  '4': '/p/$plan/doorlichting',
  '5': '/p/$plan/eigen-plan',
};

type Room =
  | '/p/$plan'
  | '/p/$plan/plan'
  | '/p/$plan/businesscases'
  | '/p/$plan/doorlichting'
  | '/p/$plan/eigen-plan';

/** Listens to the keys: `/` finds, `?` shows the sheet, a digit goes to a room. */
export function ShortcutKeys() {
  const [sheet, setSheet] = useState(false);
  const on = useShortcutsOn();
  const navigate = useNavigate();
  const { plan = FIRST } = useParams({ strict: false });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const room = ROOM_KEYS[event.key];
    if (event.key === '?') setSheet(true);
    else if (event.key === '/') document.querySelector<HTMLInputElement>('[data-find] input')?.focus();
    else if (room !== undefined) void navigate({ to: room, params: { plan } });
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
      <ShortcutSheet close={() => setSheet(false)} />
    </Suspense>
  );
}
