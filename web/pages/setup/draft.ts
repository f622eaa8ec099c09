import type { ApiFailure } from '../../api/client.ts';
import { PASSWORD_LENGTH } from '../../api/limits.ts';
import type { Locale } from '../../preferences.ts';

/** What is typed in the wizard. The sign-in name is the part before the operator's own domain. */
export type SetupDraft = {
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly locale: Locale;
  readonly countries: readonly string[];
  readonly person: string;
  readonly local: string;
  readonly password: string;
  readonly again: string;
};

export const STEPS = ['organization', 'countries', 'administrator'] as const;
export type StepName = (typeof STEPS)[number];

const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const LOCAL = /^[a-z0-9][a-z0-9._+-]{0,62}$/i;

export const upnOf = ({ local, domain }: Pick<SetupDraft, 'local' | 'domain'>): string =>
  `${local.trim().toLowerCase()}@${domain.trim().toLowerCase()}`;

export type Fault = 'required' | 'company' | 'domain' | 'upn' | 'short' | 'different';
export type Faults = Partial<Record<keyof SetupDraft, Fault>>;

/** What is still wrong in a step (domain App. B; passwords of newcomers). */
export const faultsOf = (draft: SetupDraft, step: StepName): Faults => {
  const faults: Faults = {};
  if (step === 'organization') {
    if (draft.name.trim().length < 2) faults.name = draft.name.trim() === '' ? 'required' : 'company';
    if (!DOMAIN.test(draft.domain.trim())) faults.domain = draft.domain.trim() === '' ? 'required' : 'domain';
  }
  if (step === 'administrator') {
    if (draft.person.trim() === '') faults.person = 'required';
    if (!LOCAL.test(draft.local.trim())) faults.local = draft.local.trim() === '' ? 'required' : 'upn';
    if (draft.password.length < PASSWORD_LENGTH.min) faults.password = 'short';
    if (draft.password !== draft.again) faults.again = 'different';
  }
  return faults;
};

const FIELDS: Readonly<Record<string, readonly [keyof SetupDraft, StepName, Fault]>> = {
  'organization.name': ['name', 'organization', 'company'],
  'organization.domain': ['domain', 'organization', 'domain'],
  'person.name': ['person', 'administrator', 'required'],
  'person.upn': ['local', 'administrator', 'upn'],
  'person.password': ['password', 'administrator', 'short'],
};

/** What the server found wrong, beside its fields, and the step in which the first of it can be made good. */
export const refusedFaults = (
  failure: ApiFailure,
): { readonly faults: Faults; readonly step: StepName | undefined } => {
  const known = failure.errors.flatMap(({ field }) => (FIELDS[field] === undefined ? [] : [FIELDS[field]]));
  return { faults: Object.fromEntries(known.map(([name, , fault]) => [name, fault])), step: known[0]?.[1] };
};
