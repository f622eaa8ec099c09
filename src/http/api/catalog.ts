import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { exportCatalog } from '../../app/catalog/export.ts';
import { importCatalog } from '../../app/catalog/import.ts';
import { listCatalog, listPublishers } from '../../app/catalog/list.ts';
import { listCatalogVersions } from '../../app/catalog/list-versions.ts';
import { previewImport } from '../../app/catalog/preview-import.ts';
import { readCatalogItem } from '../../app/catalog/read.ts';
import { isMember } from '../../domain/actor.ts';
import {
  catalogDetailsView,
  catalogFileQuery,
  catalogItemParams,
  catalogItemQuery,
  catalogQuery,
  catalogView,
  publishersView,
  readAsked,
  readCatalogQuestion,
  readItemId,
  toCatalogDetailsView,
  toCatalogItemView,
} from '../../wire/api/catalog.ts';
import { catalogFileHead, toCatalogLines } from '../../wire/api/catalog-csv.ts';
import {
  catalogVersionsView,
  importBody,
  importedView,
  importPreviewView,
  previewBody,
  readCatalogFile,
  toImportedView,
  toImportFailure,
  toPreviewView,
  toVersionView,
  versionsQuery,
} from '../../wire/api/catalog-import.ts';
import { readPage } from '../../wire/api/shapes.ts';
import { answer, sendProblem } from '../answer.ts';
import { contextOf, type World } from '../context.ts';
import { streamCsv } from '../csv-stream.ts';

/** A file of the largest size, Chinese included; and what everybody else's request may have. */
const IMPORT_LIMIT = 24 * 1024 * 1024;
const ORDINARY_LIMIT = 1024 * 1024;

/** Only the operator's people may send so much: of others nothing large is even read. */
const onlyOperatorSendsMuch = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const { actor, headers } = request;
  if (isMember(actor) && actor.organizationKind === 'operator') return undefined;
  const size = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : IMPORT_LIMIT;
  return size <= ORDINARY_LIMIT ? undefined : sendProblem(request, reply, { code: 'payload_too_large' });
};

/** The catalog: what is sold, for how much, and how the operator keeps it (own API, "Catalogue"; domain 5.2, 5.4). */
export const catalogRoutes =
  (world: World): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/catalog',
      {
        schema: {
          operationId: 'listCatalog',
          summary: 'What can be ordered or asked for, by name; with prices if you may see them',
          tags: ['Catalog'],
          querystring: catalogQuery,
          response: { 200: catalogView },
        },
      },
      async (request, reply) => {
        const asked = readCatalogQuestion(request.query);
        const page = await listCatalog(contextOf(world, request), asked, readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toCatalogItemView), next }));
      },
    );

    app.get(
      '/catalog/publishers',
      {
        schema: {
          operationId: 'listPublishers',
          summary: 'Whose products your catalog has',
          tags: ['Catalog'],
          response: { 200: publishersView },
        },
      },
      async (request, reply) =>
        answer(request, reply, await listPublishers(contextOf(world, request)), (items) => ({ items })),
    );

    app.get(
      '/catalog.csv',
      {
        schema: {
          operationId: 'exportCatalog',
          summary: 'Your price list as a file for spreadsheets; the operator can import it again',
          tags: ['Catalog'],
          querystring: catalogFileQuery,
          produces: ['text/csv'],
        },
      },
      async (request, reply) =>
        streamCsv(request, reply, { name: 'price-list.csv', head: catalogFileHead }, (write) =>
          exportCatalog(contextOf(world, request), request.query, (items, market) =>
            write(items.map((item) => toCatalogLines(item, market)).join('')),
          ),
        ),
    );

    app.get(
      '/catalog/versions',
      {
        schema: {
          operationId: 'listCatalogVersions',
          summary: 'Every version of the catalog, with its date',
          tags: ['Catalog'],
          querystring: versionsQuery,
          response: { 200: catalogVersionsView },
        },
      },
      async (request, reply) => {
        const page = await listCatalogVersions(contextOf(world, request), readPage(request.query));
        return answer(request, reply, page, ({ items, next }) => ({ items: items.map(toVersionView), next }));
      },
    );

    app.get(
      '/catalog/:id',
      {
        schema: {
          operationId: 'readCatalogItem',
          summary: 'One item, with service plans and the items it belongs with',
          tags: ['Catalog'],
          params: catalogItemParams,
          querystring: catalogItemQuery,
          response: { 200: catalogDetailsView },
        },
      },
      async (request, reply) => {
        // A text that names no item finds none: the refusal comes from the use case, after who may ask.
        const id = readItemId(request.params.id);
        const read = await readCatalogItem(contextOf(world, request), id, readAsked(request.query));
        return answer(request, reply, read, toCatalogDetailsView);
      },
    );

    app.post(
      '/catalog/imports/preview',
      {
        bodyLimit: IMPORT_LIMIT,
        onRequest: onlyOperatorSendsMuch,
        schema: {
          operationId: 'previewCatalogImport',
          summary: 'What an import would change, and what is wrong with the file; nothing is stored',
          tags: ['Catalog'],
          body: previewBody,
          response: { 200: importPreviewView },
        },
      },
      async (request, reply) => {
        const { body } = request;
        const plan = await previewImport(contextOf(world, request), () => readCatalogFile(body), body.effectiveAt);
        return answer(request, reply, plan, toPreviewView);
      },
    );

    app.post(
      '/catalog/imports',
      {
        bodyLimit: IMPORT_LIMIT,
        onRequest: onlyOperatorSendsMuch,
        schema: {
          operationId: 'importCatalog',
          summary: 'Put a catalog in force, at once or from a date on; the same file again changes nothing',
          tags: ['Catalog'],
          body: importBody,
          response: { 201: importedView },
        },
      },
      async (request, reply) => {
        const { body } = request;
        const imported = await importCatalog(contextOf(world, request), {
          read: () => readCatalogFile(body),
          effectiveAt: body.effectiveAt,
          takesOverFrom: body.takesOverFrom,
          toFailure: toImportFailure,
        });
        return answer(request, reply, imported, toImportedView, 201);
      },
    );
  };
