import type { PartnerRef } from '../../api/shapes.ts';
import type {
  Api,
  CustomerRecord as DescribedRecord,
  Customer as DescribedRow,
  RemovalPreview,
} from '../../api/types.gen.ts';

export type Named = { readonly id: string; readonly name: string };

/** A customer as it stands in the list. */
export type Customer = Omit<DescribedRow, 'providers' | 'resellers'> & {
  readonly id: string;
  readonly providers: readonly Named[];
  readonly resellers: readonly Named[];
};
export type Capacity = Customer['capacity'];
export type CustomerPage = {
  readonly items: readonly Customer[];
  readonly next: string | null;
  readonly previous: string | null;
};

export type Grant = DescribedRecord['delegatedAdmins'][number] & { readonly id: string };

/** The whole record of a customer. */
export type CustomerRecord = Omit<
  DescribedRecord,
  'providers' | 'resellers' | 'partners' | 'delegatedAdmins' | 'relationship'
> & {
  readonly id: string;
  readonly providers: readonly Named[];
  readonly resellers: readonly Named[];
  readonly relationship: Omit<DescribedRecord['relationship'], 'via'> & { readonly via: PartnerRef | null };
  readonly partners: readonly { readonly partner: PartnerRef; readonly capacity: Capacity; readonly since: string }[];
  readonly delegatedAdmins: readonly Grant[];
};

/** What removing would do and leave. */
export type Removal = Omit<RemovalPreview, 'delegatedAdminKept' | 'partners'> & {
  readonly delegatedAdminKept: readonly (RemovalPreview['delegatedAdminKept'][number] & { readonly id: string })[];
  readonly partners: readonly { readonly partner: PartnerRef; readonly capacity: Capacity; readonly since: string }[];
};

export type Question = Api['listCustomers']['query'];

export const customersKey = ['customers'] as const;
export const listKey = [...customersKey, 'list'] as const;
export const recordKey = (id: string) => [...customersKey, 'record', id] as const;
export const removalKey = (id: string) => [...customersKey, 'removal', id] as const;
export const tagsKey = [...customersKey, 'tags'] as const;

export const LIST = '/customers';
export const recordPath = (id: string): string => `${LIST}/${id}`;
/** Asks the same customer once more, with the invitation restricted to it (D7). */
export const requestAgainPath = (domain: string): string => `${LIST}/request?domain=${encodeURIComponent(domain)}`;

/** Those who serve the customer together with the reader: a reseller sees its providers, a provider its resellers. */
export const fellowsOf = (customer: Pick<Customer, 'providers' | 'resellers'>): readonly Named[] =>
  customer.providers.length > 0 ? customer.providers : customer.resellers;
