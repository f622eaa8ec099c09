import type { Dictionary } from '../dictionary.ts';
import type { roles as en } from '../en/roles.ts';

export const roles: Dictionary<typeof en> = {
  'global-admin': '全域系統管理員',
  'admin-agent': '系統管理代理人',
  'sales-agent': '銷售代理人',
  'helpdesk-agent': '技術服務代理人',
  'billing-admin': '帳單系統管理員',
  'user-management-admin': '使用者管理系統管理員',
  'user-admin': '使用者系統管理員',
  'license-admin': '授權系統管理員',
  'helpdesk-admin': '服務台系統管理員',
  'service-support-admin': '服務支援系統管理員',
  'global-reader': '全域讀取者',
  'directory-reader': '目錄讀取者',
  'directory-writer': '目錄寫入者',
  'privileged-role-admin': '特殊權限角色系統管理員',
  'privileged-auth-admin': '特殊權限驗證系統管理員',
  'app-admin': '應用程式系統管理員',
  'cloud-app-admin': '雲端應用程式系統管理員',
  'operator-admin': '營運管理員',
  'operator-auditor': '營運稽核員',
};
