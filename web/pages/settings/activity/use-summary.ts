import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { isFacts, itemsIn, listIn, nameIn, numberIn, textIn, textsIn } from './read-facts.ts';
import type { LogAction, LogEntry } from './shapes.ts';
import { useLogWords } from './use-words.ts';

/**
 * What an entry says beside its kind, in a line: whom, which version, until when. One way of saying for each kind; the
 * compiler asks for all of them.
 */
export const useSummary = (): ((entry: LogEntry) => string) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useLogWords();
  const text = (entry: LogEntry, name: string): string => textIn(entry.details, name) ?? '';
  const changed = (entry: LogEntry): string => {
    const names =
      entry.details.changed === undefined ? Object.keys(entry.after ?? {}) : textsIn(entry.details, 'changed');
    return format.enumeration([...new Set(names.map(words.field))]);
  };
  const person = (entry: LogEntry): string =>
    t('activity.said.person', { name: text(entry, 'name'), upn: text(entry, 'upn') });
  const invitation = (entry: LogEntry): string => words.invitation(entry.details);
  const until = (entry: LogEntry): string => format.date(text(entry, 'endsAt') || entry.at);
  const ended = (entry: LogEntry): string => {
    const [partner, who] = [text(entry, 'partner'), text(entry, 'endedByName')];
    const said = who === '' ? partner : t('activity.said.endedBy', { partner, person: who });
    return (numberIn(entry.details, 'rolesTakenBack') ?? 0) > 0 ? t('activity.said.rolesToo', { ended: said }) : said;
  };
  const pair = (entry: LogEntry): string =>
    t('activity.said.pair', { provider: text(entry, 'provider'), reseller: text(entry, 'reseller') });

  const licenses = (entry: LogEntry): string => {
    const items = listIn(entry.details, 'licenses').map(
      (license) =>
        (isFacts(license.names) ? textIn(license.names, format.locale) : undefined) ?? textIn(license, 'skuId') ?? '',
    );
    return t('activity.said.licenses', { name: text(entry, 'name'), items: format.list(items) });
  };
  const items = (entry: LogEntry): string => format.names(itemsIn(entry.details, i18n.language));

  /** What was asked for, and what was ordered where that is something else. */
  const answered = (entry: LogEntry): string => {
    const ordered = itemsIn(entry.details, i18n.language, 'ordered');
    return ordered.length === 0
      ? items(entry)
      : t('activity.said.orderedInstead', { asked: items(entry), ordered: format.names(ordered) });
  };

  /** What a subscription is called: by its own name, or by its item's in the reader's language. */
  const title = (entry: LogEntry): string => nameIn(entry.details, i18n.language) ?? text(entry, 'name');
  const seats = (entry: LogEntry): string =>
    t('activity.said.seats', { name: title(entry), count: numberIn(entry.details, 'quantity') ?? 0 });
  const plan = ({ details }: LogEntry): string =>
    isFacts(details.plan) ? (textIn(details.plan, format.locale) ?? '') : '';
  const subject = (entry: LogEntry): string => text(entry, 'title');

  const say: Readonly<Record<LogAction, (entry: LogEntry) => string>> = {
    'subscription.created': seats,
    'subscription.updated': (entry) => t('activity.said.personChanged', { name: title(entry), fields: changed(entry) }),
    'subscription.upgraded': seats,
    'subscription.suspended': seats,
    'subscription.resumed': seats,
    'subscription.cancelled': seats,
    'subscription.charged': seats,
    'subscription.term_ending': (entry) => t('activity.said.ends', { name: title(entry), date: until(entry) }),
    'subscription.renewed': seats,
    'subscription.converted': seats,
    'subscription.expired': seats,
    'subscription.disabled': seats,
    'subscription.deleted': seats,
    'order.submitted': items,
    'order.retried': items,
    'order.held': items,
    'order.approved': items,
    'order.rejected': items,
    'order.cancelled': items,
    'credit.changed': (entry) => format.joined([text(entry, 'provider'), text(entry, 'currency')]),
    'order.line_failed': (entry) => text(entry, 'reason') || items(entry),
    'order.completed': items,
    'order.failed': items,
    'order_request.submitted': items,
    'order_request.accepted': answered,
    'order_request.declined': (entry) => text(entry, 'reason') || items(entry),
    'order_request.withdrawn': items,
    'order_request.returned': items,
    'order_request.ordered': items,
    'order_request.failed': items,
    'organization.created': (entry) => {
      const kind = words.known(`common.kind.${text(entry, 'kind')}`) ?? '';
      return t('activity.said.organization', { name: text(entry, 'name'), kind });
    },
    'organization.edited': changed,
    'person.added': (entry) =>
      t('activity.said.personRoles', {
        name: text(entry, 'name'),
        roles: words.roles(entry, textsIn(entry.details, 'roles')),
      }),
    'person.edited': (entry) => t('activity.said.personChanged', { name: text(entry, 'name'), fields: changed(entry) }),
    'person.removed': person,
    'person.second_factor_reset': person,
    'person.password_reset': person,
    'user.created': person,
    'user.edited': (entry) => t('activity.said.personChanged', { name: text(entry, 'name'), fields: changed(entry) }),
    'user.roles_changed': (entry) =>
      t('activity.said.personRoles', {
        name: text(entry, 'name'),
        roles: words.roles(entry, textsIn(entry.after, 'roles')),
      }),
    'user.deleted': person,
    'user.restored': person,
    'user.purged': person,
    'user.password_reset': person,
    'license.assigned': licenses,
    'license.changed': licenses,
    'license.removed': licenses,
    'invitation.drafted': invitation,
    'invitation.edited': changed,
    'invitation.exported': (entry) =>
      words.known(`activity.said.methods.${text(entry, 'method')}`) ?? invitation(entry),
    'invitation.issued': invitation,
    'invitation.discarded': invitation,
    'invitation.opened': invitation,
    'invitation.accepted': (entry) => {
      const partners = words.names(entry.details, 'partners');
      const who = text(entry, 'acceptedBy');
      return who === ''
        ? t('activity.said.accepted', { partners })
        : t('activity.said.acceptedBy', { person: who, partners });
    },
    'invitation.declined': (entry) => {
      const reason = text(entry, 'reason');
      return reason === '' ? t('activity.said.declined') : t('activity.said.declinedFor', { reason });
    },
    'invitation.expired': (entry) => text(entry, 'subject') || invitation(entry),
    'invitation.revoked': invitation,
    'invitation.reported': (entry) =>
      t('activity.said.reported', { inviter: text(entry, 'inviter'), reason: text(entry, 'reason') }),
    'reseller_relationship.active': (entry) => {
      const partner = text(entry, 'partner');
      return (
        words.known(`activity.said.sells.${text(entry, 'capacity')}`, { partner }) ??
        t('activity.said.with', { partner })
      );
    },
    'reseller_relationship.removed': (entry) =>
      t('activity.said.removedStatement', { version: text(entry, 'statementVersion') }),
    'reseller_relationship.ended': ended,
    'partnership.active': pair,
    'partnership.removed': (entry) => {
      const [partner, count] = [text(entry, 'partner'), textsIn(entry.details, 'withdrawnInvitations').length];
      return count === 0
        ? t('activity.said.partnershipRemovedOnly', { partner })
        : t('activity.said.partnershipRemoved', { partner, count });
    },
    'partnership.imported': pair,
    'delegated_admin.active': (entry) =>
      t('activity.said.roles', {
        name: text(entry, 'name'),
        count: textsIn(entry.details, 'roles').length,
        date: until(entry),
      }),
    'delegated_admin.extended': (entry) => t('activity.said.until', { name: text(entry, 'name'), date: until(entry) }),
    'delegated_admin.expiring': (entry) => t('activity.said.ends', { name: text(entry, 'name'), date: until(entry) }),
    'delegated_admin.expired': (entry) => text(entry, 'name'),
    'delegated_admin.terminated': (entry) => {
      const who = text(entry, 'endedByName');
      return who === ''
        ? text(entry, 'name')
        : t('activity.said.takenBack', { name: text(entry, 'name'), person: who });
    },
    'agreement.accepted': (entry) => t('activity.said.version', { version: text(entry, 'version') }),
    'customer.tagged': (entry) => {
      const tags = textsIn(entry.after, 'tags');
      return tags.length === 0 ? t('activity.said.noTags') : format.list(tags);
    },
    'catalog.imported': (entry) =>
      t('activity.said.catalog', {
        number: numberIn(entry.details, 'number') ?? '',
        date: format.date(text(entry, 'effectiveAt') || entry.at),
      }),
    'service.opened': plan,
    'service.health_changed': (entry) =>
      t('activity.said.health', { plan: plan(entry), health: words.known(`services.health.${text(entry, 'health')}`) }),
    'service.admin_page_changed': plan,
    'service_request.raised': (entry) =>
      t('activity.said.sentTo', { title: text(entry, 'title'), to: text(entry, 'to') }),
    'service_request.answered': subject,
    'service_request.noted': subject,
    'service_request.escalated': (entry) =>
      t('activity.said.sentTo', { title: text(entry, 'title'), to: text(entry, 'to') }),
    'service_request.closed': subject,
    'service_request.reopened': subject,
    'support_contact.changed': (entry) => {
      const contact = entry.after?.supportContact;
      return isFacts(contact) ? (textIn(contact, 'email') ?? textIn(contact, 'phone') ?? '') : '';
    },
    'account.edited': changed,
    'platform.imported': () => '',
    'platform.clock_moved': (entry) => {
      const now = textIn(entry.after, 'now');
      return now === undefined ? '' : t('activity.said.clock', { date: format.dateTime(now) });
    },
    'access.denied': words.refusal,
  };
  return (entry) => say[entry.action](entry);
};
