/* What a thread needs that reads a request, without all else of this package: it starts in half the time. */
export { DEFAULT_LIMITS } from './limits.ts';
export { readRequest } from './request-file/read-request.ts';
export type { FileFault, RequestReading } from './request-file/request-file.ts';
