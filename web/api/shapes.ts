/** The few shapes the frame itself reads. Pages use the types generated from the OpenAPI document once it exists. */
import type { Locale } from '../preferences.ts';
import type { Session as DescribedSession } from './types.gen.ts';

export type OrganizationKind = 'operator' | 'provider' | 'reseller' | 'customer';
export type OrganizationRef = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly country: string;
  readonly domain: string;
};
export type PartnerRef = OrganizationRef & { readonly partnerId: string; readonly verified: boolean };

export type SecondFactor = { readonly at: string; readonly method: 'totp' | 'passkey' | string };
/** A right, by its code. */
export type Permission = DescribedSession['permissions'][number];
export type Session = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly upn: string;
    readonly locale: Locale | null;
    readonly roles: readonly string[];
  } | null;
  readonly organization: OrganizationRef;
  readonly secondFactor: SecondFactor | null;
  readonly permissions: readonly Permission[];
  readonly counts: Readonly<Record<string, number>>;
};

export type Platform = {
  readonly name: string;
  readonly operator: { readonly name: string };
  readonly sandbox: boolean;
  readonly locales: readonly Locale[];
  readonly clock: string;
};

export type Items<T> = { readonly items: readonly T[] };

export type CastPerson = { readonly name: string; readonly upn: string; readonly roles: readonly string[] };
export type CastEntry = { readonly organization: OrganizationRef; readonly people: readonly CastPerson[] };

export type SandboxMail = {
  readonly id?: string;
  readonly from?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | null;
  readonly at: string;
};

export type Notice = {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly readAt: string | null;
};
