import { fillPlaces } from '../kernel/chinese.ts';
import type { InvitationId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';

/**
 * Agreement texts are versioned: who accepted, accepted one version, and its text never changes. Customer agreement:
 * domain 3.7. Good-faith statement: domain 7.7, S47. `{inviter}` and `{vendor}` are filled with the parties' names.
 */
export type AgreementText = { readonly version: string; readonly text: Localized };

/** Puts the names of the parties into a statement. */
export const fillStatement = (text: string, names: { inviter: string; vendor: string }): string =>
  fillPlaces(text, names);

/** The customer agreement in force (domain 3.7): what a customer accepts before anything can be ordered for it. */
export const CUSTOMER_AGREEMENT: AgreementText = {
  version: '2026-07',
  text: {
    en: [
      'Customer agreement',
      '1. What this is. This agreement is between your organization and the platform operator. It covers the cloud services that you get through partners you have authorized.',
      '2. Partners. A partner may act for you only as far as you have authorized it. You decide who stays: you can end a relationship or take back administrator roles at any time in your portal. Ending one changes nothing you already own.',
      '3. Orders and payment. Orders are placed by a reseller that you have authorized. You pay that reseller; its prices and terms are between the two of you.',
      '4. Use. You use the services lawfully, keep your accounts safe, and are responsible for what your people and the partners you authorized do with them.',
      '5. Your data. Your data stays yours. The operator and the partners use it to provide the services and for nothing else.',
      '6. Service. Services are provided with care. Each product names its own service level; where it is missed, you get the credit that it names.',
      '7. Liability. Each side is liable for damage it causes with intent or gross negligence, and otherwise up to the amount paid for the service in the twelve months before.',
      '8. Term. The agreement holds while you use any service under it. Either side may end it with thirty days of notice; running subscriptions last to the end of their term.',
    ].join('\n\n'),
    'zh-TW': [
      '客戶合約',
      '一、本合約的性質。本合約由貴組織與平台營運者簽訂，適用於您經由已授權合作夥伴取得的雲端服務。',
      '二、合作夥伴。合作夥伴僅能在貴組織授權的範圍內代為處理。去留由您決定：您可隨時在入口網站終止關係或收回系統管理員角色；終止不影響您已擁有的項目。',
      '三、訂單與付款。訂單由貴組織授權的轉銷商提交，款項付給該轉銷商；價格與付款條件由雙方自行約定。',
      '四、使用。貴組織應合法使用服務、妥善保管帳戶，並對所屬人員及授權合作夥伴的使用行為負責。',
      '五、資料。貴組織的資料仍屬貴組織所有。營運者與合作夥伴僅為提供服務而使用這些資料。',
      '六、服務。我們以應有的注意提供服務。各產品載明其服務等級；未達標準時，依所載給予折抵。',
      '七、責任。因故意或重大過失所致損害，由行為方負責；其餘以前十二個月為該服務支付的金額為上限。',
      '八、期間。貴組織使用任何服務期間，本合約持續有效。任一方得於三十日前通知終止；執行中的訂用帳戶持續至期滿。',
    ].join('\n\n'),
  },
};

/** Every version of the customer agreement that was ever in force, the present one first; texts never change. */
export const CUSTOMER_AGREEMENTS: readonly AgreementText[] = [CUSTOMER_AGREEMENT];

/** Who accepted which version of an agreement, and when; through an invitation, or on the page of agreements. */
export type AgreementAcceptance = {
  readonly version: string;
  readonly personName: string;
  readonly acceptedAt: Instant;
  readonly invitationId: InvitationId | null;
};

/** A version as the customer sees it. A text that we no longer hold is null. */
export type AgreementRecord = {
  readonly version: string;
  readonly text: Localized | null;
  readonly current: boolean;
  readonly acceptance: AgreementAcceptance | null;
};

/** Every version that there was or that was accepted, the newest first. */
export const agreementRecords = (
  texts: readonly AgreementText[],
  acceptances: readonly AgreementAcceptance[],
): readonly AgreementRecord[] => {
  const versions = [...new Set([...texts, ...acceptances].map(({ version }) => version))].sort().reverse();
  return versions.map((version) => ({
    version,
    text: texts.find((text) => text.version === version)?.text ?? null,
    current: version === texts[0]?.version,
    acceptance: acceptances.find((acceptance) => acceptance.version === version) ?? null,
  }));
};

/**
 * Does the agreement hold (domain 3.7)? What somebody of the customer accepted survives a new version, so that nothing
 * stops on the day one appears. Without it nothing new is ordered.
 */
export const isAgreed = (acceptances: readonly AgreementAcceptance[]): boolean => acceptances.length > 0;

/** What a partner confirms when it removes a relationship or a partnership (S47, domain 7.7). */
export const GOOD_FAITH_STATEMENT: AgreementText = {
  version: '2026-05',
  text: {
    en: 'By removing this relationship I confirm for {inviter}: we decided this in good faith and for a legitimate business reason; it is consistent with our contract with the customer or partner concerned; and should a third party claim otherwise, we will defend {vendor} and keep it free of loss. If our contract calls for a formal termination notice, we will give it ourselves. I understand that this platform informs nobody and that administrator privileges already granted remain as they are.',
    'zh-TW':
      '移除此關係時，本人代表{inviter}確認：此決定出於善意並具正當商業目的，且符合本公司與該客戶或合作夥伴的合約；若第三方有相反主張，本公司將為{vendor}抗辯並使其免受損害。若合約要求終止的法律通知，本公司將自行送達。本人了解本平台不會通知任何一方，已授與的委派系統管理員權限亦維持不變。',
  },
};
