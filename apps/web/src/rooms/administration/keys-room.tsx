import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** Keys for machines. */
export function KeysRoom() {
  const { say } = useWords();
  return <RoomHead title={say('administration.keys')} />;
}
