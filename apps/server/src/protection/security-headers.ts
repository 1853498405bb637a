import { createHash } from 'node:crypto';
import type { App } from '../app-type.ts';
import { API_VERSION } from '../openapi/api-version.ts';
import type { Settings } from '../settings.ts';

/**
 * The style blocks that the parts of the screens (React Aria) put in the page themselves: for what can be pressed, and
 * on telephones for what lies over the page. They are allowed by their text, and no other is. Charts come without a
 * block of their own, and styles that a script sets on an element are no business of the policy.
 */
const KNOWN_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

function sourceOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

/** Only what comes from this server, and no script or style in the page but the styles above. */
const contentPolicy = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${KNOWN_STYLES.map(sourceOf).join(' ')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Threads of the browser that compute: they may compile the drawing kernel, and pages may not. */
const COMPUTING = /^\/assets\/[\w.-]*-worker-[\w-]+\.js$/;
const PAGE_POLICY = contentPolicy("'self'");
const COMPUTING_POLICY = contentPolicy("'self' 'wasm-unsafe-eval'");

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': PAGE_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
  'api-version': API_VERSION,
};

/** A browser that came over TLS once never comes without it again. */
const ONLY_SECURE: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/** Puts the same protecting headers on every answer. */
export function addSecurityHeaders(app: App, { address }: Pick<Settings, 'address'>): void {
  const always = address?.protocol === 'https:' ? { ...HEADERS, ...ONLY_SECURE } : HEADERS;
  app.addHook('onSend', async (request, reply) => {
    reply.headers(always);
    if (COMPUTING.test(request.url)) reply.header('content-security-policy', COMPUTING_POLICY);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
