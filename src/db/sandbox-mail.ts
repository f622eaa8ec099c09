import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { readCursor, toPage } from './paging.ts';
import { statement, type Tx } from './store.ts';

/** A letter that the sandbox's catcher took in place of a mail server. */
export type CaughtMail = {
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly at: Instant;
};

/** How many letters the sandbox remembers. */
const KEPT = 1000;

/** Keeps a letter and forgets the oldest beyond 1,000. The same message a second time is not kept: false. */
export const insertCaughtMail = async (tx: Tx, mail: CaughtMail): Promise<boolean> => {
  const inserted = await tx.run(statement`
    insert into sandbox_mail (id, message_id, recipient, sender, subject, body_text, body_html, at)
    values (${mail.id}, ${mail.messageId}, ${mail.to}, ${mail.from}, ${mail.subject}, ${mail.text}, ${mail.html}, ${mail.at})
    on conflict (message_id, recipient) do nothing`);
  await tx.run(statement`
    delete from sandbox_mail where number <= (select number from sandbox_mail order by number desc offset ${KEPT} limit 1)`);
  return inserted === 1;
};

type MailRow = {
  number: number;
  id: string;
  message_id: string;
  recipient: string;
  sender: string;
  subject: string;
  body_text: string;
  body_html: string | null;
  at: Instant;
};

/** What was caught, newest first; `to` narrows to one address. */
export const listCaughtMail = async (tx: Tx, to: string | undefined, page: PageRequest): Promise<Page<CaughtMail>> => {
  const [number] = readCursor<[unknown]>(page.cursor) ?? [];
  const before = Number.isSafeInteger(number) ? Number(number) : null;
  const rows = await tx.all(statement<MailRow>`
    select number, id, message_id, recipient, sender, subject, body_text, body_html, at from sandbox_mail
    where (${to ?? null}::text is null or recipient = ${to ?? null})
      and (${before}::bigint is null or number < ${before})
    order by number desc limit ${page.limit + 1}`);
  return toPage(rows, page.limit, (row) => [row.number], toMail);
};

const toMail = (row: MailRow): CaughtMail => ({
  id: row.id,
  messageId: row.message_id,
  to: row.recipient,
  from: row.sender,
  subject: row.subject,
  text: row.body_text,
  html: row.body_html,
  at: row.at,
});
