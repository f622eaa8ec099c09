import type { OrganizationRef } from '../../../api/shapes.ts';
import type { Organization as DescribedOrganization } from '../../../api/types.gen.ts';

/** The reader's own organization. */
export type Organization = DescribedOrganization & Pick<OrganizationRef, 'id'>;
export type CompanyProfile = NonNullable<Organization['profile']>;
export type SupportContact = NonNullable<Organization['supportContact']>;

export const organizationKey = ['organization'] as const;
