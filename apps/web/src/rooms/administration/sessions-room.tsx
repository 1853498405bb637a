import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** One’s own sessions. */
export function SessionsRoom() {
  const { say } = useWords();
  return <RoomHead title={say('administration.sessions')} />;
}
