import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { PersonActor } from '../domain/actor.ts';
import { toTokenFault } from './token-answers.ts';
import { answerFault, NO_STORE } from './token-messages.ts';
import { PERSON_SCOPES, RESOURCE } from './token-requests.ts';
import { SIGN_IN_SCOPES } from './token-service.ts';

/** A browser in the middle of an authorization: who is it at the portal? */
export type SignInRequest = {
  raw: IncomingMessage;
  response: ServerResponse;
  /** The path after the tenant, with a slash: `/oauth2/v2.0/token`. */
  path: string;
  /** Who is signed in at the portal in this browser. */
  person(): Promise<PersonActor | undefined>;
};

/** The person signs in at the portal; an application of the own organization needs no consent beyond that. */
export const interact = async (
  service: Provider,
  request: SignInRequest,
  tenant: string,
  base: string,
): Promise<void> => {
  const { raw, response } = request;
  const details = await service.interactionDetails(raw, response).catch(() => undefined);
  if (!details) {
    answerFault(response, toTokenFault('invalid_request', 'The sign-in took too long. Start again.', Date.now()));
    return;
  }
  const person = await request.person();
  if (person === undefined || person.secondFactorAt === null) {
    const back = `/${tenant}${request.path}`;
    response.writeHead(303, { location: `${base}/sign-in?next=${encodeURIComponent(back)}`, ...NO_STORE }).end();
    return;
  }
  if (person.organizationId !== tenant) {
    const refusal = { error: 'access_denied', error_description: 'The person belongs to another organization.' };
    await service.interactionFinished(raw, response, refusal);
    return;
  }
  const clientId = String(details.params.client_id);
  const grant = new service.Grant({ accountId: person.personId, clientId });
  grant.addOIDCScope(SIGN_IN_SCOPES);
  grant.addResourceScope(RESOURCE, PERSON_SCOPES);
  const result = {
    login: {
      accountId: person.personId,
      remember: false,
      amr: ['pwd', 'mfa'],
      acr: person.secondFactor ?? 'totp',
      ts: Math.floor(Date.parse(person.secondFactorAt) / 1000),
    },
    consent: { grantId: await grant.save() },
  };
  await service.interactionFinished(raw, response, result, { mergeWithLastSubmission: false });
};
