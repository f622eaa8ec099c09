import { asId, type OrganizationId } from '../../src/kernel/ids.ts';

export type Language = 'en' | 'zh-TW';
export const LANGUAGES: readonly Language[] = ['en', 'zh-TW'];

/** A customer beside the cast: name, domain, shared with the provider, days of admin roles, days since it accepted. */
export type Neighbour = readonly [name: string, domain: string, shared: boolean, adminDays: number, daysAgo: number];
/** Somebody at the customer: name, and what stands before the `@`. */
export type Colleague = readonly [name: string, local: string];
/** What is asked for help, and what became of it. */
export type Ailment = { readonly subject: string; readonly text: string; readonly answer: string };

/**
 * Who plays the story of the pictures in a language. Both play the same one: the English pictures show Harbor IT and its
 * customers in Portugal, the Chinese ones 燈塔資訊 and its customers in Taiwan.
 */
export type Stage = {
  readonly language: Language;
  readonly country: string;
  readonly city: string;
  readonly street: string;
  readonly currency: string;
  readonly reseller: { readonly id: OrganizationId; readonly upn: string; readonly name: string };
  readonly provider: { readonly id: OrganizationId; readonly upn: string };
  readonly customer: { readonly id: OrganizationId; readonly upn: string; readonly domain: string };
  /** Given when the cast has granted nothing yet. */
  readonly serviceDesk: string | null;
  /** What the customer has bought from the beginning, as its list of licenses names it. */
  readonly suite: string;
  readonly tags: readonly string[];
  readonly neighbours: readonly Neighbour[];
  readonly colleagues: readonly Colleague[];
  /** In the currency's minor unit: what a month may cost, and above what an order waits. */
  readonly credit: { readonly limitMinor: number; readonly reviewAboveMinor: number };
  readonly notes: { readonly move: string; readonly season: string; readonly project: string; readonly enough: string };
  readonly ailments: readonly [Ailment, Ailment, Ailment];
};

export const OPERATOR = 'olga@meridian.example';

const ENGLISH: Stage = {
  language: 'en',
  country: 'PT',
  city: 'Lisboa',
  street: 'Rua Nova 1',
  currency: 'EUR',
  reseller: { id: asId('7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192'), upn: 'hugo@harborit.example', name: 'Harbor IT' },
  provider: { id: asId('0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60'), upn: 'nora@northlight.example' },
  customer: {
    id: asId('c0ffee00-1234-4abc-9def-0000000000c1'),
    upn: 'ines@tallowbakery.example',
    domain: 'tallowbakery.example',
  },
  serviceDesk: null,
  suite: 'Workplace Business Standard',
  tags: ['Retail', 'Quarterly review'],
  neighbours: [
    ['Gantry Robotics', 'gantry.example', true, 0, 4],
    ['Moinho Foods', 'moinhofoods.example', false, 730, 143],
    ['Cobalt Cycles', 'cobaltcycles.example', false, 0, 177],
    ['Alder Dental', 'alderdental.example', true, 400, 294],
    ['Estrela Textiles', 'estrelatextiles.example', true, 730, 307],
    ['Breakwater Hotels', 'breakwater.example', true, 460, 438],
    ['Quill & Harrow Legal', 'quillharrow.example', true, 0, 472],
    ['Vale Opticians', 'valeopticians.example', true, 730, 633],
  ],
  colleagues: [
    ['Ana Prates', 'ana'],
    ['Bento Sá', 'bento'],
    ['Clara Veiga', 'clara'],
    ['Duarte Reis', 'duarte'],
    ['Ema Lobo', 'ema'],
    ['Filipe Rosa', 'filipe'],
    ['Joana Faria', 'joana'],
    ['Luis Couto', 'luis'],
    ['Marta Pires', 'marta'],
    ['Rui Tavares', 'rui'],
    ['Alda Serra', 'alda'],
    ['Bruno Leal', 'bruno'],
    ['Celso Brito', 'celso'],
    ['Diana Matos', 'diana'],
    ['Eva Lemos', 'eva'],
    ['Gil Barros', 'gil'],
    ['Helena Paz', 'helena'],
    ['Ivo Campos', 'ivo'],
    ['Lara Neves', 'lara'],
    ['Miguel Antunes', 'miguel'],
    ['Olívia Cruz', 'olivia'],
    ['Pedro Vaz', 'pedro'],
    ['Rita Gomes', 'rita'],
    ['Sofia Pinho', 'sofia'],
    ['Xavier Lima', 'xavier'],
  ],
  credit: { limitMinor: 2_500_000, reviewAboveMinor: 250_000 },
  notes: {
    move: 'Twenty people move to the new shop in December. Please start on 1 December if you can.',
    season: 'Five more for the season before Christmas.',
    project: 'For the new production line.',
    enough: 'Twelve of your seats are free: use those first.',
  },
  ailments: [
    {
      subject: 'Mail to one supplier comes back',
      text: 'Since this morning, mail to orders@millrace.example comes back with “mailbox unavailable”.',
      answer: 'The rest of your mail leaves as usual. Which of you wrote to that address, and at what time?',
    },
    {
      subject: 'New recipes are not found',
      text: 'What we saved this morning does not come up in the search.',
      answer: 'The search is behind by an hour, for everybody in the region. Nothing is lost.',
    },
    {
      subject: 'Two of our new tills cannot sign in',
      text: 'They say that the device is not known.',
      answer: 'Both are enrolled now. Please restart them once.',
    },
  ],
};

const CHINESE: Stage = {
  language: 'zh-TW',
  country: 'TW',
  city: '臺北市',
  street: '民生東路一段 1 號',
  currency: 'TWD',
  reseller: { id: asId('7a6b5c4d-3e2f-4102-8b3c-4d5e6f708193'), upn: 'chihming@lantern.example', name: '燈塔資訊' },
  provider: { id: asId('0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e61'), upn: 'yijun@formosa-supply.example' },
  customer: {
    id: asId('c0ffee00-1234-4abc-9def-0000000000c3'),
    upn: 'meiling@mapletea.example',
    domain: 'mapletea.example',
  },
  serviceDesk: '燈塔資訊服務台',
  suite: '職場商務標準版',
  tags: ['零售', '每季檢視'],
  neighbours: [
    ['海德機器人科技', 'hyde-robotics.example', true, 0, 4],
    ['禾豐食品', 'hefeng.example', false, 730, 143],
    ['青木自行車', 'aoki-bikes.example', false, 0, 177],
    ['大禾建材', 'dahe.example', true, 400, 294],
    ['晨星紡織', 'morningstar-tx.example', true, 730, 307],
    ['日升旅館', 'risheng.example', true, 460, 438],
    ['信實法律事務所', 'xinshi-law.example', true, 0, 472],
    ['遠見眼鏡', 'foresight-optic.example', true, 730, 633],
  ],
  colleagues: [
    ['江怡萱', 'yihsuan'],
    ['李冠廷', 'kuanting'],
    ['周雅婷', 'yating'],
    ['林宗翰', 'tsunghan'],
    ['洪佳穎', 'chiaying'],
    ['張家豪', 'chiahao'],
    ['許育誠', 'yucheng'],
    ['陳思妤', 'szuyu'],
    ['黃柏翰', 'pohan'],
    ['劉欣怡', 'hsinyi'],
    ['鄭凱文', 'kaiwen'],
    ['吳承恩', 'chengen'],
    ['蔡佩君', 'peichun'],
    ['楊志偉', 'chihwei'],
    ['謝宜蓁', 'yichen'],
    ['郭俊傑', 'chunchieh'],
    ['曾淑芬', 'shufen'],
    ['廖建宏', 'chienhung'],
    ['賴雅雯', 'yawen'],
    ['徐明哲', 'mingche'],
    ['蘇婉婷', 'wanting'],
    ['葉家瑋', 'chiawei'],
    ['莊惠如', 'huiju'],
    ['呂世昌', 'shihchang'],
    ['高詩涵', 'shihhan'],
    ['潘彥廷', 'yenting'],
    ['簡靜宜', 'chingyi'],
  ],
  credit: { limitMinor: 100_000_000, reviewAboveMinor: 10_000_000 },
  notes: {
    move: '十二月有二十位同仁搬到新門市，若可以，請於 12 月 1 日開始。',
    season: '年節前需要再增加五個席次。',
    project: '供新的生產線使用。',
    enough: '貴公司尚有十二個席次可用，請先使用。',
  },
  ailments: [
    {
      subject: '寄給一家供應商的郵件遭退回',
      text: '今早起，寄到 orders@millrace.example 的郵件都會退回，訊息為「信箱無法使用」。',
      answer: '其他郵件都正常寄出。請問是哪位同仁、在什麼時間寄到這個地址？',
    },
    {
      subject: '找不到今天新增的檔案',
      text: '今早儲存的配方在搜尋結果中找不到。',
      answer: '此區域的搜尋都落後約一小時，檔案並未遺失。',
    },
    {
      subject: '兩台新收銀機無法登入',
      text: '畫面顯示無法辨識此裝置。',
      answer: '兩台都已註冊完成，請重新啟動一次。',
    },
  ],
};

export const STAGES: Readonly<Record<Language, Stage>> = { en: ENGLISH, 'zh-TW': CHINESE };
