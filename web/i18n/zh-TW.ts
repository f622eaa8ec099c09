import type { Dictionary } from './dictionary.ts';
import type { en } from './en.ts';
import { acceptance } from './zh-TW/acceptance.ts';
import { accounts } from './zh-TW/accounts.ts';
import { activity } from './zh-TW/activity.ts';
import { agreements } from './zh-TW/agreements.ts';
import { catalog } from './zh-TW/catalog.ts';
import { common } from './zh-TW/common.ts';
import { credit } from './zh-TW/credit.ts';
import { customers } from './zh-TW/customers.ts';
import { deadlines } from './zh-TW/deadlines.ts';
import { frame } from './zh-TW/frame.ts';
import { home } from './zh-TW/home.ts';
import { invitations } from './zh-TW/invitations.ts';
import { licenses } from './zh-TW/licenses.ts';
import { orders } from './zh-TW/orders.ts';
import { organization } from './zh-TW/organization.ts';
import { partnerRelationships } from './zh-TW/partner-relationships.ts';
import { partners } from './zh-TW/partners.ts';
import { people } from './zh-TW/people.ts';
import { preferences } from './zh-TW/preferences.ts';
import { roles } from './zh-TW/roles.ts';
import { security } from './zh-TW/security.ts';
import { serviceRequests } from './zh-TW/service-requests.ts';
import { services } from './zh-TW/services.ts';
import { setup } from './zh-TW/setup.ts';
import { signIn } from './zh-TW/sign-in.ts';
import { subscriptions } from './zh-TW/subscriptions.ts';
import { users } from './zh-TW/users.ts';
import { welcome } from './zh-TW/welcome.ts';

export const zhTW: Dictionary<typeof en> = {
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
