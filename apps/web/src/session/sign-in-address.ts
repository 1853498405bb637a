import { useLocation } from '@tanstack/react-router';

/** Where one signs in, to come back at an address of this application. */
export function signInAddress(to: string): string {
  return `/auth/sign-in?to=${encodeURIComponent(to)}`;
}

/** The address of this screen as people see it, without where it was made. */
export function useHere(): string {
  return useLocation({ select: ({ publicHref }) => publicHref });
}
