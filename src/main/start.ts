import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import { pino } from 'pino';
import type { Context } from '../app/context.ts';
import { readJobCounts } from '../app/jobs/count.ts';
import { offerSetup } from '../app/platform/setup.ts';
import { startEmbedded } from '../db/embedded.ts';
import { isMigrated, migrate } from '../db/migrate.ts';
import { openStore } from '../db/store.ts';
import { builtInProvisioner } from '../domain/provisioning.ts';
import { contextOf } from '../http/context.ts';
import { health } from '../http/health.ts';
import { identityRoutes } from '../http/identity.ts';
import { LOGGING } from '../http/logging.ts';
import type { Gauge } from '../http/metrics.ts';
import { portal } from '../http/portal.ts';
import { buildServer } from '../http/server.ts';
import { createIdentity, type Identity } from '../identity/identity.ts';
import { passwords } from '../identity/passwords.ts';
import { handlersFor } from '../jobs/handlers.ts';
import { httpProvisioner } from '../jobs/http-provisioner.ts';
import { chores, startSchedule, sweep } from '../jobs/schedule.ts';
import { passwordResetDelivery } from '../jobs/send-password-reset.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import { DAY } from '../kernel/time.ts';
import { type MailTransport, openTransport } from '../mail/transport.ts';
import { signedPost } from '../net/signed-post.ts';
import { restoreClock, type SandboxClock, sandboxClock, timeMachine } from '../sandbox/clock.ts';
import { clockRoutes } from '../sandbox/clock-routes.ts';
import { createFaults, type Faults, faultRoutes } from '../sandbox/faults.ts';
import { mailRoutes } from '../sandbox/mail-routes.ts';
import { openMailbox } from '../sandbox/mailbox.ts';
import { plant, sandboxRoutes } from '../sandbox/routes.ts';
import { type Config, ConfigError } from './config.ts';
import { realClock, realIds } from './system.ts';

const PORTAL = fileURLToPath(new URL('../../dist/portal', import.meta.url));

export type Running = {
  /** The one-time address at which the operator's first administrator comes in; null when there is one already. */
  readonly setup: string | null;
  close(): Promise<void>;
};
type Closing = (() => Promise<void> | void)[];

/**
 * Starts everything a configuration asks for, from the database up; `onProgress` is told each step in words. What is
 * already running when a later step fails is stopped again.
 */
export const start = async (config: Config, onProgress: (step: string) => void): Promise<Running> => {
  const closing: Closing = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    return { setup: await startAll(config, closing, onProgress), close };
  } catch (error) {
    await close();
    throw error;
  }
};

const startAll = async (
  config: Config,
  closing: Closing,
  onProgress: (step: string) => void,
): Promise<string | null> => {
  const inSandbox = config.mode === 'sandbox';
  const log = pino({ ...LOGGING, level: config.logLevel });
  const databaseUrl = config.databaseUrl ?? (await openEmbedded(config, closing, onProgress));
  const { applied } = await migrate(databaseUrl);
  if (applied.length > 0) onProgress(`Database brought up to date (${applied.length} steps)`);
  const store = openStore(databaseUrl);
  closing.push(() => store.close());

  const ids = realIds(config.secret);
  const moving = sandboxClock(realClock);
  const clock = inSandbox ? moving : realClock;
  const world = { store, clock, wall: realClock, ids, base: config.base };
  const as = (door: Context['door']) => (): Context => ({
    ...world,
    actor: { kind: 'system' },
    door,
    requestId: ids.id<'request'>(),
  });
  const system = as(inSandbox ? 'sandbox' : 'command');

  const smtpUrl = config.smtpUrl ?? (await openCatcher(system, closing));
  const transport = openMail(smtpUrl, config.mailFrom);
  closing.push(() => transport.close());
  const identity = await createIdentity({
    store,
    databaseUrl,
    base: config.base,
    secret: config.secret,
    sandbox: inSandbox,
    deliver: passwordResetDelivery({ transport, ids, base: config.base }),
    log: (message, error) => log.error({ err: error }, message),
  });
  closing.push(() => identity.close());

  if (inSandbox) {
    const planted = await plant({ identity, system, onReset: async () => undefined }, 'empty');
    if (planted) onProgress('The cast has moved in');
    await restoreClock(moving, system);
  }
  const { provisioner: vendor } = config;
  const provisioning = {
    context: as('job'),
    provisioner: vendor ? httpProvisioner(signedPost({ ...vendor, clock: realClock })) : builtInProvisioner,
  };
  const worker = await startWorker({
    url: databaseUrl,
    context: as('job'),
    handlers: handlersFor({ ...provisioning, transport }),
    onError: ({ job, error, try: count, final }) => log.error({ job, try: count, final, err: error }, 'a job failed'),
  });
  closing.push(() => worker.stop());
  const daily = { name: 'expired sign-ins', every: DAY, run: () => identity.purge() };
  const schedule = startSchedule([...chores(provisioning), daily], ({ chore, error }) =>
    log.error({ chore, err: error }, 'a chore failed'),
  );
  closing.push(() => schedule.stop());

  const httpWorld = {
    ...world,
    identify: identity.identify,
    forget: identity.forget,
    passwords,
    provisionerKey: vendor?.key,
    sandbox: inSandbox,
  };
  const faults = createFaults(Math.random);
  const controls = { identity, system, worker, clock: moving, faults };
  const app = await buildServer({
    world: httpWorld,
    isTrustedOrigin: identity.isTrustedOrigin,
    logger: { level: config.logLevel },
    trustedProxies: config.trustedProxies,
    https: config.tls ? await (await import('./local-ca.ts')).localCa(join(config.dataDir, 'tls')) : undefined,
    gauges: () => jobGauges(as('job')()),
    inFront: inSandbox ? faults.install : undefined,
    more: inSandbox ? sandboxControls(controls, (request) => contextOf(httpWorld, request)) : [],
    outside: [
      health({ isReady: () => isMigrated(store.pool) }),
      (server) => identityRoutes(server, { identity }),
      portal(PORTAL, config.base),
    ],
  });
  closing.push(() => app.close());
  await app.listen({ host: config.host, port: config.port });
  if (inSandbox) return null;
  const offer = await offerSetup(system());
  return offer.ok && offer.value !== null ? `${config.base}/setup/${offer.value}` : null;
};

type Controls = { identity: Identity; system: () => Context; worker: Worker; clock: SandboxClock; faults: Faults };

/** The sandbox's own controls: the cast, the mailbox, the clock, and the way back to the beginning. */
const sandboxControls = (
  { identity, system, worker, clock, faults }: Controls,
  context: Parameters<typeof clockRoutes>[0]['contextOf'],
): FastifyPluginAsync[] => {
  const time = timeMachine({ clock, system, sweep, drain: () => worker.drain() });
  return [
    sandboxRoutes({ identity, system, onReset: async () => restart(clock, faults) }),
    mailRoutes({ system }),
    clockRoutes({ time, contextOf: context }),
    faultRoutes(faults),
  ];
};

/** How the queue stands, for `/metrics`. */
const jobGauges = async (ctx: Context): Promise<Gauge[]> => {
  const counts = await readJobCounts(ctx);
  return counts.ok
    ? Object.entries(counts.value).map(([state, value]) => ({
        name: `tandem_jobs_${state}`,
        help: `Jobs ${state}.`,
        value,
      }))
    : [];
};

const restart = (clock: SandboxClock, faults: Faults): void => {
  clock.set(0);
  faults.set([]);
};

const openCatcher = async (system: () => Context, closing: Closing): Promise<string> => {
  const mailbox = await openMailbox(system);
  closing.push(() => mailbox.close());
  return mailbox.url;
};

const openMail = (url: string, from: string): MailTransport => {
  try {
    return openTransport(url, from);
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
};

const openEmbedded = async (config: Config, closing: Closing, onProgress: (step: string) => void): Promise<string> => {
  const database = await startEmbedded({ dataDir: join(config.dataDir, 'postgres'), onProgress });
  closing.push(() => database.stop());
  return database.url;
};
