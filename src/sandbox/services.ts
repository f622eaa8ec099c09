import type { World } from '../app/platform/import-world.ts';
import { sandboxCatalog } from './catalog.ts';

/** Where the admin pages of the sandbox's services are: invented addresses that lead nowhere. */
const ADMIN_PAGES: Readonly<Record<string, string>> = {
  MAIL: 'https://admin.mail.example/{tenantId}',
  MAIL_ARCHIVE: 'https://admin.mail.example/{tenantId}/archive',
  MAIL_SHIELD: 'https://admin.mail.example/{tenantId}/shield',
  CHAT: 'https://admin.chat.example/?org={domain}',
  MEET: 'https://admin.meet.example/?org={domain}',
  FILES: 'https://admin.files.example/tenants/{tenantId}',
  FILES_PLUS: 'https://admin.files.example/tenants/{tenantId}',
  SITES: 'https://admin.sites.example/{domain}',
  IDENTITY: 'https://admin.identity.example/{tenantId}/overview',
  DEVICES: 'https://admin.devices.example/{tenantId}',
  ENDPOINT: 'https://admin.shield.example/{tenantId}',
  REPORTS: 'https://admin.reports.example/{tenantId}',
};

/** Something is always a little ill. */
const TROUBLES: NonNullable<World['services']> = [
  {
    planId: 'FILES',
    health: 'degraded',
    message: {
      en: 'Search in shared files misses what was added in the last hour. Nothing is lost.',
      'zh-TW': '共用檔案的搜尋可能找不到最近一小時內新增的內容，檔案並未遺失。',
    },
  },
  {
    planId: 'PHONE',
    health: 'maintenance',
    message: {
      en: 'Voicemail is moved to new servers tonight. Calls are not affected.',
      'zh-TW': '今晚將語音信箱移轉至新伺服器，通話不受影響。',
    },
  },
];

/** The services of the sandbox's catalog as they are at the beginning. */
export const sandboxServices = (): NonNullable<World['services']> => {
  const plans = new Set(sandboxCatalog().flatMap((item) => item.servicePlans.map((plan) => plan.id)));
  return [...plans].flatMap((planId) => {
    const trouble = TROUBLES.find((one) => one.planId === planId);
    const adminPage = ADMIN_PAGES[planId] ?? null;
    if (trouble === undefined && adminPage === null) return [];
    return [{ health: 'healthy' as const, message: null, ...trouble, planId, adminPage }];
  });
};
