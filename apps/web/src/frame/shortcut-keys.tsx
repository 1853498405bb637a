import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { FIRST } from '../address/plan-path.ts';
import { roomsByKey } from './room-list.ts';
import { isTyping, useShortcutsOn } from './shortcut.ts';

const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'));

/** Asks for the sheet of shortcuts, from anywhere. */
export const SHOW_SHORTCUTS = 'kapstok:shortcuts';

/** Listens to the keys: `/` finds, `?` shows the sheet, a digit goes to a room. */
export function ShortcutKeys() {
  const [sheet, setSheet] = useState(false);
  const on = useShortcutsOn();
  const navigate = useNavigate();
  const { plan = FIRST } = useParams({ strict: false });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const room = roomsByKey(plan).find(({ key }) => key === event.key);
    if (event.key === '?') setSheet(true);
    else if (event.key === '/') document.querySelector<HTMLInputElement>('[data-find] input')?.focus();
    else if (room !== undefined) void navigate({ to: room.to, params: { plan } });
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
      <ShortcutSheet plan={plan} close={() => setSheet(false)} />
    </Suspense>
  );
}
