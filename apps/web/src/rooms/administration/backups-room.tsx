import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** Backups. */
export function BackupsRoom() {
  const { say } = useWords();
  return <RoomHead title={say('administration.backups')} />;
}
