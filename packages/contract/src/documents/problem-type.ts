/**
 * The type of a problem (RFC 9457) that says: this plan of one's own was wiped or has expired, and is kept nowhere any
 * more. To have it again it must be sent in again. Every other problem is `about:blank`.
 */
export const OWN_PLAN_GONE = 'urn:kapstok:problem:own-plan-gone';
