import { useTranslation } from 'react-i18next';
import type { PublicInvitation } from './shapes.ts';
import type { InvitationLink } from './use-link.ts';

/** "Harbor IT and Northlight Distribution ask to be your resellers" */
export const useAsk = ({ kind, inviter, coInviter }: PublicInvitation): string => {
  const { t } = useTranslation();
  return t(`acceptance.asks.${kind}`, { inviter: inviter.name, coInviter: coInviter?.name ?? '' });
};

/** A mail to one's own administrator, with the link; written by the mail program, sent by whoever opened the link. */
export const useForward = (invitation: PublicInvitation, link: InvitationLink): string => {
  const { t } = useTranslation();
  const title = useAsk(invitation);
  const subject = t('acceptance.forward.subject', { title });
  const body = t('acceptance.forward.body', { link: link.url, code: invitation.linkCode });
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
};
