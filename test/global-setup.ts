import type { TestProject } from 'vitest/node';
import { endTestServer, prepareTestServer, type TestServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** One PostgreSQL per run of the tests. The first suite that asks for a database starts it; it ends with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await prepareTestServer();
  project.provide('testServer', server);
  return () => endTestServer(server);
}
