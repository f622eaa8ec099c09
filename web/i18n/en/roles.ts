/** Names of roles, by the code the API uses. */
export const roles = {
  'global-admin': 'Global admin',
  'admin-agent': 'Admin agent',
  'sales-agent': 'Sales agent',
  'helpdesk-agent': 'Helpdesk agent',
  'billing-admin': 'Billing admin',
  'user-management-admin': 'User management admin',
  'user-admin': 'User admin',
  'license-admin': 'License admin',
  'helpdesk-admin': 'Helpdesk admin',
  'service-support-admin': 'Service support admin',
  'global-reader': 'Global reader',
  'operator-admin': 'Operator admin',
  'operator-auditor': 'Operator auditor',
};
