import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CUSTOMER_AGREEMENT } from '../../domain/agreements.ts';

const agreementView = z.object({
  version: z.string(),
  text: z.object({ en: z.string(), 'zh-TW': z.string() }).readonly(),
});

/** Agreement texts are public: they can be read before signing in. */
export const agreementRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/agreements/customer',
    {
      schema: {
        operationId: 'readCustomerAgreement',
        summary: 'The customer agreement in force, in both languages',
        tags: ['Agreements'],
        security: [],
        response: { 200: agreementView },
      },
    },
    async () => CUSTOMER_AGREEMENT,
  );
};
