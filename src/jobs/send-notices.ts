import type { Context } from '../app/context.ts';
import { readEffect } from '../app/effect.ts';
import { deliverNotices } from '../app/notices/deliver.ts';

/** The job behind the effect `notices`: puts an event under the bells of those it concerns. Repeating it adds nothing. */
export const sendNotices =
  ({ context }: { readonly context: () => Context }) =>
  async (payload: unknown): Promise<void> => {
    const occasion = readEffect(payload);
    if (!occasion) throw new Error('this job holds no event that is known here');
    const delivered = await deliverNotices(context(), occasion);
    if (!delivered.ok) throw new Error(`notices could not be delivered: ${delivered.failure.code}`);
  };
