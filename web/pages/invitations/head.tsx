import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Crumb, PageHead } from '../../parts/page-head.tsx';
import { hasPage, placeOf } from '../../parts/places.ts';
import { useWidth } from '../../preferences.ts';
import { useSession } from '../../session.tsx';
import { InvitationTie } from './invitation-tie.tsx';
import { type Invitation, LIST } from './shapes.ts';

const useStyles = makeStyles({
  /** Leaves room for the tie of three. */
  narrow: { display: 'block', maxWidth: '26em', '@media (min-width: 1600px)': { maxWidth: '72ch' } },
});

/** Where one is, what this is for, and who is to be tied to whom. */
export const DraftHead = ({ invitation, state }: { invitation: Invitation; state?: ReactNode }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const router = useRouter();
  const phone = useWidth() === 'phone';
  const crumbs = useCrumbs(invitation);
  const isProvider = useSession().organization.kind === 'provider';
  const { kind } = invitation;
  const provider = invitation.provider?.name ?? '';
  const title = t(
    kind === 'reseller'
      ? 'invitations.request.title'
      : kind === 'reseller_joint'
        ? 'invitations.joint.title'
        : 'invitations.partnership.title',
  );
  const line =
    kind === 'reseller'
      ? t(isProvider ? 'invitations.request.lineProvider' : 'invitations.request.line')
      : kind === 'reseller_joint'
        ? t(phone ? 'invitations.joint.short' : 'invitations.joint.line', { provider })
        : t('invitations.partnership.line');
  if (phone) {
    return (
      <PageHead
        title={title}
        {...(kind === 'reseller_joint' ? { line, keepLineOnPhone: true } : {})}
        tile={
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={t('invitations.foot.back')}
            style={{ minWidth: 44, marginLeft: -14, marginRight: -8 }}
            onClick={() => router.history.push(LIST)}
          />
        }
        state={state}
      />
    );
  }
  return (
    <PageHead
      title={title}
      line={<span className={mergeClasses(kind === 'reseller_joint' && styles.narrow)}>{line}</span>}
      crumbs={crumbs}
      state={state}
      aside={<InvitationTie invitation={invitation} />}
    />
  );
};

const useCrumbs = (invitation: Invitation): readonly Crumb[] => {
  const { t } = useTranslation();
  const crumb = (slot: 'customers' | 'providers' | 'resellers'): Crumb => {
    const to = placeOf(slot);
    return { label: t(`frame.nav.${slot}`), ...(to === undefined ? {} : { to }) };
  };
  if (invitation.kind === 'reseller_joint' && invitation.provider !== null) {
    const { id, name } = invitation.provider;
    return [
      crumb('providers'),
      { label: name, ...(hasPage('/providers/$provider') ? { to: `/providers/${id}` } : {}) },
    ];
  }
  return [crumb(invitation.kind === 'partnership' ? 'resellers' : 'customers')];
};
