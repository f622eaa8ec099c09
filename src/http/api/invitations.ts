import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { linkOf } from '../../app/context.ts';
import type { InvitationRecord } from '../../app/invitation-record.ts';
import { finishInvitation } from '../../app/invitations/done.ts';
import { draftInvitation } from '../../app/invitations/draft.ts';
import { editInvitation } from '../../app/invitations/edit.ts';
import { discardInvitation, revokeInvitation, sendInvitationAgain } from '../../app/invitations/end.ts';
import { noteExport, readDraftForMail } from '../../app/invitations/export.ts';
import { readInvitation, readInvitations } from '../../app/invitations/read.ts';
import { restoreInvitationLink } from '../../app/invitations/restore-link.ts';
import { refuseFields } from '../../domain/failures.ts';
import { readInvitationSearch } from '../../domain/invitations.ts';
import { toEml } from '../../wire/api/eml.ts';
import {
  draftBody,
  editBody,
  exportBody,
  fromDraftBody,
  fromEditBody,
  invitationsQuery,
  invitationView,
  readStates,
  restoreBody,
  toInvitationView,
} from '../../wire/api/invitations.ts';
import { guid, pageOf, readGuid, readPage } from '../../wire/api/shapes.ts';
import { answer, sendProblem } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { seenVersion } from '../etag.ts';

const params = z.object({ id: guid });

/** Invitations, as their inviter sees them (S14-S23, S35-S40; own API, "Invitations"). */
export const invitationRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    const view = (record: InvitationRecord) => toInvitationView(record, linkOf(world, record.invitation.id));
    app.post(
      '/invitations',
      {
        schema: {
          operationId: 'draftInvitation',
          summary: 'Open a draft: the text is written, the link is live',
          tags: ['Invitations'],
          body: draftBody,
          response: { 201: invitationView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await draftInvitation(contextOf(world, request), fromDraftBody(request.body)),
          view,
          201,
        ),
    );

    app.get(
      '/invitations',
      {
        schema: {
          operationId: 'listInvitations',
          summary: 'The invitations of the caller, newest first',
          tags: ['Invitations'],
          querystring: invitationsQuery,
          response: { 200: pageOf(invitationView) },
        },
      },
      async (request, reply) => {
        const state = readStates(request.query.state);
        if (!state) return sendProblem(request, reply, refuseFields({ field: 'state', code: 'unknown' }).failure);
        const search = readInvitationSearch(request.query.search ?? '');
        const page = await readInvitations(contextOf(world, request), { state, search }, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(view), next }));
      },
    );

    app.get(
      '/invitations/:id',
      {
        schema: {
          operationId: 'readInvitation',
          summary: 'One invitation with its link',
          tags: ['Invitations'],
          params,
          response: { 200: invitationView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await readInvitation(contextOf(world, request), readGuid(request.params.id)), view),
    );

    app.patch(
      '/invitations/:id',
      {
        schema: {
          operationId: 'editInvitation',
          summary: 'Change a draft; a text without the link is refused and nothing is stored',
          tags: ['Invitations'],
          params,
          body: editBody,
          response: { 200: invitationView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await editInvitation(contextOf(world, request), readGuid(request.params.id), {
            ...fromEditBody(request.body),
            version: seenVersion(request, request.body.version),
          }),
          view,
        ),
    );

    app.delete(
      '/invitations/:id',
      {
        schema: {
          operationId: 'discardInvitation',
          summary: 'Drop a draft that never left',
          tags: ['Invitations'],
          params,
          response: { 204: z.undefined() },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await discardInvitation(contextOf(world, request), readGuid(request.params.id)),
          () => null,
          204,
        ),
    );

    app.post(
      '/invitations/:id/done',
      {
        schema: {
          operationId: 'finishInvitation',
          summary: 'End the drafting; the platform sends nothing',
          tags: ['Invitations'],
          params,
          response: { 200: invitationView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await finishInvitation(contextOf(world, request), readGuid(request.params.id)), view),
    );

    app.post(
      '/invitations/:id/exported',
      {
        schema: {
          operationId: 'noteInvitationExport',
          summary: 'Note how the text left: mail program, file or clipboard',
          tags: ['Invitations'],
          params,
          body: exportBody,
          response: { 200: invitationView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await noteExport(contextOf(world, request), readGuid(request.params.id), request.body.method),
          view,
        ),
    );

    app.post(
      '/invitations/:id/restore-link',
      {
        schema: {
          operationId: 'restoreInvitationLink',
          summary: 'Put the link back on a line of its own',
          tags: ['Invitations'],
          params,
          body: restoreBody,
          response: { 200: invitationView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await restoreInvitationLink(contextOf(world, request), readGuid(request.params.id), request.body.body),
          view,
        ),
    );

    app.post(
      '/invitations/:id/revoke',
      {
        schema: {
          operationId: 'revokeInvitation',
          summary: 'Withdraw an open invitation',
          tags: ['Invitations'],
          params,
          response: { 200: invitationView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await revokeInvitation(contextOf(world, request), readGuid(request.params.id)), view),
    );

    app.post(
      '/invitations/:id/send-again',
      {
        schema: {
          operationId: 'sendInvitationAgain',
          summary: 'A new draft with the same words and a new link',
          tags: ['Invitations'],
          params,
          response: { 201: invitationView },
        },
      },
      async (request, reply) =>
        answer(
          request,
          reply,
          await sendInvitationAgain(contextOf(world, request), readGuid(request.params.id)),
          view,
          201,
        ),
    );

    app.get(
      '/invitations/:id/draft.eml',
      {
        schema: {
          operationId: 'downloadInvitationDraft',
          summary: 'The text as a file that a mail program opens as an unsent draft',
          tags: ['Invitations'],
          params,
          produces: ['message/rfc822'],
        },
      },
      async (request, reply) => {
        const draft = await readDraftForMail(contextOf(world, request), readGuid(request.params.id));
        if (!draft.ok) return sendProblem(request, reply, draft.failure);
        const { subject, body } = view(draft.value.record);
        const created = draft.value.record.invitation.createdAt;
        return reply
          .header('content-type', 'message/rfc822')
          .header('content-disposition', 'attachment; filename="draft.eml"')
          .send(await toEml({ subject, body, from: draft.value.from, date: created }));
      },
    );
  };
