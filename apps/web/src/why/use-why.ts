import { useNavigate } from '@tanstack/react-router';

/** Closes the panel: the address no longer asks why. */
export function useCloseWhy(): () => void {
  const navigate = useNavigate();
  return () =>
    void navigate({ to: '.', search: (now) => ({ ...now, why: undefined }), hash: true, resetScroll: false });
}
