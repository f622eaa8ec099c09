import { z } from 'zod';
import type { CatalogItemId } from '../../domain/catalog.ts';
import {
  DIRECTORY_COMMANDS,
  type DirectoryCommand,
  USER_COMMANDS,
  type UserCommand,
} from '../../domain/customer-users.ts';
import { DIRECTORY_ROLES, type DirectoryRole } from '../../domain/directory-roles.ts';
import { ACCESS_REFUSALS, type AccessRefusal } from '../../domain/effective-access.ts';
import type { License } from '../../domain/licenses.ts';
import { isOneLine, type Organization } from '../../domain/organizations.ts';
import { MAX_PERSON_NAME } from '../../domain/user-management.ts';
import { CUSTOMER_ROLES, type Person } from '../../domain/users.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Cell } from '../csv.ts';
import { country, guid, organizationRef, pageQuery, readSkuId, skuId, time, toOrganizationRef } from './shapes.ts';

/** The users of a customer (own API, "Users and licenses"). Files of users stand in `user-upload.ts`. */

export const usersQuery = z.strictObject({
  ...pageQuery,
  search: z
    .string()
    .max(100)
    .default('')
    .meta({
      description: 'Any part of the name or the sign-in name; of the latter, one or two letters only in its first two',
      examples: ['ana'],
    }),
  state: z.enum(['active', 'deleted']).default('active'),
  licensed: z
    .union([z.literal('none'), skuId])
    .optional()
    .meta({ description: 'Only those with a license of this item, or with `none` at all', examples: ['none'] }),
});
const readLicensed = (text: string | undefined): CatalogItemId | 'none' | undefined =>
  text === undefined || text === 'none' ? text : readSkuId(text);
/** `deleted` outside is `removed` in the directory. */
export const readUsersFilter = ({
  search,
  state,
  licensed,
}: Pick<z.infer<typeof usersQuery>, 'search' | 'state' | 'licensed'>) => ({
  search,
  state: state === 'deleted' ? ('removed' as const) : state,
  licensed: readLicensed(licensed),
});

const ANA = {
  id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
  displayName: 'Ana Prates',
  firstName: 'Ana',
  lastName: 'Prates',
  userPrincipalName: 'ana@tallowbakery.example',
  usageLocation: 'PT',
  state: 'active',
  licenses: ['CFQ7TTC0ZB10:0001'],
  excludedPlans: { 'CFQ7TTC0ZB10:0001': ['FORMS'] },
  roles: [],
  deletedAt: null,
  restorableUntil: null,
  may: ['edit', 'delete', 'reset-password', 'assign-license'],
  version: 1,
} as const;

export const userView = z
  .object({
    id: guid,
    displayName: z.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    userPrincipalName: z.string(),
    usageLocation: z.string().nullable().meta({ description: 'Where the user uses what is licensed: a country' }),
    state: z.enum(['active', 'deleted']),
    licenses: z.array(z.string()).readonly().meta({ description: 'Items that the user has a license of' }),
    excludedPlans: z
      .record(z.string(), z.array(z.string()).readonly())
      .meta({ description: 'Service plans that are switched off, by item; items with all of theirs are left out' }),
    roles: z.array(z.enum(CUSTOMER_ROLES)).readonly(),
    deletedAt: time.nullable(),
    restorableUntil: time.nullable().meta({ description: 'A deleted user can be brought back until then' }),
    may: z.array(z.enum(USER_COMMANDS)).readonly().meta({ description: 'What you may do with this user' }),
    version: z.number().int(),
  })
  .meta({ id: 'User', examples: [ANA] });

type UserRecord = {
  person: Person;
  licenses: readonly License[];
  restorableUntil: Instant | null;
  may: readonly UserCommand[];
};

export const toUserView = ({ person, licenses, restorableUntil, may }: UserRecord): z.infer<typeof userView> => ({
  id: person.id,
  displayName: person.name,
  firstName: person.firstName,
  lastName: person.lastName,
  userPrincipalName: person.upn,
  usageLocation: person.usageLocation,
  state: person.state === 'removed' ? 'deleted' : person.state,
  licenses: licenses.map(({ itemId }) => itemId),
  excludedPlans: Object.fromEntries(
    licenses.filter((one) => one.excludedPlans.length > 0).map((one) => [one.itemId, one.excludedPlans]),
  ),
  roles: CUSTOMER_ROLES.filter((role) => person.roles.includes(role)),
  deletedAt: person.deletedAt,
  restorableUntil,
  may,
  version: person.version,
});

const counts = z.object({ active: z.number().int(), deleted: z.number().int() });
export const usersView = z.object({
  items: z.array(userView),
  next: z.string().nullable(),
  counts: counts.meta({ description: 'How many users there are, whatever is searched for' }),
});
export const toUsersView = (page: {
  items: readonly UserRecord[];
  next: string | null;
  counts: z.infer<typeof counts>;
}): z.infer<typeof usersView> => ({ ...page, items: page.items.map(toUserView) });

export const restoredUserView = userView
  .extend({
    licensesMissing: z
      .array(z.string())
      .readonly()
      .meta({ description: 'Items that the user had a license of, and of which none could be given back' }),
  })
  .meta({ id: 'RestoredUser', examples: [{ ...ANA, licensesMissing: [] }] });
export const toRestoredUser = ({
  record,
  licensesMissing,
}: {
  record: UserRecord;
  licensesMissing: readonly string[];
}): z.infer<typeof restoredUserView> => ({ ...toUserView(record), licensesMissing });

export const usersFileQuery = usersQuery.pick({ state: true });
export const USERS_FILE = {
  name: 'users',
  title: 'Users',
  head: [
    'User ID',
    'Display name',
    'First name',
    'Last name',
    'Sign-in name',
    'Usage location',
    'Status',
    'Licenses',
    'Roles',
    'Deleted',
  ],
} as const;
export const toUserCells = (record: UserRecord): readonly Cell[] => {
  const user = toUserView(record);
  return [
    user.id,
    user.displayName,
    user.firstName,
    user.lastName,
    user.userPrincipalName,
    user.usageLocation,
    user.state,
    user.licenses.join(', '),
    user.roles.join(', '),
    user.deletedAt,
  ];
};

const temporaryPassword = z
  .string()
  .nullable()
  .meta({ description: 'Shown this once, and null when the answer is repeated; to be changed at the next sign-in' });
export const userWithPasswordView = userView
  .extend({ temporaryPassword })
  .meta({ id: 'UserWithTemporaryPassword', examples: [{ ...ANA, temporaryPassword: 'hKf7mPq2XwR9tBvZ' }] });
export const toUserWithPassword = ({
  record,
  temporaryPassword: password,
}: {
  record: UserRecord;
  temporaryPassword: string | null;
}): z.infer<typeof userWithPasswordView> => ({ ...toUserView(record), temporaryPassword: password });

const line = z.string().trim().max(MAX_PERSON_NAME).refine(isOneLine, 'must be one line of text');
const roles = z.array(z.enum(CUSTOMER_ROLES)).max(20);
const version = z.number().int().optional().meta({ description: 'Refuses the change if there is a later version' });

export const createUserBody = z
  .strictObject({
    displayName: line.min(1),
    firstName: line.optional(),
    lastName: line.optional(),
    userPrincipalName: z.string().trim().max(320).meta({ description: "Under the customer's own domain" }),
    usageLocation: country,
    roles: roles.optional().meta({ description: 'Directory roles; giving one takes a privileged role administrator' }),
  })
  .meta({
    examples: [
      {
        displayName: 'Ana Prates',
        firstName: 'Ana',
        lastName: 'Prates',
        userPrincipalName: 'ana@tallowbakery.example',
        usageLocation: 'PT',
      },
    ],
  });

export const editUserBody = z
  .strictObject({
    displayName: line.min(1).optional(),
    firstName: line.nullable().optional(),
    lastName: line.nullable().optional(),
    usageLocation: country.optional(),
    version,
  })
  .meta({ examples: [{ displayName: 'Ana Prates Lobo', version: 1 }] });

export const userRolesBody = z
  .strictObject({ roles, version })
  .meta({ examples: [{ roles: ['helpdesk-admin'], version: 1 }] });

export const accessView = z
  .object({
    customer: organizationRef,
    related: z
      .boolean()
      .meta({ description: 'Whether you have an active reseller relationship; admin roles may outlive it' }),
    grants: z
      .array(
        z.object({
          id: guid,
          name: z.string(),
          roles: z.array(z.enum(DIRECTORY_ROLES)).readonly(),
          endsAt: time,
          autoExtend: z.boolean(),
        }),
      )
      .meta({ description: 'Admin relationships in force, with the roles that you hold through your groups' }),
    users: counts.nullable().meta({ description: 'How many users there are; null if you may not see them' }),
    refusal: z.enum(ACCESS_REFUSALS).nullable().meta({ description: 'Why the directory is closed to you' }),
    may: z.array(z.enum(DIRECTORY_COMMANDS)).readonly(),
  })
  .meta({ id: 'DirectoryAccess' });

type DirectoryAccess = {
  customer: Organization;
  related: boolean;
  grants: readonly {
    id: string;
    name: string;
    roles: readonly DirectoryRole[];
    endsAt: Instant;
    autoExtend: boolean;
  }[];
  users: z.infer<typeof counts> | null;
  refusal: AccessRefusal | null;
  may: readonly DirectoryCommand[];
};
export const toAccessView = (access: DirectoryAccess): z.infer<typeof accessView> => ({
  ...access,
  customer: toOrganizationRef(access.customer),
  grants: [...access.grants],
});
