import type { Dictionary } from '../dictionary.ts';
import type { agreements as en } from '../en/agreements.ts';

/** 客戶的合約。 */
export const agreements: Dictionary<typeof en> = {
  title: '合約',
  line: '貴組織與平台營運者簽訂的合約，以及接受者。',
  loading: '正在載入合約',
  customer: '客戶合約',
  version: '{{version}} 版',
  current: '現行版本',
  earlier: '先前版本',
  acceptedBy: '{{name}}於 {{date}} 接受',
  through: { invitation: '（隨邀請）', agreements: '（於此頁面）' },
  notAccepted: '尚未接受',
  state: {
    accepted: '已接受。您的合作夥伴可為貴組織提交訂單。',
    none: '貴組織尚未接受客戶合約；接受之前，合作夥伴無法為您提交任何訂單。',
    newer: '合約已有新版本。先前接受的版本仍然有效；請於閱讀後接受新版本。',
  },
  needed: '貴組織的全域系統管理員或帳單系統管理員可接受合約。',
  read: '閱讀內容',
  hide: '隱藏內容',
  noText: '此版本的內容已不再保存。',
  box: '本人已閱讀合約，並代表{{name}}接受。',
  accept: '接受合約',
  accepted: '已接受客戶合約。',
};
