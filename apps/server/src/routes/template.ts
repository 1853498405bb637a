import { templateWorkbook } from '@kapstok/exchange';
import type { App } from '../app-type.ts';
import { XLSX } from '../plan/list-file.ts';
import { Remembered } from '../plan/remembered.ts';
import { fileReply } from '../plan/reply.ts';
import { API } from './plan-route.ts';
import { fileResponse } from './responses.ts';
import { sendReply } from './send.ts';

/** An empty workbook with a sheet per table. */
export function templateRoutes(app: App): void {
  const remembered = new Remembered(1);
  app.get(
    `${API}/template.xlsx`,
    { schema: { response: { 200: fileResponse(XLSX) }, marked: true } },
    async (request, reply) => {
      const file = await remembered.of('template', async () =>
        fileReply(await templateWorkbook(), XLSX, 'kapstok-plan.xlsx'),
      );
      return sendReply(request, reply, file, true);
    },
  );
}
