import { acceptance } from './en/acceptance.ts';
import { accounts } from './en/accounts.ts';
import { activity } from './en/activity.ts';
import { agreements } from './en/agreements.ts';
import { catalog } from './en/catalog.ts';
import { common } from './en/common.ts';
import { credit } from './en/credit.ts';
import { customers } from './en/customers.ts';
import { deadlines } from './en/deadlines.ts';
import { frame } from './en/frame.ts';
import { home } from './en/home.ts';
import { invitations } from './en/invitations.ts';
import { licenses } from './en/licenses.ts';
import { orders } from './en/orders.ts';
import { organization } from './en/organization.ts';
import { partnerRelationships } from './en/partner-relationships.ts';
import { partners } from './en/partners.ts';
import { people } from './en/people.ts';
import { preferences } from './en/preferences.ts';
import { roles } from './en/roles.ts';
import { security } from './en/security.ts';
import { serviceRequests } from './en/service-requests.ts';
import { services } from './en/services.ts';
import { setup } from './en/setup.ts';
import { signIn } from './en/sign-in.ts';
import { subscriptions } from './en/subscriptions.ts';
import { users } from './en/users.ts';
import { welcome } from './en/welcome.ts';

/** One file per area; a new area is one file here, one in zh-TW/, and a line in each of the two lists. */
export const en = {
  acceptance,
  accounts,
  activity,
  agreements,
  catalog,
  common,
  credit,
  customers,
  deadlines,
  frame,
  home,
  invitations,
  licenses,
  orders,
  organization,
  partnerRelationships,
  partners,
  people,
  preferences,
  roles,
  security,
  serviceRequests,
  services,
  setup,
  signIn,
  subscriptions,
  users,
  welcome,
};
