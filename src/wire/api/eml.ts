import MailComposer from 'nodemailer/lib/mail-composer/index.js';

/**
 * A message as a file that a mail program opens for editing and sending (`X-Unsent`): nobody is named as recipient, and
 * nothing is sent from here (S17, S23).
 */
export const toEml = (draft: {
  subject: string;
  body: string;
  from: { name: string; address: string } | null;
  date: string;
}): Promise<Buffer> =>
  new MailComposer({
    ...(draft.from ? { from: draft.from } : {}),
    subject: draft.subject,
    text: draft.body,
    date: new Date(draft.date),
    headers: { 'X-Unsent': '1' },
    textEncoding: 'quoted-printable',
  })
    .compile()
    .build();
