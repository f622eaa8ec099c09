import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../app/context.ts';
import { importWorld } from '../app/platform/import-world.ts';
import type { Identity } from '../identity/identity.ts';
import { problem } from '../wire/api/problem.ts';
import {
  CAST_APPLICATIONS,
  CAST_PASSWORD,
  CAST_TOTP_SECRET,
  castByOrganization,
  castWorld,
  personIdOf,
} from './cast.ts';
import { sendRefusal } from './refusal.ts';

export type SandboxParts = {
  readonly identity: Identity;
  /** A Context in which the platform itself acts. */
  readonly system: () => Context;
  /** What else starts from the beginning: the clock, the mailbox. */
  readonly onReset: () => Promise<void>;
};

/** Plants the cast and what it signs in with; `emptied`: everything else goes first. */
export const plant = async ({ identity, system }: SandboxParts, into: 'empty' | 'emptied'): Promise<boolean> => {
  const ctx = system();
  const world = castWorld(ctx.clock.now());
  const imported = await importWorld(ctx, world, { into });
  if (!imported.ok) return false;
  await identity.plantCredentials({
    people: world.people.map((person) => ({ personId: person.id, upn: person.upn, name: person.name })),
    password: CAST_PASSWORD,
    totpSecret: CAST_TOTP_SECRET,
    applications: CAST_APPLICATIONS.map(({ domain, clientId, clientSecret }) => {
      const organization = world.organizations.find((one) => one.domain === domain);
      if (!organization) throw new Error(`an application of the cast belongs to nobody: ${domain}`);
      return {
        clientId,
        organizationId: organization.id,
        name: organization.name,
        secret: clientSecret,
        redirectUris: [],
      };
    }),
  });
  identity.forget();
  return true;
};

const castView = z.object({
  items: z.array(
    z.object({
      organization: z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        country: z.string(),
        domain: z.string(),
      }),
      people: z.array(z.object({ name: z.string(), upn: z.string(), roles: z.array(z.string()) })),
    }),
  ),
});

/** The sandbox's own controls: who there is, signing in with one click, starting over. Production has none of it. */
export const sandboxRoutes =
  (parts: SandboxParts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/sandbox/cast',
      {
        schema: {
          operationId: 'readCast',
          summary: 'Who there is to be',
          tags: ['Sandbox'],
          security: [],
          response: { 200: castView },
        },
      },
      async () => ({ items: castByOrganization() }),
    );

    app.post(
      '/sandbox/sign-in',
      {
        schema: {
          operationId: 'signInAs',
          summary: 'Sign in as anybody of the cast, second factor included',
          tags: ['Sandbox'],
          security: [],
          body: z.strictObject({ upn: z.string().max(320) }).meta({ examples: [{ upn: 'hugo@harborit.example' }] }),
          response: { 200: z.object({ upn: z.string() }), 404: problem },
        },
      },
      async (request, reply) => {
        const upn = request.body.upn.trim().toLowerCase();
        const cookies = await parts.identity.signInAs(personIdOf(upn), 'sandbox');
        if (!cookies) return sendRefusal(request, reply, { code: 'not_found' }) as never;
        return reply.header('set-cookie', cookies).send({ upn });
      },
    );

    app.post(
      '/sandbox/reset',
      {
        schema: {
          operationId: 'resetSandbox',
          summary: 'Back to the beginning: the cast as the file describes it, everybody signed out',
          tags: ['Sandbox'],
          security: [],
          response: { 200: z.object({ reset: z.literal(true) }) },
        },
      },
      async () => {
        await parts.onReset();
        await plant(parts, 'emptied');
        return { reset: true as const };
      },
    );
  };
