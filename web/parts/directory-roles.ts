/** Roles of a customer's directory with which harm can be done that is hard to undo: each is labelled where it is shown. */
const SENSITIVE: ReadonlySet<string> = new Set([
  'directory-writer',
  'user-admin',
  'helpdesk-admin',
  'privileged-role-admin',
  'privileged-auth-admin',
  'app-admin',
  'cloud-app-admin',
  'global-admin',
]);

export const isSensitive = (role: string): boolean => SENSITIVE.has(role);
