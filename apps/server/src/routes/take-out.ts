import { text } from '@kapstok/quantity';
import * as z from 'zod';
import { inRegion } from '../access/in-region.ts';
import type { App } from '../app-type.ts';
import { refused } from '../changes/refused.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { regionZipFile } from '../regions/region-zip-file.ts';
import { API } from './plan-route.ts';
import { fileResponse } from './responses.ts';

const ZIP = 'application/zip';
const params = z.object({ region: z.string().max(80) });
/** Reads all that is kept of a region: not too often. */
const FEW = { rateLimit: { max: 10, timeWindow: '1 minute' } };
const NO_REGION = text('Deze regio is er niet.', 'This region is not here.');

/** A whole region with its history, as a zip of plan folders. */
export function takeOutRoutes(app: App, keeping: Keeping): void {
  const schema = { params, response: { 200: fileResponse(ZIP) } };
  app.get(`${API}/regions/:region/take-out.zip`, { schema, config: FEW }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'backup' }, async ({ standing }) => {
      const { code } = standing.region;
      const file = await regionZipFile(keeping.database, code);
      if (file === undefined) throw refused(404, NO_REGION);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${code}.zip"`)
        .header('content-length', file.bytes)
        .type(ZIP)
        .send(file.content);
    });
  });
}
