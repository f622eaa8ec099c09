import type { Provisioner } from '../domain/provisioning.ts';
import type { SignedPost } from '../net/signed-post.ts';
import { readVendorAnswer, toVendorRequest } from '../wire/provisioning.ts';

/** Provisions through the vendor's own system. The line's id is the message's id, so that asking again makes nothing twice. */
export const httpProvisioner =
  (post: SignedPost): Provisioner =>
  async (wish) => {
    try {
      const { status, body } = await post(wish.line, toVendorRequest(wish));
      return readVendorAnswer(status, body);
    } catch (error) {
      return { state: 'trouble', reason: `it could not be reached: ${reasonOf(error)}` };
    }
  };

/** `fetch` hides what happened one level down. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
};
