import { RoomHead } from '../frame/room-head.tsx';
import { useWords } from '../language/words.ts';

/** Accept an invitation to a role. */
export function InvitationRoom() {
  const { say } = useWords();
  return <RoomHead title={say('session.invitation')} />;
}
