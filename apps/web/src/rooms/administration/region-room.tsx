import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** The region itself. */
export function RegionRoom() {
  const { say } = useWords();
  return <RoomHead title={say('administration.region')} />;
}
