import type { Localized } from '../kernel/locale.ts';

/** Directory roles that a delegated admin relationship can carry (domain 2.6). Custom roles do not exist. */
export const DIRECTORY_ROLES = [
  'directory-reader',
  'directory-writer',
  'global-reader',
  'license-admin',
  'user-admin',
  'helpdesk-admin',
  'service-support-admin',
  'privileged-role-admin',
  'privileged-auth-admin',
  'app-admin',
  'cloud-app-admin',
  'global-admin',
] as const;
export type DirectoryRole = (typeof DIRECTORY_ROLES)[number];

export const isDirectoryRole = (text: string): text is DirectoryRole =>
  (DIRECTORY_ROLES as readonly string[]).includes(text);

/** A bundle of roles that a partner asks for together. The first is the default of an invitation (S33, domain 2.6). */
export const TEMPLATES = {
  'service-desk': {
    name: { en: 'Service desk', 'zh-TW': '服務台' },
    roles: ['directory-reader', 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin'],
  },
  'full-service': {
    name: { en: 'Full service', 'zh-TW': '完整服務' },
    roles: [
      'directory-reader',
      'directory-writer',
      'license-admin',
      'service-support-admin',
      'user-admin',
      'privileged-role-admin',
      'helpdesk-admin',
      'privileged-auth-admin',
      'global-reader',
    ],
  },
} as const satisfies Record<string, { name: Localized; roles: readonly DirectoryRole[] }>;
export type TemplateId = keyof typeof TEMPLATES;
export const TEMPLATE_IDS = Object.keys(TEMPLATES) as readonly TemplateId[];

/** Each role's official name, as letters and pages write it. */
export const ROLE_NAMES: Readonly<Record<DirectoryRole, Localized>> = {
  'directory-reader': { en: 'directory reader', 'zh-TW': '目錄讀取者' },
  'directory-writer': { en: 'directory writer', 'zh-TW': '目錄寫入者' },
  'global-reader': { en: 'global reader', 'zh-TW': '全域讀取者' },
  'license-admin': { en: 'license administrator', 'zh-TW': '授權系統管理員' },
  'user-admin': { en: 'user administrator', 'zh-TW': '使用者系統管理員' },
  'helpdesk-admin': { en: 'helpdesk administrator', 'zh-TW': '服務台系統管理員' },
  'service-support-admin': { en: 'service support administrator', 'zh-TW': '服務支援系統管理員' },
  'privileged-role-admin': { en: 'privileged role administrator', 'zh-TW': '特殊權限角色系統管理員' },
  'privileged-auth-admin': { en: 'privileged authentication administrator', 'zh-TW': '特殊權限驗證系統管理員' },
  'app-admin': { en: 'application administrator', 'zh-TW': '應用程式系統管理員' },
  'cloud-app-admin': { en: 'cloud application administrator', 'zh-TW': '雲端應用程式系統管理員' },
  'global-admin': { en: 'global administrator', 'zh-TW': '全域系統管理員' },
};

const READERS = ['directory-reader', 'global-reader', 'directory-writer', 'global-admin'] as const;

/**
 * What is done in a customer's directory, and with which roles (domain 2.6). The least comes first: it is what a refusal
 * asks for and what the log names when several would do. One's password, and whatever touches somebody's account, takes
 * more the more that somebody may do.
 */
export const TASK_ROLES = {
  'read-company': READERS,
  'read-users': READERS,
  'create-user': ['user-admin', 'directory-writer', 'global-admin'],
  'edit-user': ['user-admin', 'global-admin'],
  'edit-admin': ['privileged-auth-admin', 'global-admin'],
  'restore-user': ['user-admin', 'directory-writer', 'global-admin'],
  'reset-password-of-user': ['helpdesk-admin', 'user-admin', 'privileged-auth-admin', 'global-admin'],
  'reset-password-of-limited-admin': ['user-admin', 'privileged-auth-admin', 'global-admin'],
  'reset-password-of-admin': ['privileged-auth-admin', 'global-admin'],
  'assign-license': ['license-admin', 'user-admin', 'directory-writer', 'global-admin'],
  'assign-role': ['privileged-role-admin', 'global-admin'],
  'service-support': ['service-support-admin', 'global-admin'],
  'read-services': ['directory-reader', 'service-support-admin', 'global-reader', 'directory-writer', 'global-admin'],
  'open-admin-page': ['service-support-admin', 'cloud-app-admin', 'app-admin', 'global-admin'],
} as const satisfies Record<string, readonly DirectoryRole[]>;
export type DirectoryTask = keyof typeof TASK_ROLES;
export const DIRECTORY_TASKS = Object.keys(TASK_ROLES) as readonly DirectoryTask[];
