import { FAILURE_CODES, FAILURES } from '../../../domain/failures.ts';
import { code, type Html, html, NOTHING, sentence } from './html.ts';
import {
  type ApiDocument,
  answerExampleOf,
  exampleOf,
  type Field,
  fieldsOf,
  type Operation,
  type Schema,
  typeOf,
} from './schema.ts';

/** Where the pages live. Problem documents point into them. */
const HOME = '/api/v1/docs';

type Call = { readonly method: string; readonly path: string; readonly operation: Operation };

/** The operations of each tag, in the order in which the tags first appear. */
const callsByTag = (document: ApiDocument): ReadonlyMap<string, readonly Call[]> => {
  const groups = new Map<string, Call[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'Other';
      groups.set(tag, [...(groups.get(tag) ?? []), { method: method.toUpperCase(), path, operation }]);
    }
  }
  return groups;
};

/** The address of a group's page below the overview. */
export const slug = (tag: string): string => tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Every page by its address: the overview, one page per group of calls, and the failures. */
export const docsPages = (document: ApiDocument): ReadonlyMap<string, string> => {
  const groups = callsByTag(document);
  const frame = (title: string, current: string, content: Html) => page(title, current, [...groups.keys()], content);
  return new Map([
    ['', frame('Tandem API', '', overview(groups))],
    ['errors', frame('Failures', 'errors', errors())],
    ...[...groups].map(([tag, calls]): [string, string] => [
      slug(tag),
      frame(tag, slug(tag), html`<h1>${tag}</h1>${calls.map((call) => callSection(document, call))}`),
    ]),
  ]);
};

/** The product's mark, as in the portal's own file. */
const MARK = html`<svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
<path class="square" d="M18.5 6.345A11.2 11.2 0 0 0 15.5 6.48V6.2A2.7 2.7 0 0 0 12.8 3.5H6.2A2.7 2.7 0 0 0 3.5 6.2V12.8A2.7 2.7 0 0 0 6.2 15.5H12.8A2.7 2.7 0 0 0 15.5 12.8V12.056A5.8 5.8 0 0 0 18.5 11.787V12.8A5.7 5.7 0 0 1 12.8 18.5H6.2A5.7 5.7 0 0 1 .5 12.8V6.2A5.7 5.7 0 0 1 6.2.5H12.8A5.7 5.7 0 0 1 18.5 6.2Z"/>
<path class="circle" d="M8.026 14.3A10 10 0 1 1 7.745 19.7H10.855A7 7 0 1 0 11.274 14.3Z"/></svg>`;

const page = (title: string, current: string, tags: readonly string[], content: Html): string => {
  const link = (address: string, label: string) =>
    html`<li><a href="${HOME}${address === '' ? '' : `/${address}`}"${
      address === current ? html` aria-current="page"` : NOTHING
    }>${label}</a></li>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === 'Tandem API' ? title : `${title} · Tandem API`}</title>
<link rel="icon" href="/mark.svg">
<link rel="stylesheet" href="${HOME}/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<nav aria-label="Pages">
<p class="brand">${MARK}<span>Tandem <small>API</small></span></p>
<ul>${link('', 'Overview')}${tags.map((tag) => link(slug(tag), tag))}${link('errors', 'Failures')}
<li><a href="/api/v1/openapi.json">OpenAPI 3.1</a></li></ul>
</nav>
<main id="content">${content}</main>
</body>
</html>
`.html;
};

const overview = (groups: ReadonlyMap<string, readonly Call[]>): Html => html`<h1>Tandem API</h1>
<p class="lead">Everything the portal does, your programs can do: it uses this API and nothing else.</p>
<section class="facts">
<h2>Signing in</h2>
<p>A program sends <code>Authorization: Bearer</code> with a token of its organization. Some calls need a person with a second
factor; a program is told <a href="${HOME}/errors#person_required"><code>person_required</code></a>.</p>
<pre tabindex="0"><code>curl https://tandem.example/{organization id or domain}/oauth2/v2.0/token \\
  -d grant_type=client_credentials \\
  -d client_id=… -d client_secret=… -d scope=https://tandem.example/.default</code></pre>
<h2>Failures</h2>
<p>Problem documents (<code>application/problem+json</code>) with a stable <code>code</code>:
<a href="${HOME}/errors">all of them, in both languages</a>. What an organization may not know of is answered like what is not
there. Members and parameters that are not described here are refused.</p>
<h2>Retries</h2>
<p>Every POST takes <code>Idempotency-Key</code>. The same key and body give the first answer again for 24 hours, with
<code>Idempotent-Replayed: true</code>; the same key with another body is refused.</p>
<h2>Lists</h2>
<p><code>{"items": [...], "next": "…"}</code>: give <code>next</code> back as <code>cursor</code> until it is null.
<code>limit</code> is 1 to 500, 50 if left out.</p>
<h2>Changes</h2>
<p>What can be changed carries a <code>version</code>, also as <code>ETag</code>. Send it back, in the body or as
<code>If-Match</code>, and a change that somebody else made in the meantime is not overwritten.</p>
<h2>Ids and times</h2>
<p>Ids are lower-case GUIDs, times are RFC 3339 in UTC.</p>
</section>
${[...groups].map(
  ([tag, calls]) => html`<h2><a href="${HOME}/${slug(tag)}">${tag}</a></h2>
<ul class="calls">${calls.map(
    ({ method, path, operation }) => html`<li><a href="${HOME}/${slug(tag)}#${operation.operationId}">${badge(method)}
<code>${path}</code></a><span>${operation.summary ?? ''}</span></li>`,
  )}</ul>`,
)}`;

const badge = (method: string): Html => html`<span class="method ${method.toLowerCase()}">${method}</span>`;

const callSection = (document: ApiDocument, { method, path, operation }: Call): Html => {
  const [media, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const example = body?.example ?? (body?.schema ? exampleOf(document, body.schema) : undefined);
  const open = operation.security?.length === 0;
  return html`<article id="${operation.operationId}">
<h2>${operation.summary ?? operation.operationId}</h2>
<p class="address">${badge(method)} <code>${path}</code>${open ? html` <span class="open">no sign-in</span>` : NOTHING}</p>
${parameterTable(document, operation)}
${body?.schema ? html`<h3>Body <small>${media ?? ''}</small></h3>${fieldTable(fieldsOf(document, body.schema))}` : NOTHING}
<h3>Example</h3>
<pre tabindex="0"><code>${curl({ method, path, open, example })}</code></pre>
${Object.entries(operation.responses).map(([status, answer]) => answerPart(document, status, answer.content, example))}
</article>`;
};

const curl = (call: { method: string; path: string; open: boolean; example: unknown }): string =>
  [
    `curl${call.method === 'GET' ? '' : ` -X ${call.method}`} https://tandem.example${call.path}`,
    ...(call.open ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(call.method === 'POST' ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(call.example === undefined
      ? []
      : ['-H "Content-Type: application/json"', `-d '${JSON.stringify(call.example).replaceAll("'", "'\\''")}'`]),
  ].join(' \\\n  ');

const parameterTable = (document: ApiDocument, operation: Operation): Html => {
  const parameters = operation.parameters ?? [];
  if (parameters.length === 0) return NOTHING;
  const rows = parameters.map((parameter) => ({
    path: parameter.name,
    type: `${typeOf(document, parameter.schema)}${parameter.in === 'path' ? ', in the path' : ''}`,
    required: parameter.required ?? false,
    description: parameter.description ?? '',
  }));
  return html`<h3>Parameters</h3>${fieldTable(rows)}`;
};

/** A request says which members it needs; an answer only which may be missing. Nobody needs an empty column. */
const fieldTable = (fields: readonly Field[], of: 'request' | 'answer' = 'request'): Html => {
  if (fields.length === 0) return html`<p class="none">Nothing is asked for.</p>`;
  const explained = fields.some((field) => field.description !== '');
  const note = (required: boolean) =>
    required === (of === 'request')
      ? html` <span class="required">${required ? 'required' : 'may be missing'}</span>`
      : NOTHING;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Fields"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Type</th>${explained ? html`<th scope="col">What it is</th>` : NOTHING}</tr></thead>
<tbody>${fields.map(
    ({ path, type, required, description }) =>
      html`<tr><th scope="row"><code>${path}</code>${note(required)}</th><td>${type}</td>${explained ? html`<td>${sentence(description)}</td>` : NOTHING}</tr>`,
  )}</tbody></table></div>`;
};

const answerPart = (
  document: ApiDocument,
  status: string,
  content: Operation['responses'][string]['content'],
  asked: unknown,
): Html => {
  const [media, shape] = Object.entries(content ?? {})[0] ?? [];
  const schema: Schema | undefined = shape?.schema;
  if (!schema || media !== 'application/json') {
    return html`<h3>Answer <span class="status">${status}</span> <small>${media ?? 'without a body'}</small></h3>`;
  }
  return html`<h3>Answer <span class="status">${status}</span></h3>${code(answerExampleOf(document, schema, asked))}
<details><summary>Every member</summary>${fieldTable(fieldsOf(document, schema), 'answer')}</details>`;
};

const errors = (): Html => html`<h1>Failures</h1>
<p class="lead">Each has a stable <code>code</code>. <code>params</code> fill the places of its sentence; with
<code>invalid</code>, <code>errors</code> names each field. Quote <code>requestId</code> when you ask for help.</p>
${code({
  type: `${HOME}/errors#link_missing`,
  title: FAILURES.link_missing.text.en,
  status: FAILURES.link_missing.status,
  code: 'link_missing',
  requestId: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
})}
<div class="scroll" tabindex="0" role="group" aria-label="Failures"><table class="failures">
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">English</th><th scope="col" lang="zh-Hant-TW">繁體中文</th></tr></thead>
<tbody>${FAILURE_CODES.map(
  (failure) => html`<tr id="${failure}"><th scope="row"><code>${failure}</code></th><td>${FAILURES[failure].status}</td>
<td>${FAILURES[failure].text.en}</td><td lang="zh-Hant-TW">${FAILURES[failure].text['zh-TW']}</td></tr>`,
)}</tbody></table></div>`;
