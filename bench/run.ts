import { migrate } from '../src/db/migrate.ts';
import { measureAcceptances } from './accept.ts';
import { measureAuthorization } from './authorize.ts';
import { chosenServers, type Server } from './databases.ts';
import { measureExport } from './export.ts';
import { openHouse } from './house.ts';
import { measureLicenses } from './licenses.ts';
import { measurePages, measureSearches, measureThroughput, type Site } from './list.ts';
import { seedCustomers } from './seed.ts';
import { measureStartUp } from './start-up.ts';
import { FEW, measureSubscriptions } from './subscriptions.ts';
import { atLeast, atMost, drawTable, holds, type Line } from './table.ts';
import { chosenTerms } from './terms.ts';
import { FEW_USERS, measureUsers } from './users.ts';

/**
 * Measures what the lists, the export, the acceptance, licenses in bulk and the start cost, as ratios within one run: the
 * machine does not matter, another load on it matters little. `--quick` takes smaller lists and shorter looks.
 */
const QUICK = process.argv.includes('--quick');
const SIZES = QUICK ? [1_000, 10_000, 50_000] : [1_000, 100_000, 1_000_000];
const USERS = QUICK ? 10_000 : 100_000;
const SUBSCRIPTIONS = QUICK ? 10_000 : 100_000;
const LOOK = QUICK ? 150 : 300;
const LOAD = QUICK ? 1_600 : 3_000;
const ACCEPTANCES = QUICK ? 150 : 600;
const LICENSES = QUICK ? 3_000 : 10_000;

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
const spoken = (count: number): string => count.toLocaleString('en');

const measureServer = async (server: Server): Promise<Line[]> => {
  const urls: string[] = [];
  for (const size of SIZES) {
    say(`  ${spoken(size)} customers`);
    urls.push(await fill(server, size));
  }
  const [small, middle, big] = urls as [string, string, string];
  const most = spoken(SIZES[2] ?? 0);
  say('  export');
  const file = await measureExport(big);
  const sites: Record<'small' | 'middle' | 'big', Site> = {
    small: { url: small, house: await openHouse(small) },
    middle: { url: middle, house: await openHouse(middle) },
    big: { url: big, house: await openHouse(big) },
  };
  try {
    say('  pages');
    const pages = await measurePages(sites, 'small', LOOK);
    say('  searches');
    const { plain: _, ...searches } = await measureSearches(sites.big, await chosenTerms(big), LOOK);
    say('  requests per second');
    const { bare, bearer, session } = await measureThroughput(sites.big, LOAD);
    say('  subscriptions');
    const subscriptions = await measureSubscriptions(sites.small, SUBSCRIPTIONS, LOOK);
    say('  users');
    const users = await measureUsers(sites.small, USERS, LOOK);
    say('  authorization, acceptances');
    const authorization = await measureAuthorization(small);
    const accepted = await measureAcceptances(server, ACCEPTANCES);
    say('  licenses in bulk');
    const licenses = await measureLicenses(server, LICENSES);
    return [
      atMost(
        `page of 50 at ${spoken(SIZES[1] ?? 0)} customers, to that at ${spoken(SIZES[0] ?? 0)}`,
        pages.middle,
        1.2,
      ),
      atMost(`page of 50 at ${most} customers, to that at ${spoken(SIZES[0] ?? 0)}`, pages.big, 1.2),
      atLeast('pages per second with a token, to the bare SQL page', bearer / bare, 0.4, '%'),
      atLeast('pages per second with a session, to the bare SQL page', session / bare, 0.4, '%'),
      ...Object.entries(searches).map(([name, ratio]) =>
        atMost(`search at ${most}: ${name}, to the plain page`, ratio, name.startsWith('beginning') ? 1.5 : 10),
      ),
      atMost(
        `page of 50 of a customer with ${spoken(SUBSCRIPTIONS)} subscriptions, to that of one with ${spoken(FEW)}`,
        subscriptions,
        1.2,
      ),
      atMost(
        `page of 50 of a customer with ${spoken(USERS)} users, to that of one with ${spoken(FEW_USERS)}`,
        users,
        1.2,
      ),
      atMost('authorization, to the rest of a read', authorization, 0.1, '%'),
      atLeast(`export of ${most} customers, to the speed of COPY`, file.speed, 0.3, '%'),
      atMost(`export of ${most} customers: the server grows by`, file.grewBy, 64, 'MiB'),
      atLeast('joint acceptances per second, to bare transactions', accepted.ratio, 0.3, '%'),
      atMost(`${spoken(LICENSES)} licenses in bulk, to a bare insert of the same rows`, licenses, 3),
    ];
  } finally {
    for (const { house } of Object.values(sites)) await house.close();
  }
};

const fill = async (server: Server, size: number): Promise<string> => {
  const url = await server.database(`customers_${size}`);
  await migrate(url);
  await (await openHouse(url)).close(); // the cast moves in
  await seedCustomers(url, size);
  return url;
};

const tables: string[] = [];
let good = true;
const report = (title: string, lines: readonly Line[]): void => {
  tables.push(drawTable(title, lines));
  good &&= lines.every(holds);
};
const begun = performance.now();
for (const { name, start } of chosenServers()) {
  say(`${name}:`);
  const server = await start();
  try {
    report(name, await measureServer(server));
  } finally {
    await server.stop();
  }
}
say('npm start, twice');
const { seconds, memory } = await measureStartUp();
report('start', [
  atMost('second start: seconds until the portal answers', seconds, 3, 's'),
  atMost('at rest: memory of server and database', memory, 250, 'MiB'),
]);
console.log(`\n${tables.join('\n\n')}\n`);
say(`Took ${((performance.now() - begun) / 60_000).toFixed(1)} minutes.`);
process.exitCode = good ? 0 : 1;
