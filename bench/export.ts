import pg from 'pg';
import { exportQuery } from '../src/db/customer-query.ts';
import { asId } from '../src/kernel/ids.ts';
import { toInstant } from '../src/kernel/time.ts';
import type { Downloaded, DownloadTask } from './download.ts';
import { openHouse } from './house.ts';
import { HARBOR } from './seed.ts';
import { startWorker } from './worker.ts';

/** How often the server's memory is looked at while it sends, in milliseconds. */
const LOOK_EVERY = 20;

export type ExportFound = { readonly lines: number; readonly speed: number; readonly grewBy: number };

/**
 * All customers of one partner as a file: lines per second beside those of COPY with the same columns of the same query,
 * and by how many MiB the server, which has done nothing else before, grows meanwhile.
 */
export const measureExport = async (url: string): Promise<ExportFound> => {
  const worker = startWorker<DownloadTask, Downloaded>('download.ts', 'download');
  const house = await openHouse(url);
  const file = { kind: 'http', headers: house.session } as const;
  try {
    await worker.do({ ...file, url: `${house.base}/api/v1/customers.csv?search=bakery` });
    const copied = await worker.do({ kind: 'copy', url, text: copyText() });
    const before = (await house.memory()).now;
    let most = before;
    const looking = setInterval(() => {
      house.memory().then(
        ({ now }) => {
          most = Math.max(most, now);
        },
        () => undefined,
      );
    }, LOOK_EVERY);
    const sent = await worker.do({ ...file, url: `${house.base}/api/v1/customers.csv` });
    clearInterval(looking);
    if (sent.lines !== copied.lines + 1) throw new Error(`${sent.lines} lines sent, ${copied.lines} copied`);
    return { lines: sent.lines, speed: copied.milliseconds / sent.milliseconds, grewBy: most - before };
  } finally {
    worker.end();
    await house.close();
  }
};

/** The export's own query, its values written out because COPY takes none, and only the columns of the file. */
const copyText = (): string => {
  const scope = { partnerId: asId<'organization'>(HARBOR), partnerKind: 'reseller', personId: null } as const;
  const { text, values } = exportQuery(scope, { sort: 'name' }, toInstant(Date.now()));
  const written = text.replace(/\$(\d+)/g, (_, number: string) => pg.escapeLiteral(String(values[Number(number) - 1])));
  return `copy (select customer_id, name, domain, capacity, fellow_names, admin_until, agreement_version, tags
    from (${written}) list) to stdout with (format csv)`;
};
