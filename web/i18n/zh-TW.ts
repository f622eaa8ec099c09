import type { Dictionary } from './dictionary.ts';
import type { en } from './en.ts';
import { acceptance } from './zh-TW/acceptance.ts';
import { accounts } from './zh-TW/accounts.ts';
import { activity } from './zh-TW/activity.ts';
import { agreements } from './zh-TW/agreements.ts';
import { catalog } from './zh-TW/catalog.ts';
import { common } from './zh-TW/common.ts';
import { customers } from './zh-TW/customers.ts';
import { frame } from './zh-TW/frame.ts';
import { home } from './zh-TW/home.ts';
import { invitations } from './zh-TW/invitations.ts';
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
import { users } from './zh-TW/users.ts';
import { welcome } from './zh-TW/welcome.ts';

export const zhTW: Dictionary<typeof en> = {
  acceptance,
  accounts,
  activity,
  agreements,
  catalog,
  common,
  customers,
  frame,
  home,
  invitations,
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
  users,
  welcome,
};
