import type {
  ServiceRequestDetails as DescribedDetails,
  ServiceRequestEntry as DescribedEntry,
  ServiceRequest as DescribedRequest,
  OwnSupportContact,
  SupportContacts,
} from '../../api/types.gen.ts';

export type ServiceRequest = DescribedRequest;
export type ServiceRequestPage = { readonly items: readonly ServiceRequest[]; readonly next: string | null };
export type ServiceRequestDetails = DescribedDetails;
export type Entry = DescribedEntry;
export type EntryPage = { readonly items: readonly Entry[]; readonly next: string | null };
export type Severity = ServiceRequest['severity'];
export type RequestState = ServiceRequest['state'];
export type Helper = SupportContacts['items'][number];
export type Contact = OwnSupportContact['contact'];

export const SEVERITIES: readonly Severity[] = ['critical', 'moderate', 'minimal'];
export const STATES: readonly RequestState[] = ['open', 'attention_needed', 'closed'];

export const requestsKey = ['service-requests'] as const;
export const requestKey = (id: string) => [...requestsKey, 'one', id] as const;
export const entriesKey = (id: string) => [...requestsKey, 'entries', id] as const;
export const supportContactKey = (customer: string) => ['support-contact', customer] as const;

export const REQUESTS = '/service-requests';
/** What a customer's navigation calls Support: the same list, below whom to turn to. */
export const SUPPORT = '/support';
export const requestPath = (id: string): string => `${REQUESTS}/${id}`;
export const requestsApi = '/api/v1/service-requests';
export const requestApi = (id: string): string => `${requestsApi}/${encodeURIComponent(id)}`;
export const supportContactApi = (customer: string): string =>
  `/api/v1/customers/${encodeURIComponent(customer)}/support-contact`;
