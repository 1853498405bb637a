import { serve as serveOf } from '@kapstok/server';
import type { Command } from '../io.ts';

/** `kapstok serve`: the plan in a browser, until it is stopped. */
export const serve: Command = (asked, io) =>
  serveOf({
    path: asked.positionals[0],
    env: process.env,
    language: asked.language,
    out: io.out,
    err: io.err,
  });
