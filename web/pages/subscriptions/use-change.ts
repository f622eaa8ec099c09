import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Action, useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { ordersKey } from '../orders/shapes.ts';
import {
  type Change,
  type ChangePreview,
  detailsKey,
  type Previewed,
  type ScheduledChange,
  type SubscriptionDetails,
  subscriptionApi,
  subscriptionsKey,
} from './shapes.ts';

/** How long somebody has to stop typing before it is asked what a change costs. */
const WAIT = 350;

/** Follows a value at a distance. */
const useSettled = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  const said = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said counts, not the object that says it
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT);
    return () => clearTimeout(timer);
  }, [said]);
  return settled;
};

/**
 * What a change would cost, asked while somebody chooses it. Nothing is stored. `undefined`: there is nothing to ask.
 * `settled` says that the answer belongs to what is on screen now.
 */
export const usePreview = (subscription: SubscriptionDetails, wanted: Previewed | undefined) => {
  const asked = useSettled(wanted);
  const query = useQuery({
    queryKey: [...detailsKey(subscription.id), 'preview', subscription.version, asked],
    queryFn: ({ signal }) =>
      api.post<ChangePreview>(`${subscriptionApi(subscription.id)}/change-preview`, asked, { signal }),
    enabled: asked !== undefined,
    retry: false,
    staleTime: 5_000,
  });
  return {
    preview: query.data,
    error: query.error,
    settled: wanted !== undefined && JSON.stringify(asked) === JSON.stringify(wanted) && !query.isFetching,
  };
};

const REFRESH = [subscriptionsKey, ordersKey] as const;

/** Changes a subscription at once. */
export const useChange = (
  subscription: SubscriptionDetails,
  onDone: (changed: SubscriptionDetails, change: Change) => void,
): Action<Change, SubscriptionDetails> =>
  useAction(
    (change: Change) =>
      api.patch<SubscriptionDetails>(subscriptionApi(subscription.id), { ...change, version: subscription.version }),
    { refresh: REFRESH, onDone },
  );

/** Suspend, resume, cancel. */
export const useSteer = (
  subscription: SubscriptionDetails,
  onDone: (changed: SubscriptionDetails) => void,
): Action<'suspend' | 'resume' | 'cancel', SubscriptionDetails> =>
  useAction(
    (command, key) =>
      api.post<SubscriptionDetails>(
        `${subscriptionApi(subscription.id)}/${command}`,
        { version: subscription.version },
        { key },
      ),
    { refresh: REFRESH, onDone },
  );

export type UpgradeWanted = { readonly catalogItemId: string; readonly quantity?: number };

/** Upgrades all seats, or some of them; the answer is what has the seats then. */
export const useUpgrade = (
  subscription: SubscriptionDetails,
  onDone: (upgraded: SubscriptionDetails) => void,
): Action<UpgradeWanted, SubscriptionDetails> =>
  useAction(
    (wanted, key) =>
      api.post<SubscriptionDetails>(
        `${subscriptionApi(subscription.id)}/upgrade`,
        { ...wanted, version: subscription.version },
        { key },
      ),
    { refresh: REFRESH, onDone },
  );

/** Plans what happens at the end of the term; null drops it. */
export const useSchedule = (
  subscription: SubscriptionDetails,
  onDone: (changed: SubscriptionDetails, wanted: ScheduledChange | null) => void,
): Action<ScheduledChange | null, SubscriptionDetails> =>
  useAction(
    (wanted) => {
      const path = `${subscriptionApi(subscription.id)}/scheduled-change`;
      return wanted === null
        ? api.delete<SubscriptionDetails>(path)
        : api.put<SubscriptionDetails>(path, { ...wanted, version: subscription.version });
    },
    { refresh: REFRESH, onDone },
  );
