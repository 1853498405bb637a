import { RoomHead } from '../frame/room-head.tsx';
import { useWords } from '../language/words.ts';

/** Stands in the window in which one signed in again beside one’s work. */
export function SignedInAgainRoom() {
  const { say } = useWords();
  return <RoomHead title={say('session.signedInAgain')} />;
}
