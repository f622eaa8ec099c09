import type { WantedItem } from '../../domain/order-letters.ts';
import type { Severity } from '../../domain/service-requests.ts';
import { zh, zhList } from '../../kernel/chinese.ts';
import type { Messages } from '../wording.ts';
import { subscriptionsZhTW } from './subscriptions-zh-TW.ts';
import { day, moment } from './times-zh-TW.ts';

const wanted = (items: readonly WantedItem[]): string =>
  zhList(items.map(({ name, quantity }) => `${name['zh-TW']} × ${quantity}`));
const SEVERITY: Readonly<Record<Severity, string>> = { critical: '重大', moderate: '中等', minimal: '輕微' };

/** What letters say in Traditional Chinese as written in Taiwan: made anew from the meaning, words by the glossary. */
export const zhTW: Messages = {
  greeting: (name) => zh`${name}您好：`,
  colon: '：',
  footer: ({ host }) => zh`本郵件由合作夥伴中心（${host}）自動寄出，請勿直接回覆。`,
  letters: {
    invitation_accepted: ({ customer, acceptedBy, partners, inviter, delegatedAdmin }, pages) => ({
      subject: zh`${customer.name}已接受您的邀請`,
      paragraphs: [
        zh`${acceptedBy}已代表${customer.name}接受邀請，${zhList(partners)}現在可擔任該組織的轉銷商。`,
        ...(delegatedAdmin
          ? [
              zh`${inviter}同時取得該組織的系統管理員角色「${delegatedAdmin.name}」，有效至${day(delegatedAdmin.endsAt)}。`,
            ]
          : []),
      ],
      action: { label: zh`檢視${customer.name}`, url: pages.customer(customer.id) },
    }),
    acceptance_confirmed: ({ organization, partners, inviter, delegatedAdmin }, pages) => ({
      subject: zh`您已授權${zhList(partners)}`,
      paragraphs: [
        zh`您已代表${organization}接受邀請，${zhList(partners)}現在可擔任貴組織的轉銷商。接受邀請不會產生任何訂單，貴組織現有的訂用帳戶也不受影響。`,
        ...(delegatedAdmin
          ? [
              zh`${inviter}同時取得貴組織的系統管理員角色「${delegatedAdmin.name}」，有效至${day(delegatedAdmin.endsAt)}。`,
            ]
          : []),
        '合作夥伴持有的所有權限都列在［合作夥伴關係］，您隨時可以在該處終止。',
      ],
      action: { label: '檢視合作夥伴關係', url: pages.partners },
    }),
    invitation_declined: ({ by, reason }, pages) => ({
      subject: zh`${by}已拒絕您的邀請`,
      paragraphs: [
        zh`${by}已拒絕您的邀請，邀請連結隨之失效。您可以再次寄送，系統會產生新的連結。`,
        reason === null ? '對方未說明理由。' : '對方說明的理由：',
      ],
      quote: reason ?? undefined,
      action: { label: '檢視邀請', url: pages.invitations },
    }),
    invitation_expired: ({ subject, sender, draftedAt, wasOpened }, pages) => ({
      subject: zh`貴公司於${day(draftedAt)}建立的邀請已過期`,
      paragraphs: [
        zh`${sender}於${day(draftedAt)}建立的邀請「${subject}」無人回覆。${wasOpened ? '對方曾開啟連結，但未回覆。' : '連結從未開啟。'}`,
        '原連結已失效。您可以再次寄送邀請，系統會產生新的連結。',
      ],
      action: { label: '檢視邀請', url: pages.invitations },
    }),
    relationship_ended: ({ customer, partner }, pages) => ({
      subject: zh`${customer}已終止與貴公司的經銷商關係`,
      paragraphs: [
        zh`${customer}已終止與${partner}的經銷商關係，不再列於您的客戶清單。`,
        '系統管理員角色是另外授與的權限：貴公司仍持有的角色繼續有效，直到到期或由客戶移除為止。',
      ],
      action: { label: '檢視客戶', url: pages.customers },
    }),
    partnership_active: ({ side, provider, reseller }, pages) =>
      side === 'provider'
        ? {
            subject: zh`${reseller}已授權貴公司為其間接提供者`,
            paragraphs: [
              zh`凡同時授權雙方的客戶，${provider}即可代為提交訂單，並在訂單上註明${reseller}。`,
              '雙方原有的客戶不會互相移轉。',
            ],
            action: { label: '檢視間接轉銷商', url: pages.resellers },
          }
        : {
            subject: zh`${provider}現在是貴公司的間接提供者`,
            paragraphs: [
              zh`凡同時授權雙方的客戶，${provider}即可代為提交訂單，並在訂單上註明${reseller}。`,
              '雙方原有的客戶不會互相移轉。您現在可以與對方共同邀請客戶。',
            ],
            action: { label: '檢視間接提供者', url: pages.providers },
          },
    admin_roles_expiring: ({ side, partner, customer, grant, endsAt, daysLeft }, pages) => {
      const left = daysLeft === 1 ? '將於明天到期' : zh`將於${String(daysLeft)}天後到期`;
      const stays = '經銷商關係不受影響。';
      return side === 'customer'
        ? {
            subject: zh`${partner}在貴組織的系統管理員角色${left}`,
            paragraphs: [
              zh`${partner}在${customer}的系統管理員角色「${grant}」將於${day(endsAt)}到期，屆時${partner}的人員不再擁有這些角色。您無須採取任何動作。`,
              stays,
            ],
            action: { label: '檢視合作夥伴關係', url: pages.partners },
          }
        : {
            subject: zh`貴公司在${customer}的系統管理員角色${left}`,
            paragraphs: [
              zh`${partner}在${customer}的系統管理員角色「${grant}」將於${day(endsAt)}到期。到期後若仍有需要，請以新的邀請徵求客戶同意。`,
              stays,
            ],
            action: { label: '檢視客戶', url: pages.customers },
          };
    },
    admin_roles_ended: ({ side, how, partner, customer, grant, at }, pages) => {
      const ended = how === 'expired' ? '到期' : '終止';
      const stays = '經銷商關係不受影響。';
      if (side === 'customer') {
        return {
          subject: zh`${partner}不再持有貴組織的系統管理員角色`,
          paragraphs: [
            zh`${partner}在${customer}的系統管理員角色「${grant}」已於${day(at)}${ended}，${partner}的人員不再擁有這些角色。`,
            stays,
          ],
          action: { label: '檢視合作夥伴關係', url: pages.partners },
        };
      }
      return {
        subject: zh`貴公司在${customer}的系統管理員角色已${ended}`,
        paragraphs: [
          zh`${partner}在${customer}的系統管理員角色「${grant}」已於${day(at)}${ended}，${partner}的人員不再擁有這些角色。若仍有需要，請以新的邀請徵求客戶同意。`,
          stays,
        ],
        action: { label: '檢視客戶', url: pages.customers },
      };
    },
    service_request: ({ what, request, title, customer, by, severity, answerDueAt }, pages) => {
      const due = zh`嚴重性：${SEVERITY[severity]}。首次回覆期限：${moment(answerDueAt)}。`;
      const said = {
        raised: [zh`${by}請求協助：${title}`, zh`${by}為${customer}提出了服務要求。${due}`],
        asked: [zh`${by}需要您的回覆：${title}`, zh`${by}須待您回覆，才能繼續處理${customer}的服務要求。`],
        answered: [zh`${by}已回覆：${title}`, zh`${by}在${customer}的服務要求中留下了訊息。`],
        escalated: [zh`${by}將服務要求轉交給您：${title}`, zh`${customer}的服務要求現在由貴組織處理。${due}`],
        closed: [zh`${by}已關閉：${title}`, zh`${by}已關閉${customer}的服務要求，提出者可重新開啟。`],
        reopened: [zh`${by}已重新開啟：${title}`, zh`${by}重新開啟了${customer}的服務要求。${due}`],
      } as const;
      const [subject, line] = said[what];
      return { subject, paragraphs: [line], action: { label: '開啟服務要求', url: pages.serviceRequest(request) } };
    },
    second_factor_reset: ({ organization }, pages) => ({
      subject: '您的多重要素驗證已重設',
      paragraphs: [
        zh`${organization}的系統管理員已重設您的多重要素驗證，並將您從所有裝置登出。您下次登入時，系統會引導您重新設定。`,
        '若非您所要求，請立即告知貴組織的系統管理員。',
      ],
      action: { label: '登入', url: pages.signIn },
    }),
    invitation_reported: ({ inviter, reason }, pages) => ({
      subject: inviter === null ? '有人檢舉邀請' : zh`有人檢舉${inviter}的邀請`,
      paragraphs: [
        inviter === null ? '收到邀請的人檢舉該邀請為濫用。' : zh`收到${inviter}邀請的人檢舉該邀請為濫用。`,
        reason === null ? '檢舉人未說明理由。' : '檢舉人說明的理由：',
      ],
      quote: reason ?? undefined,
      action: { label: '檢視活動記錄', url: pages.activity },
    }),
    order_requested: ({ from, customer, items, note }, pages) => ({
      subject: from === customer ? zh`${customer}請您提交訂單` : zh`${from}請您為${customer}提交訂單`,
      paragraphs: [
        from === customer
          ? zh`${from}提出訂購要求：${wanted(items)}。`
          : zh`${from}為${customer}提出訂購要求：${wanted(items)}。`,
        '在您接受之前，不會產生任何訂單。',
        ...(note === null ? [] : ['對方的附註：']),
      ],
      quote: note ?? undefined,
      action: { label: '檢視訂購要求', url: pages.orderRequests },
    }),
    order_request_answered: ({ how, side, by, customer, items, ordered, reason }, pages) => {
      const what = side === 'customer' ? wanted(items) : zh`${customer}，${wanted(items)}`;
      const action = { label: '檢視訂購要求', url: pages.orderRequests };
      switch (how) {
        case 'accepted':
          return {
            subject: zh`${by}已接受您的訂購要求`,
            paragraphs: [
              ordered.length === 0
                ? zh`${by}已接受您的訂購要求（${what}）。完成後可在該頁面查看。`
                : zh`${by}已接受您的訂購要求（${what}），並變更內容後訂購：${wanted(ordered)}。完成後可在該頁面查看。`,
            ],
            action,
          };
        case 'declined':
          return {
            subject: zh`${by}已拒絕您的訂購要求`,
            paragraphs: [
              zh`${by}已拒絕您的訂購要求（${what}），未產生任何訂單。`,
              reason === null ? '對方未說明理由。' : '對方說明的理由：',
            ],
            quote: reason ?? undefined,
            action,
          };
        case 'failed':
          return {
            subject: '您的訂購要求未能完成',
            paragraphs: [zh`${by}已接受您的訂購要求（${what}），但訂單未能完成。${by}可再試一次。`],
            action,
          };
      }
    },
    order_failed: ({ customer, items }, pages) => ({
      subject: zh`${customer}有訂單未能完成`,
      paragraphs: [
        zh`下列項目未能提供給${customer}：${wanted(items)}。`,
        '訂單頁面載有原因，您可在該頁面重試失敗的項目。',
      ],
      action: { label: '檢視訂單', url: pages.orders },
    }),
    ...subscriptionsZhTW,
    password_reset: ({ upn, url }) => ({
      subject: '設定新密碼',
      paragraphs: [
        zh`系統收到為${upn}設定新密碼的要求。請在下列頁面設定，連結僅能使用一次，一小時內有效。`,
        '若非您所要求，請忽略此郵件，您的密碼維持不變。',
      ],
      action: { label: '設定新密碼', url },
    }),
  },
};
