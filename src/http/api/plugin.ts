import fastifySwagger from '@fastify/swagger';
import type { FastifyPluginAsync } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { World } from '../context.ts';
import { acceptanceRoutes } from './acceptances.ts';
import { accountRoutes } from './accounts.ts';
import { activityRoutes } from './activity.ts';
import { agreementRoutes } from './agreements.ts';
import { catalogRoutes } from './catalog.ts';
import { creditRoutes } from './credit.ts';
import { customerRoutes } from './customers.ts';
import { docsRoutes } from './docs.ts';
import { invitationRoutes } from './invitations.ts';
import { licenseRoutes } from './licenses.ts';
import { newcomerRoutes } from './newcomers.ts';
import { noticeRoutes } from './notices.ts';
import { orderRequestRoutes } from './order-requests.ts';
import { orderReviewRoutes } from './order-reviews.ts';
import { orderRoutes } from './orders.ts';
import { organizationRoutes } from './organization.ts';
import { partnerRoutes } from './partners.ts';
import { partnershipRoutes } from './partnerships.ts';
import { peopleRoutes } from './people.ts';
import { provisioningRoutes } from './provisioning.ts';
import { removalRoutes } from './removals.ts';
import { searchRoutes } from './search.ts';
import { serviceRequestRoutes } from './service-requests.ts';
import { serviceRoutes } from './services.ts';
import { sessionRoutes } from './session.ts';
import { setupRoutes } from './setup.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { userUploadRoutes } from './user-upload.ts';
import { userRoutes } from './users.ts';

/** Our own API under /api/v1, with its description in OpenAPI 3.1 at /api/v1/openapi.json. */
export const ownApi =
  (world: World, more: readonly FastifyPluginAsync[]): FastifyPluginAsync =>
  async (app) => {
    await app.register(fastifySwagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Tandem',
          version: '1',
          description:
            'Invitations, relationships, delegated admin and customers of a two-tier channel. Times are RFC 3339 in UTC, ids are lower-case GUIDs, lists are paged by an opaque cursor. Failures are problem documents with a stable `code`.',
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        components: {
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
            session: { type: 'apiKey', in: 'cookie', name: 'tandem.session_token' },
          },
        },
        security: [{ bearer: [] }, { session: [] }],
      },
      transform: jsonSchemaTransform,
      transformObject: jsonSchemaTransformObject,
    });
    app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    await app.register(docsRoutes);
    await app.register(sessionRoutes(world));
    await app.register(organizationRoutes(world));
    await app.register(searchRoutes(world));
    await app.register(peopleRoutes(world));
    await app.register(activityRoutes(world));
    await app.register(noticeRoutes(world));
    await app.register(agreementRoutes(world));
    await app.register(customerRoutes(world));
    await app.register(userRoutes(world));
    await app.register(userUploadRoutes(world));
    await app.register(licenseRoutes(world));
    await app.register(catalogRoutes(world));
    await app.register(orderRoutes(world));
    await app.register(orderRequestRoutes(world));
    await app.register(orderReviewRoutes(world));
    await app.register(creditRoutes(world));
    await app.register(subscriptionRoutes(world));
    await app.register(invitationRoutes(world));
    await app.register(acceptanceRoutes(world));
    await app.register(newcomerRoutes(world));
    await app.register(removalRoutes(world));
    await app.register(partnershipRoutes(world));
    await app.register(partnerRoutes(world));
    await app.register(setupRoutes(world));
    if (world.provisionerKey) await app.register(provisioningRoutes(world, world.provisionerKey));
    await app.register(serviceRoutes(world));
    await app.register(serviceRequestRoutes(world));
    await app.register(accountRoutes(world));
    for (const plugin of more) await app.register(plugin);
  };
