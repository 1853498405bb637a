import type { OwnPlanStatus } from '@kapstok/contract';
import { vi } from 'vitest';
import type { App } from '../app-type.ts';

const PATIENCE = 30_000;

/** The body and head of a form with files, as a browser sends it. */
export async function formOf(
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ payload: Buffer; headers: { 'content-type': string } }> {
  const form = new FormData();
  for (const [name, words] of Object.entries(fields)) form.append(name, words);
  for (const [name, contents] of Object.entries(files)) form.append('files', new Blob([contents]), name);
  const response = new Response(form);
  const headers = { 'content-type': response.headers.get('content-type') ?? '' };
  return { payload: Buffer.from(await response.arrayBuffer()), headers };
}

/** Sends files in as an own plan. @returns its id */
export async function sendIn(
  app: App,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): Promise<string> {
  const sent = await app.inject({ method: 'POST', url: '/api/v1/own-plans', ...(await formOf(files)) });
  if (sent.statusCode !== 202) throw new Error(sent.body);
  return (sent.json() as { id: string }).id;
}

/** Asks until the plan is ready or failed, as a browser does. */
export function settled(
  app: App,
  id: string,
  onStatus: (status: OwnPlanStatus) => void = () => undefined,
): Promise<OwnPlanStatus> {
  const ask = async (): Promise<OwnPlanStatus> => {
    const status = (await app.inject(`/api/v1/own-plans/${id}`)).json() as OwnPlanStatus;
    onStatus(status);
    if (status.phase !== 'ready' && status.phase !== 'failed') throw new Error(`still ${status.phase}`);
    return status;
  };
  return vi.waitFor(ask, { interval: 20, timeout: PATIENCE });
}
