import { useQueryClient } from '@tanstack/react-query';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { useToast } from '../../../parts/toasts.tsx';
import type { Locale } from '../../../preferences.ts';
import { sessionKey } from '../../../session.tsx';
import { type CompanyProfile, type Organization, organizationKey, type SupportContact } from './shapes.ts';

export type OrganizationChange =
  | { readonly profile: CompanyProfile }
  | { readonly supportContact: SupportContact | null }
  | { readonly locale: Locale };

/**
 * Saves a part of the organization, as it was on screen: what somebody else has saved since is not overwritten, unless
 * the version they left is named.
 */
export const useSave = (done: string) => {
  const queries = useQueryClient();
  const toast = useToast();
  return useAction(
    ({ change, version }: { change: OrganizationChange; version: number }) =>
      api.patch<Organization>('/api/v1/organization', change, { version }),
    {
      refresh: [sessionKey],
      onDone: (saved) => {
        queries.setQueryData(organizationKey, saved);
        toast(done);
      },
    },
  );
};
