import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** Who has which role. */
export function RolesRoom() {
  const { say } = useWords();
  return <RoomHead title={say('administration.roles')} />;
}
