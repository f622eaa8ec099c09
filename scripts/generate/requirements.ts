import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the product must do, in one line each; the numbers are those of the domain reference, section 6. */
const REQUIREMENTS: readonly string[] = [
  'The area serves enrolled indirect resellers and providers, for new and existing customers',
  'Global admins and admin agents can each do all of it; an ordinary user none of it',
  'Every word exists in English and Traditional Chinese',
  'A customer needs an organization on the platform; an invitee without one is led through creating it',
  'Without a reseller relationship the reseller can request no order',
  'The provider needs a reseller relationship of its own to buy for the customer',
  'After enrolment the reseller sees the customers known from the vendor’s other portals',
  'Other portals include an office portal and an infrastructure portal; both are shown as origin',
  'The list is one click away: Customers in the menu',
  'Connecting with a provider brings none of its customers',
  'Customers served on one’s own outside the platform do not appear',
  'Customers served through the provider outside the platform do not appear',
  'Those need a reseller relationship before anything can be ordered',
  'An accepted invitation is the only way for a reseller to create the relationship',
  'Customers › Request a reseller relationship leads to the request page',
  'The next page shows the draft with its link before anything leaves',
  'The draft opens in a mail program; a long one as a file',
  'Or it is copied to the clipboard',
  'The text may be edited, and stays edited',
  'The link must stay in the text; it can be restored',
  'The link is personal: it ties the customer to the sender’s account',
  'Done ends the step; the link worked before it as well',
  'The sender mails it; the platform sends nothing',
  'After acceptance the customer appears in the list',
  'From there subscriptions and services can be managed',
  'The arrow opens the record in place: account, services, users, licenses',
  'A new customer is not in the list until it has accepted',
  'Channel: own marketing',
  'Channel: vendor referrals',
  'Channel: indirect providers',
  'Managing subscriptions and services needs the relationship',
  'The provider that submits orders needs its own relationship',
  'One invitation asks for both at once: all or nothing',
  'Indirect providers stands in the menu',
  'Invite new customers there starts the joint invitation',
  'The reason is told: the provider submits the orders',
  'The joint draft is reviewed, opened or copied as before',
  'The joint text may be edited',
  'The joint link ties the customer to both accounts, and to no third',
  'Done ends the joint step',
  'After consent the reseller has the admin permissions it asked for',
  'After consent the provider can submit orders',
  'The record of a jointly won customer opens in place',
  'Removal: Account › Remove customer relationship, for global admins and admin agents',
  'A removed customer is gone from list, search, export and address',
  'Delegated admin privileges stay exactly as they are',
  'Removal needs the good-faith statement; who accepted which text is kept',
  'The partner’s own duty to give legal notice is told; there is no button for it',
  'Nobody is notified of a removal',
  'The page leads on: how to add a new customer',
];

export type Proof = { readonly file: string; readonly name: string };

/** Finds, for each requirement, the tests whose names carry its number: `... (S16, S39)`, ranges as `S15-S20` too. */
export const findProofs = async (root: string): Promise<ReadonlyMap<number, readonly Proof[]>> => {
  const proofs = new Map<number, Proof[]>();
  for (const folder of ['src', 'test', 'web']) {
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => [] as string[]);
    for (const name of names.filter((one) => /\.test\.tsx?$/.test(one)).sort()) {
      const text = await readFile(join(root, folder, name), 'utf8');
      for (const match of text.matchAll(/(?:test|it|describe|journey)(?:\.\w+)*\(\s*(['"`])((?:(?!\1).)+)\1/g)) {
        const title = match[2] as string;
        for (const number of numbersIn(title)) {
          proofs.set(number, [...(proofs.get(number) ?? []), { file: `${folder}/${name}`, name: title }]);
        }
      }
    }
  }
  return proofs;
};

const numbersIn = (title: string): number[] =>
  [...title.matchAll(/\bS(\d{1,2})(?:-S(\d{1,2}))?\b/g)].flatMap((match) => {
    const first = Number(match[1]);
    const last = Number(match[2] ?? first);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

/** docs/requirements.md: each requirement with the tests that prove it, or marked as open. */
export const drawRequirements = (proofs: ReadonlyMap<number, readonly Proof[]>): string => {
  const rows = REQUIREMENTS.map((text, index) => {
    const number = index + 1;
    const files = [...new Set((proofs.get(number) ?? []).map((proof) => proof.file))];
    return `| S${number} | ${text} | ${files.length > 0 ? files.map((file) => `\`${file}\``).join('<br>') : '**open**'} |`;
  });
  return [
    '# Requirements and their proof',
    '',
    'Generated by `npm run fix` from the names of the tests; `test/architecture.test.ts` keeps it current. Open means: nothing proves it yet.',
    '',
    '| No. | Requirement | Proven by |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
};
