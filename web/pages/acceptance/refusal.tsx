import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../api/client.ts';
import { type Command, CommandButton } from '../../parts/command-bar.tsx';
import { useFailureText } from '../../parts/failure-text.ts';
import { Note } from '../../parts/note.tsx';
import { placeOf } from '../../parts/places.ts';
import { useToast } from '../../parts/toasts.tsx';
import { useSwitchAccount } from './answering.tsx';
import type { PublicInvitation, Refusal, Review } from './shapes.ts';
import { useForward } from './use-ask.ts';
import type { InvitationLink } from './use-link.ts';

const useStyles = makeStyles({ acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' } });

/** Nobody of this organization, or not this person, can answer: then there is nothing to accept or decline. */
const NOT_YOURS: readonly string[] = ['admin_required', 'wrong_kind', 'same_organization', 'restricted'];

/** Anybody who is asked may decline, and complete the profile, whatever else stands in the way. */
export const mayAnswer = (refusal: Refusal | null): boolean => refusal === null || !NOT_YOURS.includes(refusal.code);

/** What stands in the way, in its own words, and the right next step (domain 5.3, guards 5 to 12). */
export const RefusalNote = ({
  invitation,
  review,
  link,
}: {
  invitation: PublicInvitation;
  review: Review;
  link: InvitationLink;
}) => {
  const styles = useStyles();
  const sentence = useRefusalSentence(invitation, review);
  const commands = useNextSteps(invitation, review, link);
  if (sentence === undefined) return null;
  return (
    <Note tone="warning" live>
      {sentence}
      {commands.length > 0 && (
        <div className={styles.acts}>
          {commands.map((command) => (
            <CommandButton key={command.id} command={command} outline />
          ))}
        </div>
      )}
    </Note>
  );
};

/** The refusal in a sentence; undefined if nothing stands in the way. */
export const useRefusalSentence = (invitation: PublicInvitation, review: Review): string | undefined => {
  const { t } = useTranslation();
  const text = useFailureText();
  const { refusal } = review;
  if (refusal === null) return undefined;
  const organization = review.organization.name;
  switch (refusal.code) {
    case 'same_organization':
      return t('acceptance.refusal.own');
    case 'wrong_kind':
      return t(
        invitation.kind === 'partnership' ? 'acceptance.refusal.wrongReseller' : 'acceptance.refusal.wrongCustomer',
        { organization },
      );
    case 'mpa_unsigned':
      return t('acceptance.refusal.mpa_unsigned');
    case 'standing':
      return t('acceptance.refusal.standing', { partner: refusal.params?.partner ?? invitation.inviter.name });
    default:
      return text(new ApiFailure({ code: refusal.code, title: refusal.title, status: 409, params: refusal.params }));
  }
};

const useNextSteps = (invitation: PublicInvitation, review: Review, link: InvitationLink): readonly Command[] => {
  const { t } = useTranslation();
  const toast = useToast();
  const switchAccount = useSwitchAccount(link);
  const forward = useForward(invitation, link);
  const to = (id: string, label: string, path: string | undefined): Command[] =>
    path === undefined ? [] : [{ id, label, to: path }];
  const change: Command = { id: 'switch', label: t('acceptance.refusal.switch'), run: () => void switchAccount() };
  switch (review.refusal?.code) {
    case 'admin_required':
      return [
        {
          id: 'forward',
          label: t('acceptance.refusal.forward'),
          run: () => {
            window.location.href = forward;
          },
        },
        {
          id: 'copy',
          label: t('acceptance.refusal.copyLink'),
          run: () => void navigator.clipboard.writeText(link.url).then(() => toast(t('common.copied'))),
        },
        change,
      ];
    case 'same_organization':
      return [...to('invitations', t('acceptance.refusal.invitations'), placeOf('invitations')), change];
    case 'wrong_kind':
    case 'restricted':
      return [change];
    case 'already_related':
      return review.kind === 'partnership'
        ? to('providers', t('acceptance.refusal.providers'), placeOf('providers'))
        : to('partners', t('acceptance.refusal.relationships'), placeOf('partners'));
    case 'mpa_unsigned':
      return to('organization', t('acceptance.refusal.profile'), placeOf('organization'));
    default:
      return [];
  }
};
