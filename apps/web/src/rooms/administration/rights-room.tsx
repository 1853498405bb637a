import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** The table of rights. */
export function RightsRoom() {
  const { say } = useWords();
  return <RoomHead title={say('administration.rights')} />;
}
