import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** The versions of a plan, and the steps they take. */
export function VersionsRoom() {
  const { say } = useWords();
  return <RoomHead title={say('rooms.versions')} />;
}
