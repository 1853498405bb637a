import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { SessionNotice } from '../session/session-notice.tsx';
import './root.css';

/** What every page has: a way past the rooms, and word of a session that ended. */
export function Root() {
  const { say } = useWords();
  useFocusOnNewScreen();
  return (
    <>
      <a className="ks-skip" href="#main">
        {say('frame.skip')}
      </a>
      <SessionNotice />
      <Outlet />
    </>
  );
}

/** Who goes to another screen starts reading at its top, with a screen reader and with the keyboard too. */
function useFocusOnNewScreen(): void {
  const path = useLocation({ select: (location) => location.pathname });
  const first = useRef(path);
  useEffect(() => {
    if (first.current === path) return;
    first.current = path;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}
