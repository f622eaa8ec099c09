import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { acceptAgreement } from '../../app/agreements/accept.ts';
import { readAgreements } from '../../app/agreements/read.ts';
import { CUSTOMER_AGREEMENT } from '../../domain/agreements.ts';
import {
  acceptAgreementBody,
  acceptedAgreementView,
  agreementsView,
  agreementTextView,
  toAcceptedAgreementView,
  toAgreementsView,
} from '../../wire/api/agreements.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';

const tags = ['Agreements'];

/** Agreement texts are public: they can be read before signing in. Who accepted them is the customer's own matter. */
export const agreementRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/agreements/customer',
      {
        schema: {
          operationId: 'readCustomerAgreement',
          summary: 'The customer agreement in force, in both languages',
          tags,
          security: [],
          response: { 200: agreementTextView },
        },
      },
      async () => CUSTOMER_AGREEMENT,
    );

    app.get(
      '/agreements',
      {
        schema: {
          operationId: 'readAgreements',
          summary: 'Your agreements: every version, and who accepted it when',
          tags,
          response: { 200: agreementsView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readAgreements(contextOf(world, request)), toAgreementsView),
    );

    app.post(
      '/agreements/customer/accept',
      {
        schema: {
          operationId: 'acceptAgreement',
          summary: 'Accept the customer agreement in force',
          tags,
          body: acceptAgreementBody,
          response: { 200: acceptedAgreementView },
        },
      },
      async (request, reply) => {
        const accepted = await acceptAgreement(contextOf(world, request), request.body.version);
        return answer(request, reply, accepted, toAcceptedAgreementView);
      },
    );
  };
