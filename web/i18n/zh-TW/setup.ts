import type { Dictionary } from '../dictionary.ts';
import type { setup as en } from '../en/setup.ts';

export const setup: Dictionary<typeof en> = {
  title: '設定平台',
  line: '由安裝平台的人員設定一次即可。完成後，第一位系統管理員就能登入。',
  loading: '正在檢查連結',
  steps: '步驟',
  organization: '營運者',
  countries: '市場',
  administrator: '第一位系統管理員',
  organizationLine: '負責營運平台的組織：驗證合作夥伴，並訂定規則。',
  name: '組織名稱',
  nameHint: '合作夥伴與客戶會看到的名稱',
  language: '語言',
  languageHint: '用於郵件，以及尚未選擇語言的人員',
  countriesLine:
    '您的合作夥伴可銷售的國家，包含{{country}}。這些國家構成一個市場區域，合作夥伴與客戶只能在同一區域內建立關係。',
  countriesField: '其他國家',
  countriesHint: '輸入名稱後選取。若先從一個國家開始，可留空。',
  noCountry: '找不到此國家。',
  chosen: '已選取的國家',
  own: '所在國家',
  removeCountry: '移除{{country}}',
  administratorLine: '接著以此帳戶登入，並設定第二重要素。請盡快新增第二位系統管理員，以免遺失手機時所有人都無法登入。',
  submit: '設定平台',
  dead: {
    title: '此設定連結無法使用',
    line: '連結已使用過，或平台後來啟動時已產生新的連結。尚未完成設定前，平台每次啟動都會顯示連結，以最新的為準。',
    signIn: '前往登入',
  },
};
