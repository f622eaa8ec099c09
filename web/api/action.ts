import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { waitingKey } from '../waiting.ts';
import { ApiFailure } from './client.ts';

/** No answer, or one that does not say whether the act was done: only then is trying again the same act. */
const outcomeUnknown = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.status === 0 || error.status >= 500 || error.code === 'mfa_required');

export type Action<Input, Output> = {
  /** Runs the act. Says whether it was done; when it was refused, `failure` says why. */
  readonly run: (input: Input) => Promise<{ readonly done: true; readonly value: Output } | { readonly done: false }>;
  readonly busy: boolean;
  readonly failure: ApiFailure | undefined;
  readonly reset: () => void;
};

/**
 * One act of the user that changes something. `act` gets the key to send as `Idempotency-Key`: if the connection breaks
 * and the user tries the same thing again, the key is the same and the server does it once.
 */
export const useAction = <Input, Output>(
  act: (input: Input, key: string) => Promise<Output>,
  options: { readonly refresh?: readonly QueryKey[]; readonly onDone?: (output: Output, input: Input) => void } = {},
): Action<Input, Output> => {
  const queries = useQueryClient();
  const pending = useRef<{ input: string; key: string } | undefined>(undefined);
  const mutation = useMutation<Output, Error, Input>({
    mutationFn: (input) => {
      const said = JSON.stringify(input) ?? '';
      if (pending.current?.input !== said) pending.current = { input: said, key: crypto.randomUUID() };
      return act(input, pending.current.key);
    },
    onSuccess: () => {
      pending.current = undefined;
    },
    onError: (error) => {
      if (!outcomeUnknown(error)) pending.current = undefined;
    },
  });
  return {
    run: async (input) => {
      try {
        const output = await mutation.mutateAsync(input);
        void queries.invalidateQueries({ queryKey: waitingKey }); // whatever was done, something else may wait now
        await Promise.all((options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
        options.onDone?.(output, input);
        return { done: true, value: output };
      } catch (error) {
        if (error instanceof ApiFailure) return { done: false };
        throw error;
      }
    },
    busy: mutation.isPending,
    failure: mutation.error instanceof ApiFailure ? mutation.error : undefined,
    reset: mutation.reset,
  };
};
