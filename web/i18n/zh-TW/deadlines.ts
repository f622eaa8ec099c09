import type { Dictionary } from '../dictionary.ts';
import type { deadlines as en } from '../en/deadlines.ts';

export const deadlines: Dictionary<typeof en> = {
  title: '期限',
  line: '有最後日期的動作，以及到期自動發生的事項，最近的在前。',
  loading: '正在載入期限',
  columns: { at: '日期', kind: '事項', subscription: '訂用帳戶', customer: '客戶', seats: '席次' },
  kinds: {
    cancel: '可取消的最後一天',
    reduce: '可減少席次的最後一天',
    renewal: '續約',
    expiry: '到期，不續約',
    trial_end: '試用期結束',
    disable: '停用',
    delete: '刪除',
  },
  reduce_other: '{{number}} 席次',
  filters: { kind: '事項', period: '期間', customer: '客戶' },
  periods: { '30': '30 天', '90': '90 天', '365': '一年', all: '全部' },
  empty: '目前沒有期限',
  emptyLine: '可取消或減少席次的最後一天、續約與試用期結束的日期會顯示在這裡。',
  inDays_other: '{{count}} 天後',
  today: '今天',
  home: { title: '即將到來的期限', none: '30 天內沒有期限。', see: '檢視所有期限' },
};
