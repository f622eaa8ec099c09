import type { WantedItem } from '../../domain/order-letters.ts';
import type { Messages } from '../wording.ts';
import { subscriptionsEn } from './subscriptions-en.ts';
import { day, moment } from './times-en.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);
const reseller = (names: readonly string[]): string => (names.length === 1 ? 'reseller' : 'resellers');

const wanted = (items: readonly WantedItem[]): string =>
  list(items.map(({ name, quantity }) => `${quantity} × ${name.en}`));

/** What letters say in English (domain 3.15; words by the glossary). */
export const en: Messages = {
  greeting: (name) => `Hello ${name},`,
  colon: ':',
  footer: ({ host }) => `Sent by the partner center at ${host}. Nobody reads answers to this address.`,
  letters: {
    invitation_accepted: ({ customer, acceptedBy, partners, inviter, delegatedAdmin }, pages) => ({
      subject: `${customer.name} accepted your invitation`,
      paragraphs: [
        `${acceptedBy} accepted for ${customer.name}. ${list(partners)} can now act as its ${reseller(partners)}.`,
        ...(delegatedAdmin
          ? [`${inviter} holds the admin roles “${delegatedAdmin.name}” there until ${day(delegatedAdmin.endsAt)}.`]
          : []),
      ],
      action: { label: `Open ${customer.name}`, url: pages.customer(customer.id) },
    }),
    acceptance_confirmed: ({ organization, partners, inviter, delegatedAdmin }, pages) => ({
      subject: `You authorized ${list(partners)}`,
      paragraphs: [
        `You accepted an invitation for ${organization}. ${list(partners)} can now act as your ${reseller(partners)}. Nothing was ordered, and nothing that you own has changed.`,
        ...(delegatedAdmin
          ? [
              `${inviter} also holds the admin roles “${delegatedAdmin.name}” in your organization until ${day(delegatedAdmin.endsAt)}.`,
            ]
          : []),
        'Partner relationships lists everything that partners hold. You can end each of it there at any time.',
      ],
      action: { label: 'Open Partner relationships', url: pages.partners },
    }),
    invitation_declined: ({ by, reason }, pages) => ({
      subject: `${by} declined your invitation`,
      paragraphs: [
        `${by} declined your invitation. Its link no longer works. You can send it again with a new link.`,
        reason === null ? 'No reason was given.' : 'The reason given:',
      ],
      quote: reason ?? undefined,
      action: { label: 'Open Invitations', url: pages.invitations },
    }),
    invitation_expired: ({ subject, sender, draftedAt, wasOpened }, pages) => ({
      subject: `Your invitation of ${day(draftedAt)} has expired`,
      paragraphs: [
        `Nobody answered the invitation “${subject}”, drafted by ${sender} on ${day(draftedAt)}. ${wasOpened ? 'Its link was opened, but not answered.' : 'Its link was never opened.'}`,
        'The link no longer works. You can send the invitation again with a new one.',
      ],
      action: { label: 'Open Invitations', url: pages.invitations },
    }),
    relationship_ended: ({ customer, partner }, pages) => ({
      subject: `${customer} ended its reseller relationship with you`,
      paragraphs: [
        `${customer} ended its reseller relationship with ${partner} and is no longer in your customer list.`,
        'Admin roles are a grant of their own: those that you still hold stay until their end date or until the customer removes them.',
      ],
      action: { label: 'Open Customers', url: pages.customers },
    }),
    partnership_active: ({ side, provider, reseller: partner }, pages) =>
      side === 'provider'
        ? {
            subject: `${partner} authorized you as its indirect provider`,
            paragraphs: [
              `${provider} can now order for customers that have authorized both of you, and name ${partner} on those orders.`,
              'Your customers stay yours, theirs stay theirs.',
            ],
            action: { label: 'Open Indirect resellers', url: pages.resellers },
          }
        : {
            subject: `${provider} is now your indirect provider`,
            paragraphs: [
              `${provider} can now order for customers that have authorized both of you, and name ${partner} on those orders.`,
              'Your customers stay yours, theirs stay theirs. You can now invite customers together.',
            ],
            action: { label: 'Open Indirect providers', url: pages.providers },
          },
    admin_roles_expiring: ({ side, partner, customer, grant, endsAt, daysLeft }, pages) => {
      const left = daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
      const stays = 'The reseller relationship is not affected.';
      return side === 'customer'
        ? {
            subject: `${partner}: admin roles in your organization end ${left}`,
            paragraphs: [
              `The admin roles “${grant}” of ${partner} in ${customer} end on ${day(endsAt)}. After that nobody at ${partner} has them any more. You need do nothing.`,
              stays,
            ],
            action: { label: 'Open Partner relationships', url: pages.partners },
          }
        : {
            subject: `Your admin roles at ${customer} end ${left}`,
            paragraphs: [
              `The admin roles “${grant}” of ${partner} in ${customer} end on ${day(endsAt)}. If you still need them after that, ask the customer with a new invitation.`,
              stays,
            ],
            action: { label: 'Open Customers', url: pages.customers },
          };
    },
    admin_roles_ended: ({ side, how, partner, customer, grant, at }, pages) => {
      const stays = 'The reseller relationship is not affected.';
      if (side === 'customer') {
        return {
          subject: `${partner} no longer holds admin roles in your organization`,
          paragraphs: [
            `The admin roles “${grant}” of ${partner} in ${customer} ${how === 'expired' ? 'reached their end date' : 'were ended'} on ${day(at)}. Nobody at ${partner} has them any more.`,
            stays,
          ],
          action: { label: 'Open Partner relationships', url: pages.partners },
        };
      }
      return {
        subject: `Your admin roles at ${customer} have ended`,
        paragraphs: [
          `The admin roles “${grant}” of ${partner} in ${customer} ${how === 'expired' ? 'reached their end date' : 'were ended'} on ${day(at)}. Nobody at ${partner} has them any more. If you still need them, ask the customer with a new invitation.`,
          stays,
        ],
        action: { label: 'Open Customers', url: pages.customers },
      };
    },
    service_request: ({ what, request, title, customer, by, severity, answerDueAt }, pages) => {
      const due = `Severity: ${severity}. A first answer is due by ${moment(answerDueAt)}.`;
      const said = {
        raised: [`${by} asks for help: ${title}`, `${by} raised a service request for ${customer}. ${due}`],
        asked: [
          `${by} needs something from you: ${title}`,
          `${by} cannot go on with the service request of ${customer} before you answer.`,
        ],
        answered: [`${by} answered: ${title}`, `${by} wrote a message in the service request of ${customer}.`],
        escalated: [
          `${by} passes a service request to you: ${title}`,
          `The service request of ${customer} is in your hands now. ${due}`,
        ],
        closed: [
          `${by} closed: ${title}`,
          `${by} closed the service request of ${customer}. Whoever raised it can open it again.`,
        ],
        reopened: [`${by} opened again: ${title}`, `${by} opened the service request of ${customer} again. ${due}`],
      } as const;
      const [subject, line] = said[what];
      return {
        subject,
        paragraphs: [line],
        action: { label: 'Open the service request', url: pages.serviceRequest(request) },
      };
    },
    second_factor_reset: ({ organization }, pages) => ({
      subject: 'Your second factor was reset',
      paragraphs: [
        `An administrator of ${organization} reset your second factor and signed you out everywhere. You set up a new one when you next sign in.`,
        'If you did not ask for this, tell your administrator at once.',
      ],
      action: { label: 'Sign in', url: pages.signIn },
    }),
    invitation_reported: ({ inviter, reason }, pages) => ({
      subject: inviter === null ? 'An invitation was reported' : `An invitation of ${inviter} was reported`,
      paragraphs: [
        `Somebody who received an invitation${inviter === null ? '' : ` of ${inviter}`} reported it as abuse.`,
        reason === null ? 'No reason was given.' : 'The reason given:',
      ],
      quote: reason ?? undefined,
      action: { label: 'Open Activity log', url: pages.activity },
    }),
    order_requested: ({ from, customer, items, note }, pages) => ({
      subject: from === customer ? `${customer} asks you to order` : `${from} asks you to order for ${customer}`,
      paragraphs: [
        `${from} asks for ${wanted(items)}${from === customer ? '' : ` for ${customer}`}.`,
        'Nothing is ordered until you accept.',
        ...(note === null ? [] : ['Their note:']),
      ],
      quote: note ?? undefined,
      action: { label: 'Open Order requests', url: pages.orderRequests },
    }),
    order_request_answered: ({ how, side, by, customer, items, ordered, reason }, pages) => {
      const what = side === 'customer' ? wanted(items) : `${wanted(items)} for ${customer}`;
      const action = { label: 'Open Order requests', url: pages.orderRequests };
      switch (how) {
        case 'accepted':
          return {
            subject: `${by} accepted your order request`,
            paragraphs: [
              ordered.length === 0
                ? `${by} accepted your request for ${what}. You see there when it is ready.`
                : `${by} accepted your request for ${what}, and ordered it with changes: ${wanted(ordered)}. You see there when it is ready.`,
            ],
            action,
          };
        case 'declined':
          return {
            subject: `${by} declined your order request`,
            paragraphs: [
              `${by} declined your request for ${what}. Nothing was ordered.`,
              reason === null ? 'No reason was given.' : 'The reason given:',
            ],
            quote: reason ?? undefined,
            action,
          };
        case 'failed':
          return {
            subject: 'Your order request could not be fulfilled',
            paragraphs: [
              `${by} accepted your request for ${what}, but the order came to nothing. ${by} can try it again.`,
            ],
            action,
          };
      }
    },
    order_failed: ({ customer, items }, pages) => ({
      subject: `An order for ${customer} could not be completed`,
      paragraphs: [
        `The system that provides it could not make ${wanted(items)} for ${customer}.`,
        'The order says why. You can have its failed lines tried again there.',
      ],
      action: { label: 'Open Orders', url: pages.orders },
    }),
    ...subscriptionsEn,
    password_reset: ({ upn, url }) => ({
      subject: 'Set a new password',
      paragraphs: [
        `A new password was asked for ${upn}. Choose it on the page below. The link works once, within one hour.`,
        'If it was not you, do nothing: your password stays as it is.',
      ],
      action: { label: 'Choose a new password', url },
    }),
  },
};
