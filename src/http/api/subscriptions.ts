import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { changeSubscription } from '../../app/subscriptions/change.ts';
import { listSubscriptionCharges } from '../../app/subscriptions/charges.ts';
import { listSubscriptionDeadlines } from '../../app/subscriptions/deadlines.ts';
import { exportSubscriptions } from '../../app/subscriptions/export.ts';
import { listCustomerSubscriptions } from '../../app/subscriptions/list.ts';
import { previewChange } from '../../app/subscriptions/preview-change.ts';
import { readSubscription } from '../../app/subscriptions/read.ts';
import { scheduleChange } from '../../app/subscriptions/schedule.ts';
import { type Steering, steerSubscription } from '../../app/subscriptions/steer.ts';
import { upgradeSubscription } from '../../app/subscriptions/upgrade.ts';
import { deadlinesQuery, deadlinesView, toDeadlinesView } from '../../wire/api/deadlines.ts';
import { guid, readGuid, readPage, toMoment } from '../../wire/api/shapes.ts';
import {
  changeBody,
  changePreviewView,
  previewBody,
  readChange,
  readSchedule,
  readSupposed,
  readUpgrade,
  scheduleBody,
  steerBody,
  toChangePreview,
  upgradeBody,
} from '../../wire/api/subscription-changes.ts';
import { chargesQuery, chargesView, toChargesView } from '../../wire/api/subscription-charges.ts';
import {
  readSubscriptionFilter,
  SUBSCRIPTIONS_FILE,
  subscriptionDetailsView,
  subscriptionsFileQuery,
  subscriptionsQuery,
  subscriptionsView,
  subscriptionView,
  toSubscriptionCells,
  toSubscriptionDetails,
  toSubscriptionsView,
  toSubscriptionView,
} from '../../wire/api/subscriptions.ts';
import { answer } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';
import { streamTable, TABLE_FORMATS, TABLE_TYPES } from '../table-stream.ts';

const byId = z.object({ id: guid });
const tags = ['Subscriptions'];
const idOf = (params: { id: string }) => readGuid<'subscription'>(params.id);

const STEERINGS: Readonly<Record<Steering, string>> = {
  suspend: 'Suspend a subscription: users are locked out, it is billed on, auto-renew is turned off',
  resume: 'Resume a suspended subscription before its term ends; auto-renew stays off',
  cancel: 'Cancel a subscription within 7 days of its purchase or renewal; nothing brings it back',
};

/** What customers have bought (own API, "Catalogue, orders, subscriptions"; matrix rows 32, 34, 37-40, 42, 43). */
export const subscriptionRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers/:id/subscriptions',
      {
        schema: {
          operationId: 'listSubscriptions',
          summary: 'What a customer has bought, newest first: what you sold, are partner of record of, or bought',
          tags,
          params: byId,
          querystring: subscriptionsQuery,
          response: { 200: subscriptionsView },
        },
      },
      async (request, reply) => {
        const id = readGuid<'organization'>(request.params.id);
        const filter = readSubscriptionFilter(request.query);
        const page = await listCustomerSubscriptions(contextOf(world, request), id, filter, readPage(request.query));
        return answer(request, reply, page, toSubscriptionsView);
      },
    );

    for (const format of TABLE_FORMATS) {
      app.get(
        `/customers/:id/subscriptions.${format}`,
        {
          schema: {
            operationId: `exportSubscriptions${format === 'csv' ? 'Csv' : 'Xlsx'}`,
            summary: `The subscriptions of a customer as a file for spreadsheets (${format.toUpperCase()})`,
            tags,
            params: byId,
            querystring: subscriptionsFileQuery,
            produces: [TABLE_TYPES[format]],
          },
        },
        async (request, reply) => {
          const id = readGuid<'organization'>(request.params.id);
          const filter = readSubscriptionFilter(request.query);
          return streamTable(request, reply, format, SUBSCRIPTIONS_FILE, (write) =>
            exportSubscriptions(contextOf(world, request), id, filter, (records) =>
              write(records.map(toSubscriptionCells)),
            ),
          );
        },
      );
    }

    app.get(
      '/subscriptions/:id',
      {
        schema: {
          operationId: 'readSubscription',
          summary: 'One subscription, with what can be done with it',
          tags,
          params: byId,
          response: { 200: subscriptionDetailsView },
        },
      },
      async (request, reply) => {
        const details = await readSubscription(contextOf(world, request), idOf(request.params));
        return answer(request, reply, details, toSubscriptionDetails);
      },
    );

    app.patch(
      '/subscriptions/:id',
      {
        schema: {
          operationId: 'changeSubscription',
          summary: 'Change seats, auto-renew, own name, billing, term or partner of record; all of it or nothing',
          tags,
          params: byId,
          body: changeBody,
          response: { 200: subscriptionView },
        },
      },
      async (request, reply) => {
        const { version, ...wanted } = request.body;
        const changed = await changeSubscription(contextOf(world, request), idOf(request.params), {
          ...readChange(wanted),
          version: seenVersion(request, version),
        });
        return answer(request, reply, changed, toSubscriptionView);
      },
    );

    app.post(
      '/subscriptions/:id/change-preview',
      {
        schema: {
          operationId: 'previewSubscriptionChange',
          summary: 'What a change, a cancellation or an upgrade would cost now; nothing is stored',
          tags,
          params: byId,
          body: previewBody,
          response: { 200: changePreviewView },
        },
      },
      async (request, reply) => {
        const supposed = readSupposed(request.body);
        const preview = supposed.ok
          ? await previewChange(contextOf(world, request), idOf(request.params), supposed.value)
          : supposed;
        return answer(request, reply, preview, toChangePreview);
      },
    );

    for (const how of Object.keys(STEERINGS) as Steering[]) {
      app.post(
        `/subscriptions/:id/${how}`,
        {
          schema: {
            operationId: `${how}Subscription`,
            summary: STEERINGS[how],
            tags,
            params: byId,
            body: steerBody,
            response: { 200: subscriptionView },
          },
        },
        async (request, reply) => {
          const version = seenVersion(request, request.body?.version);
          const steered = await steerSubscription(contextOf(world, request), idOf(request.params), how, version);
          return answer(request, reply, steered, toSubscriptionView);
        },
      );
    }

    app.post(
      '/subscriptions/:id/upgrade',
      {
        schema: {
          operationId: 'upgradeSubscription',
          summary:
            'Upgrade a subscription or some of its seats now, or convert a trial; the one with the seats answers',
          tags,
          params: byId,
          body: upgradeBody,
          response: { 200: subscriptionView },
        },
      },
      async (request, reply) => {
        const { version, ...wanted } = request.body;
        const upgraded = await upgradeSubscription(contextOf(world, request), idOf(request.params), {
          ...readUpgrade(wanted),
          version: seenVersion(request, version),
        });
        return answer(request, reply, upgraded, toSubscriptionView);
      },
    );

    app.put(
      '/subscriptions/:id/scheduled-change',
      {
        schema: {
          operationId: 'scheduleSubscriptionChange',
          summary: 'Plan what happens when it renews, in place of what was planned',
          tags,
          params: byId,
          body: scheduleBody,
          response: { 200: subscriptionView },
        },
      },
      async (request, reply) => {
        const version = seenVersion(request, request.body.version);
        const wanted = readSchedule(request.body);
        const planned = await scheduleChange(contextOf(world, request), idOf(request.params), wanted, version);
        return answer(request, reply, planned, toSubscriptionView);
      },
    );

    app.delete(
      '/subscriptions/:id/scheduled-change',
      {
        schema: {
          operationId: 'unscheduleSubscriptionChange',
          summary: 'Take back what was planned for renewal',
          tags,
          params: byId,
          response: { 200: subscriptionView },
        },
      },
      async (request, reply) => {
        const version = seenVersion(request, undefined);
        const left = await scheduleChange(contextOf(world, request), idOf(request.params), null, version);
        return answer(request, reply, left, toSubscriptionView);
      },
    );

    app.get(
      '/subscriptions/:id/charges',
      {
        schema: {
          operationId: 'listSubscriptionCharges',
          summary: 'What was charged for a subscription and credited, latest first; for its provider',
          tags,
          params: byId,
          querystring: chargesQuery,
          response: { 200: chargesView },
        },
      },
      async (request, reply) => {
        const ctx = contextOf(world, request);
        const page = await listSubscriptionCharges(ctx, idOf(request.params), readPage(request.query));
        return answer(request, reply, page, toChargesView);
      },
    );

    app.get(
      '/deadlines',
      {
        schema: {
          operationId: 'listDeadlines',
          summary: 'What comes up among your subscriptions, soonest first',
          tags,
          querystring: deadlinesQuery,
          response: { 200: deadlinesView },
        },
      },
      async (request, reply) => {
        const { customerId, from, to } = request.query;
        const times = { from: toMoment(from), to: toMoment(to) };
        const asked = { ...times, ...(customerId && { customerId: readGuid<'organization'>(customerId) }) };
        const page = await listSubscriptionDeadlines(contextOf(world, request), asked, readPage(request.query));
        return answer(request, reply, page, toDeadlinesView);
      },
    );
  };
