import { type Config, ConfigError, productionConfig, sandboxConfig } from './config.ts';
import { type Running, start } from './start.ts';

const USAGE = `Usage: tandem <command>
  sandbox [--tls]   the cast, its mailbox and its clock, on a database of its own
  serve             production; reads DATABASE_URL, BASE_URL, SMTP_URL, MAIL_FROM, SECRET
`;

const main = async (): Promise<void> => {
  const [command, ...args] = process.argv.slice(2);
  if (command === 'sandbox') return run(sandboxConfig(process.env, args), greetSandbox);
  if (command === 'serve') return run(productionConfig(process.env), greetProduction);
  process.stderr.write(USAGE);
  process.exitCode = 2;
};

const run = async (config: Config, greet: (config: Config, running: Running) => string): Promise<void> => {
  const running = await start(config, (step) => console.log(`  ${step}`));
  console.log(greet(config, running));
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1); // asked twice: do not wait any longer
    stopping = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
};

const greetSandbox = ({ base }: Config): string => `
  Tandem is ready:  ${base}

  Open it and choose who you would like to be: one click signs you in. For example
    Hugo Alves    hugo@harborit.example       reseller Harbor IT, invites customers
    Nora Lima     nora@northlight.example     provider Northlight Distribution
    Carla Ruiz    carla@cedarclinic.example   customer Cedar Clinic, accepts

  API description:  ${base}/api/v1/docs
  Everything stays until you reset it. Ctrl-C stops it.
`;

const greetProduction = ({ base, port }: Config, { setup }: Running): string =>
  setup === null
    ? `Tandem listens on port ${port} for ${base}`
    : `Tandem listens on port ${port} for ${base}

Nobody is here yet. Open this link to create the operator and its first administrator; it works once:
  ${setup}
`;

/** Every refusal to start is a sentence and what to do; anything else is a bug and shows where. */
const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return error.message;
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${(port ?? 4280) + 1} npm start`;
  }
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} needs rights that this user does not have. Choose one above 1023.`;
  if (/^(E(CONN|HOST|NET|AI_AGAIN|NOTFOUND|TIMEDOUT)|28|3D000|08|57P03)/.test(code ?? '')) {
    return `The database at DATABASE_URL cannot be used: ${message || code}. Check the address, and that PostgreSQL runs.`;
  }
  return error instanceof Error && error.stack ? error.stack : message;
};

try {
  await main();
} catch (error) {
  console.error(`\nTandem did not start.\n${explain(error)}\n`);
  process.exitCode = 1;
}
