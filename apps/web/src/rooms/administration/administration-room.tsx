import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** What there is to administer. */
export function AdministrationRoom() {
  const { say } = useWords();
  return <RoomHead title={say('rooms.administration')} />;
}
