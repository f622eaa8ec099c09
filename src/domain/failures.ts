import { fillPlaces } from '../kernel/chinese.ts';
import type { Localized } from '../kernel/locale.ts';
import { type Refused, refused } from '../kernel/result.ts';

/**
 * Everything that can be refused, as a closed list (domain App. B). Each has the HTTP status of our own API and a
 * sentence that a person can act on. `{name}` places are filled from the failure's `params`.
 */
const say = (status: number, en: string, zhTW: string): { status: number; text: Localized } => ({
  status,
  text: { en, 'zh-TW': zhTW },
});

export const FAILURES = {
  // Who is asking
  unauthenticated: say(401, 'Sign in first.', '請先登入。'),
  not_found: say(404, 'There is nothing here, or nothing that you may see.', '找不到此項目，或您無權檢視。'),
  forbidden: say(403, 'You may not do this.', '您無法執行此動作。'),
  role_missing: say(403, 'You need one of these roles: {roles}.', '您需要下列其中一個角色：{roles}。'),
  person_required: say(
    403,
    'Only a signed-in person can do this, not an application.',
    '此動作須由已登入的人員執行，應用程式無法代為執行。',
  ),
  mfa_required: say(403, 'Confirm your second factor, then try again.', '請先完成第二重要素驗證，再試一次。'),
  // What was sent
  invalid: say(
    400,
    'Some of what was sent is not right. Each field says why.',
    '送出的內容有誤，請依各欄位的說明修正。',
  ),
  payload_too_large: say(413, 'This is too large. Send less at a time.', '內容過大，請分次送出。'),
  unsupported_media_type: say(415, 'Send JSON with content type application/json.', '請以 application/json 格式送出。'),
  conflict: say(
    409,
    'This has changed in the meantime. Load it again, then repeat your change.',
    '內容已有變動，請重新載入後再修改。',
  ),
  idempotency_key_reused: say(
    409,
    'This Idempotency-Key was used for another request. Choose a new one.',
    '此 Idempotency-Key 已用於其他要求，請改用新的值。',
  ),
  rate_limited: say(
    429,
    'Too many requests. Wait {seconds} seconds, then try again.',
    '要求過於頻繁，請於 {seconds} 秒後再試。',
  ),
  // Invitations
  link_missing: say(
    422,
    'The invitation link is missing. Put it back before you continue.',
    '缺少邀請連結，請先還原再繼續。',
  ),
  link_expired: say(
    410,
    'This invitation has expired. Ask {inviter} for a new one.',
    '此邀請已過期，請向{inviter}索取新的邀請。',
  ),
  link_revoked: say(410, '{inviter} has withdrawn this invitation.', '{inviter}已撤回此邀請。'),
  link_used: say(410, 'This invitation has already been used.', '此邀請已使用過。'),
  link_declined: say(
    410,
    'This invitation was declined. Ask {inviter} for a new one.',
    '此邀請已遭拒絕，請向{inviter}索取新的邀請。',
  ),
  invitation_not_open: say(
    409,
    'This invitation is {state}, so this can no longer be done.',
    '此邀請的狀態為「{state}」，無法再執行此動作。',
  ),
  invitation_in_use: say(
    409,
    'The link may already be with the customer. Revoke the invitation instead.',
    '連結可能已送達客戶，請改為撤回邀請。',
  ),
  mpa_unsigned: say(403, 'Sign the partner agreement to invite customers.', '請先簽署合作夥伴合約，才能邀請客戶。'),
  standing: say(403, '{partner} is suspended and may not start anything new.', '{partner}已暫停，無法建立新的關係。'),
  partnership_required: say(
    403,
    'You have no active partnership with this partner.',
    '您與此合作夥伴之間沒有使用中的合作關係。',
  ),
  // Acceptance
  admin_required: say(
    403,
    'Ask a global admin of {organization} to open this link.',
    '請{organization}的全域系統管理員開啟此連結。',
  ),
  wrong_kind: say(
    403,
    'This link is for a {expected}. {organization} is a {actual}.',
    '此連結的對象為{expected}；{organization}為{actual}。',
  ),
  restricted: say(403, 'This invitation is for another organization.', '此邀請僅限其他組織使用。'),
  region_mismatch: say(
    409,
    '{organization} is outside the region in which {inviter} may sell.',
    '{organization}不在{inviter}可銷售的區域內。',
  ),
  same_organization: say(409, 'An organization cannot be its own partner.', '組織無法成為自己的合作夥伴。'),
  already_related: say(
    409,
    'You have already authorized everything that this invitation asks for.',
    '此邀請所要求的內容，您都已授權。',
  ),
  partnership_ended: say(
    409,
    '{inviter} and {provider} no longer work together. Ask {inviter} for a new invitation.',
    '{inviter}與{provider}已終止合作關係，請向{inviter}索取新的邀請。',
  ),
  profile_incomplete: say(
    422,
    'Complete the company profile of {organization} first: legal name, address and city.',
    '請先補齊{organization}的公司資料：法定名稱、地址與城市。',
  ),
  agreement_required: say(422, 'Accept the customer agreement to continue.', '請先接受客戶合約再繼續。'),
  agreement_outdated: say(
    409,
    'The agreement has a newer version. Read it, then accept again.',
    '合約已有新版本，請閱讀後重新接受。',
  ),
  // Relationships
  no_relationship: say(403, 'You have no reseller relationship with this customer.', '您與此客戶尚無經銷商關係。'),
  statement_required: say(422, 'Read and accept the statement to continue.', '請先閱讀並接受聲明再繼續。'),
  statement_outdated: say(
    409,
    'The statement has a newer version. Read it, then confirm again.',
    '聲明已有新版本，請閱讀後重新確認。',
  ),
  blocked_by_active: say(
    409,
    '{count} subscriptions are still active. Cancel them or let them end first.',
    '仍有 {count} 個訂用帳戶使用中，請先取消或待其到期。',
  ),
  already_ended: say(409, 'This has already ended.', '此項目已結束。'),
  // Organizations and people
  domain_taken: say(
    409,
    'An organization with the domain {domain} exists already. Sign in with an account of it.',
    '網域 {domain} 已屬於現有組織，請以該組織的帳戶登入。',
  ),
  upn_taken: say(
    409,
    'The sign-in name {upn} is taken. Choose another.',
    '登入名稱 {upn} 已有人使用，請改用其他名稱。',
  ),
  last_admin: say(
    409,
    'This is the only global admin. Name another one first.',
    '這是唯一的全域系統管理員，請先指定另一位。',
  ),
  own_account: say(
    409,
    'This is your own account. Change its password and second factor under your own security settings.',
    '這是您自己的帳戶，請在個人安全性設定中變更密碼與第二重要素。',
  ),
  // A customer's directory
  da_needed: say(
    403,
    'You need an active admin relationship with a suitable role.',
    '您需要具備適當角色且有效的系統管理關係。',
  ),
  da_no_group: say(403, 'Approved, but no group has been given a role yet.', '已核准，但尚未將角色指派給任何群組。'),
  restore_upn_taken: say(
    409,
    'Somebody else signs in as {upn} by now. Remove that user first, then restore this one.',
    '目前已有其他使用者以 {upn} 登入，請先刪除該使用者再還原。',
  ),
  // Licenses
  location_required: say(
    409,
    '{user} has no usage location. Set one first, then assign licenses.',
    '{user}尚未設定使用位置，請先設定再指派授權。',
  ),
  plan_requires: say(
    409,
    '{plan} in {item} needs {other}. Assign that too, or leave {plan} out.',
    '{item}的{plan}需要{other}，請一併指派，或停用{plan}。',
  ),
  plan_excludes: say(
    409,
    '{plan} in {item} cannot be used together with {other}. Leave one of them out.',
    '{item}的{plan}無法與{other}同時使用，請停用其中一項。',
  ),
  tag_limit: say(422, 'At most 150 tags of 50 characters each.', '最多 150 個標籤，每個最多 50 個字元。'),
  // Orders
  provider_not_related: say(
    409,
    '{provider} has no reseller relationship with this customer. Invite the customer to authorize both of you.',
    '{provider} 與此客戶尚無經銷商關係，請邀請客戶同時授權雙方。',
  ),
  por_is_provider: say(
    422,
    'You cannot be partner of record of what you sell yourself. Leave it out to sell directly.',
    '銷售者本身不能列為合作夥伴。若要直接銷售，請勿填寫此欄。',
  ),
  por_invalid: say(
    409,
    'The partner of record must be a reseller that this customer has authorized.',
    '列為合作夥伴者，須為此客戶已授權的轉銷商。',
  ),
  partner_id_unknown: say(
    409,
    'No reseller has the partner ID {partnerId}. Ask the reseller for the right one.',
    '沒有轉銷商使用合作夥伴識別碼 {partnerId}，請向轉銷商確認。',
  ),
  further_resellers_region: say(
    409,
    'Further resellers can be declared for customers in the EU and EFTA only. {customer} is elsewhere, so leave them out.',
    '僅限客戶位於歐盟或歐洲自由貿易聯盟時才能列出其他轉銷商；{customer}不在其中，請勿填寫。',
  ),
  further_reseller_twice: say(
    409,
    '{reseller} is named twice. Name each further reseller once.',
    '{reseller}重複列出，每個轉銷商只能列出一次。',
  ),
  further_reseller_is_provider: say(
    409,
    'Whoever sells cannot be a further reseller. Remove your own partner ID.',
    '銷售者本身不能列為其他轉銷商，請移除貴公司的合作夥伴識別碼。',
  ),
  further_reseller_of_record: say(
    409,
    '{reseller} is the partner of record already. Remove it from the further resellers.',
    '{reseller}已是有案可查的轉銷商，請從其他轉銷商中移除。',
  ),
  further_reseller_standing: say(
    409,
    '{reseller} is suspended, so it cannot be a further reseller. Remove it.',
    '{reseller}已遭停權，不能列為其他轉銷商，請移除。',
  ),
  offer_unavailable: say(409, '{item} is not sold to this customer on these terms.', '{item}不以此條件向此客戶銷售。'),
  seat_limit: say(409, 'There are not enough seats for this.', '席次不足，無法執行此動作。'),
  one_per_customer: say(
    409,
    '{customer} can have {item} only once, and has or is getting it already.',
    '{customer}僅能擁有一份{item}，且目前已有或正在訂購中。',
  ),
  trial_used: say(
    409,
    '{customer} has tried {item} before. A trial is given once.',
    '{customer}已試用過{item}，每項試用版僅提供一次。',
  ),
  base_missing: say(
    409,
    '{item} is an add-on. {customer} needs one of these first: {bases}.',
    '{item}為附加元件，{customer}須先擁有下列其中一項：{bases}。',
  ),
  subscription_limit: say(
    409,
    'A customer can have {limit} subscriptions at most.',
    '每位客戶最多只能有 {limit} 個訂用帳戶。',
  ),
  suspended_subscription: say(
    409,
    '{subscription} is not active. Seats can be added to an active subscription only.',
    '{subscription}並非使用中，僅能為使用中的訂用帳戶新增席次。',
  ),
  trial_fixed: say(
    409,
    'A trial keeps its seats. Convert it to a paid subscription to add more.',
    '試用版的席次固定，請先轉換成付費訂閱再新增席次。',
  ),
  pending_operation: say(
    409,
    '{subscription} is being changed by another order. Wait until that is settled.',
    '{subscription}正由另一筆訂單變更中，請待其完成後再試。',
  ),
  credit_limit: say(
    409,
    'Your limit this month is {limit}, and {used} of it is used; this adds {adds}. Order less, or ask the platform operator for a higher limit.',
    '您本月的信用額度為{limit}，已使用{used}；此次需要{adds}。請減少訂購，或洽平台營運者提高額度。',
  ),
  review_required: say(
    409,
    'This costs {adds}, and the platform operator looks first at what costs more than {above}. Place an order for the seats, or ask the operator.',
    '此次需要{adds}；超過{above}者須先經平台營運者審查。請改以訂單增加席次，或洽平台營運者。',
  ),
  order_rejected: say(409, 'The platform operator rejected this order.', '平台營運者已拒絕此訂單。'),
  order_cancelled: say(
    409,
    'The provider took this order back before the platform operator had approved it.',
    '提供者已在平台營運者核准前取消此訂單。',
  ),
  request_not_open: say(409, 'This request was answered or withdrawn in the meantime.', '此訂購要求已回覆或已撤回。'),
  // Subscriptions
  window_passed: say(
    409,
    'The 7-day window has passed; the change can be planned for renewal.',
    '已超過 7 天期限，可排定於續約時變更。',
  ),
  not_suspended: say(
    409,
    '{subscription} is not suspended, so it cannot be resumed.',
    '{subscription}並非已暫停，無法繼續使用。',
  ),
  auto_renew_off: say(
    409,
    'Turn auto-renew on first. A planned change happens when {subscription} renews.',
    '請先開啟自動續約，排定的變更會在{subscription}續約時生效。',
  ),
  term_not_longer: say(
    409,
    'A running term can only be exchanged for a longer one. Plan a shorter one for renewal.',
    '進行中的訂閱期間只能改為更長的期間；較短的期間可排定於續約時變更。',
  ),
  billing_fixed: say(
    409,
    'How this term is billed cannot be changed while it runs. Plan it for renewal.',
    '此訂閱期間進行中無法變更帳單週期，可排定於續約時變更。',
  ),
  no_upgrade: say(409, '{subscription} cannot be upgraded to this product.', '{subscription}無法升級為此產品。'),
  alignment_refused: say(
    409,
    'The term cannot end then. Choose the end of a month, or the end of another subscription.',
    '該期無法於該時間結束，請選擇月底或另一個訂用帳戶的結束時間。',
  ),
  // Provisioning
  provisioning_failed: say(
    409,
    'The vendor’s system has not answered for hours. Have this line tried again.',
    '供應商系統數小時內皆未回應，請重試此項目。',
  ),
  provisioning_refused: say(409, 'The vendor’s system refused this line.', '供應商系統拒絕了此項目。'),
  line_settled: say(409, 'This line has already ended in another way.', '此項目已有不同的結果。'),
  signature_invalid: say(
    401,
    'The signature is missing, wrong, or older than five minutes.',
    '簽章遺漏、不正確，或已超過五分鐘。',
  ),
  // Services and requests for help
  no_admin_page: say(
    409,
    'This service has no admin page, or cannot be used at the moment.',
    '此服務沒有系統管理頁面，或目前無法使用。',
  ),
  no_support_contact: say(
    409,
    'No partner supports {organization}. Authorize a partner first.',
    '目前沒有合作夥伴支援{organization}，請先授權合作夥伴。',
  ),
  request_closed: say(
    409,
    'This service request is closed. Reopen it to go on.',
    '此服務要求已關閉，請重新開啟後再繼續。',
  ),
  request_open: say(409, 'This service request is not closed.', '此服務要求尚未關閉。'),
  not_in_hand: say(
    403,
    'Only {organization}, which has this service request in hand, can do this.',
    '此服務要求目前由{organization}處理，僅該組織可執行此動作。',
  ),
  not_the_raiser: say(
    403,
    'Only {organization}, which raised this service request, can do this.',
    '此服務要求由{organization}提出，僅該組織可執行此動作。',
  ),
  nobody_above: say(409, 'There is nobody to escalate this service request to.', '此服務要求沒有可向上呈報的對象。'),
  // The platform
  unavailable: say(
    503,
    'The platform cannot reach its database. Nothing was lost; try again in a moment.',
    '平台暫時無法連線至資料庫。資料未遺失，請稍後再試。',
  ),
  internal: say(
    500,
    'Something went wrong on our side. Quote the request ID if you ask for help.',
    '平台發生錯誤。若需協助，請提供要求識別碼。',
  ),
} as const satisfies Record<string, { status: number; text: Localized }>;

/**
 * Sentences of codes that have more than one story to tell: the failure's param `case` picks one, without it the sentence
 * of the list above stands. For programs the code is the same.
 */
export const CASES: Readonly<Partial<Record<FailureCode, Readonly<Record<string, Localized>>>>> = {
  blocked_by_active: {
    orders: {
      en: '{count} orders are still on their way. Wait until they are settled.',
      'zh-TW': '仍有 {count} 筆訂單處理中，請待其完成。',
    },
  },
  mpa_unsigned: {
    order: {
      en: '{partner} has not signed the partner agreement, so nothing can be ordered through it.',
      'zh-TW': '{partner}尚未簽署合作夥伴合約，無法透過其訂購。',
    },
  },
  standing: {
    order: {
      en: '{partner} is suspended, so nothing new can be ordered through it.',
      'zh-TW': '{partner}已暫停，無法透過其訂購新項目。',
    },
  },
  agreement_required: {
    order: {
      en: '{customer} has not accepted the customer agreement. It can do so in its own portal.',
      'zh-TW': '{customer}尚未接受客戶合約，可由其在自己的入口網站接受。',
    },
  },
  region_mismatch: {
    order: {
      en: '{customer} and its partners must be in one market region to order.',
      'zh-TW': '{customer}與其合作夥伴須位於同一市場區域才能訂購。',
    },
  },
  seat_limit: {
    order: {
      en: '{item} is sold with {min} to {max} seats.',
      'zh-TW': '{item}可訂購 {min} 至 {max} 個席次。',
    },
    license: {
      en: 'No license of {item} is left. Take one back from somebody, or buy more.',
      'zh-TW': '{item}已沒有可用的授權，請先收回其他使用者的授權或增購。',
    },
  },
  suspended_subscription: {
    change: {
      en: '{subscription} is not active, so it cannot be changed.',
      'zh-TW': '{subscription}並非使用中，無法變更。',
    },
  },
  trial_fixed: {
    change: {
      en: 'A trial cannot be changed. Turn auto-renew off to let it end, or convert it to a paid subscription.',
      'zh-TW': '試用版無法變更，可關閉自動續約讓其到期，或轉換成付費訂閱。',
    },
  },
  no_relationship: {
    review: {
      en: '{provider} has no reseller relationship with {customer} any more. Reject the order.',
      'zh-TW': '{provider}與{customer}之間已無經銷商關係，請拒絕此訂單。',
    },
    subscription: {
      en: 'You have no reseller relationship with {customer} any more, so its subscriptions cannot be changed.',
      'zh-TW': '您與{customer}之間已無經銷商關係，無法變更其訂用帳戶。',
    },
  },
  conflict: {
    review: {
      en: 'Things have changed since this was ordered, and it can no longer be had as it stands. Reject it, so that it is ordered anew.',
      'zh-TW': '提交後情況已有變動，無法照原內容處理。請拒絕此訂單，由提供者重新訂購。',
    },
  },
  credit_limit: {
    review: {
      en: '{provider} may be charged {limit} this month, and {used} of it is used; this order adds {adds}. Raise the limit, or reject the order.',
      'zh-TW': '{provider}本月的信用額度為{limit}，已使用{used}；此訂單需要{adds}。請提高額度，或拒絕此訂單。',
    },
  },
  por_invalid: {
    subscription: {
      en: '{reseller} can no longer be partner of record here. Choose another one, or none, then try again.',
      'zh-TW': '{reseller}已不能在此列為合作夥伴，請改選其他轉銷商或不指定，再試一次。',
    },
  },
  partnership_required: {
    order: {
      en: '{provider} and {reseller} have no active partnership, so nothing can be ordered through them.',
      'zh-TW': '{provider}與{reseller}之間沒有使用中的合作關係，無法透過雙方訂購。',
    },
  },
};

export type FailureCode = keyof typeof FAILURES;
export const FAILURE_CODES = Object.keys(FAILURES) as readonly FailureCode[];

/** What is wrong with one field of what was sent. `field` is its path: `delegatedAdmin.name`. */
export type FieldFault = { readonly field: string; readonly code: string; readonly message?: string };

export type Failure = {
  readonly code: FailureCode;
  readonly params?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldFault[];
};

/** Refuses with a code of the list. */
export const refuse = (code: FailureCode, params?: Record<string, string>): Refused<Failure> =>
  refused(params ? { code, params } : { code });

/** Refuses what was sent, naming the fields at fault. */
export const refuseFields = (...errors: FieldFault[]): Refused<Failure> => refused({ code: 'invalid', errors });

/** The sentence of a failure in a language, with its places filled. */
export const sentence = (failure: Failure, locale: keyof Localized): string =>
  fillPlaces(textOf(failure)[locale], paramsIn(failure.params ?? {}, locale));

/** What fills the places in this language: names that differ are given beside the English one, as `item.zh-TW`. */
const paramsIn = (params: Readonly<Record<string, string>>, locale: keyof Localized): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, params[`${name}.${locale}`] ?? value]));

/** A name that differs by language, as params carry it. */
export const localized = (place: string, name: Localized): Readonly<Record<string, string>> => ({
  [place]: name.en,
  [`${place}.zh-TW`]: name['zh-TW'],
});

const textOf = ({ code, params }: Failure): Localized => CASES[code]?.[params?.case ?? ''] ?? FAILURES[code].text;
