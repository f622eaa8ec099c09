import type { FastifyInstance } from 'fastify';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;
type Series = { count: number; sum: number; buckets: number[] };

/** A number that is read when somebody asks: how many jobs wait, how many were given up. */
export type Gauge = { readonly name: string; readonly help: string; readonly value: number };

/**
 * `/metrics` in Prometheus text: requests by route and status, their duration, the process itself, and the given gauges.
 * Gauges that cannot be read are left out: a monitor must get an answer when the database is away.
 */
export const metrics = (app: FastifyInstance, gauges: () => Promise<readonly Gauge[]>): void => {
  const series = new Map<string, Series>();
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = `method="${request.method}",route="${route}",status="${reply.statusCode}"`;
    const one = series.get(labels) ?? { count: 0, sum: 0, buckets: BUCKETS.map(() => 0) };
    const seconds = reply.elapsedTime / 1000;
    one.count += 1;
    one.sum += seconds;
    BUCKETS.forEach((limit, index) => {
      if (seconds <= limit) one.buckets[index] = (one.buckets[index] ?? 0) + 1;
    });
    series.set(labels, one);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    const lines = [
      '# HELP http_request_duration_seconds How long requests took.',
      '# TYPE http_request_duration_seconds histogram',
    ];
    for (const [labels, { count, sum, buckets }] of series) {
      BUCKETS.forEach((limit, index) => {
        lines.push(`http_request_duration_seconds_bucket{${labels},le="${limit}"} ${buckets[index]}`);
      });
      lines.push(`http_request_duration_seconds_bucket{${labels},le="+Inf"} ${count}`);
      lines.push(`http_request_duration_seconds_sum{${labels}} ${sum}`);
      lines.push(`http_request_duration_seconds_count{${labels}} ${count}`);
    }
    const memory = process.memoryUsage();
    lines.push(
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${memory.rss}`,
      '# TYPE nodejs_heap_size_used_bytes gauge',
      `nodejs_heap_size_used_bytes ${memory.heapUsed}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${process.uptime()}`,
    );
    for (const { name, help, value } of await gauges().catch(() => [])) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`);
    }
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
};
