/** A request as it is logged. */
interface Told {
  readonly method?: string;
  readonly url?: string;
  readonly id?: unknown;
}

/** Where lines of the log go, one JSON object each. */
export interface LogStream {
  write(line: string): void;
}

/** The address without what follows the question mark, and of a screen only that it is one: there may be a secret in it. */
function pathOf(url = ''): string {
  const [path = ''] = url.split('?', 1);
  return /^\/(?:api|auth|assets)\//.test(path) ? path : '(scherm)';
}

function requestTold({ method, url, id }: Told): Record<string, unknown> {
  return { method, path: pathOf(url), id };
}

function answerTold({ statusCode }: { readonly statusCode?: number }): Record<string, unknown> {
  return { statusCode };
}

/** A fault as it is logged. */
interface FaultTold {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly [more: string]: unknown;
}

/** What kind of fault it is and where in the program; not its message, for a fault tells of values. */
function faultTold(error: unknown): FaultTold {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: '',
    stack: stack.map((line) => line.trim()).join('\n'),
    code: 'code' in error ? String(error.code) : undefined,
    cause: error.cause === undefined ? undefined : faultTold(error.cause),
  };
}

/** Settings of the log, as the framework takes them. */
interface LoggerOptions {
  readonly level: string;
  readonly redact: { readonly paths: string[]; readonly censor: string };
  readonly serializers: {
    readonly req: typeof requestTold;
    readonly res: typeof answerTold;
    readonly err: typeof faultTold;
  };
  readonly stream?: LogStream;
}

/** Names under which secrets go around; wherever they stand in what is logged, they are left out. */
const SECRETS = ['authorization', 'cookie', 'set-cookie', 'secret', 'token', 'password', 'id_token'];

/**
 * How the server keeps its log: a line of JSON for each request and each fault, with the id of the request, and without
 * anything that is secret.
 */
export function loggerOptions(level: string, stream?: LogStream): LoggerOptions {
  const paths = SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);
  return {
    level,
    redact: { paths, censor: '[weggelaten]' },
    serializers: { req: requestTold, res: answerTold, err: faultTold },
    ...(stream === undefined ? {} : { stream }),
  };
}
