import { RoomHead } from '../frame/room-head.tsx';
import { useWords } from '../language/words.ts';

/** What one sees after signing out. */
export function SignedOutRoom() {
  const { say } = useWords();
  return <RoomHead title={say('session.signedOut')} />;
}
