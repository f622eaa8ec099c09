import type { OrganizationRef, PartnerRef } from '../../api/shapes.ts';
import type {
  Accepted as DescribedAccepted,
  PublicInvitation as DescribedInvitation,
  InvitationReview as DescribedReview,
} from '../../api/types.gen.ts';

/** What anybody who holds the link may know. */
export type PublicInvitation = Omit<DescribedInvitation, 'inviter' | 'coInviter'> & {
  readonly inviter: PartnerRef;
  readonly coInviter: PartnerRef | null;
};

export type CompanyProfile = NonNullable<DescribedReview['organization']['profile']>;

/** Exactly what would be granted, for the organization of the one who is signed in. */
export type Review = Omit<DescribedReview, 'organization' | 'partners'> & {
  readonly organization: OrganizationRef & {
    readonly profile: CompanyProfile | null;
    readonly profileComplete: boolean;
  };
  readonly partners: readonly ReviewedPartner[];
};
export type Capacity = DescribedReview['partners'][number]['capacity'];
export type ReviewedPartner = {
  readonly partner: PartnerRef;
  readonly capacity: Capacity;
  readonly already: boolean;
  readonly since: string | null;
};
export type AskedRoles = NonNullable<Review['delegatedAdmin']>;
export type Role = AskedRoles['roles'][number];
export type Refusal = NonNullable<Review['refusal']>;

/** What is now true. */
export type Accepted = Omit<DescribedAccepted, 'relationships' | 'delegatedAdmin'> & {
  readonly relationships: readonly {
    readonly partnerId: string;
    readonly capacity: Capacity;
    readonly since: string;
  }[];
  readonly delegatedAdmin: readonly { readonly state: string; readonly endsAt: string; readonly name: string }[];
};

/** What has been answered in this window: shown until the window goes elsewhere. */
export type Answered =
  | { readonly is: 'accepted'; readonly accepted: Accepted; readonly review: Review }
  | { readonly is: 'declined'; readonly review: Review };
export type OnAnswered = (answer: Answered) => void;

export const acceptancesKey = ['acceptances'] as const;

export const partnersOf = ({ inviter, coInviter }: PublicInvitation): readonly PartnerRef[] =>
  coInviter === null ? [inviter] : [inviter, coInviter];
