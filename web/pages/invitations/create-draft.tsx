import { makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { type ApiFailure, api } from '../../api/client.ts';
import type { Api } from '../../api/types.gen.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { placeOf } from '../../parts/places.ts';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { usePreferences } from '../../preferences.ts';
import { sessionKey, useMay } from '../../session.tsx';
import { CHANNELS, type Invitation, type InvitationKind, invitationKey, invitationsKey, pathOf } from './shapes.ts';

const useStyles = makeStyles({
  refused: { display: 'grid', gap: '12px', maxWidth: '640px' },
  next: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'baseline' },
});

type Wanted = Api['draftInvitation']['body'];

/**
 * Opening one of the request pages writes the draft, and the address becomes that of the draft: loading the page again
 * shows the same one (S16, domain 3.4). Who may not ask for admin roles gets a draft without them (D4).
 */
export const CreateDraft = ({ kind, providerId }: { kind: InvitationKind; providerId?: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const router = useRouter();
  const queries = useQueryClient();
  const may = useMay();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const create = useAction((wanted: Wanted, key) => api.post<Invitation>('/api/v1/invitations', wanted, { key }));
  const begun = useRef(false);

  const channel = CHANNELS.find((one) => one === search.channel);
  const domain = typeof search.domain === 'string' ? search.domain : undefined;
  const withoutRoles = kind !== 'partnership' && !may('invitation.create-with-admin-roles');
  const begin = async (): Promise<void> => {
    const answer = await create.run({
      kind,
      locale,
      ...(providerId === undefined ? {} : { providerId }),
      ...(withoutRoles ? { delegatedAdmin: null } : {}),
      ...(channel === undefined ? {} : { channel }),
      ...(domain === undefined ? {} : { restrictTo: { domain } }),
    });
    if (!answer.done) return;
    queries.setQueryData(invitationKey(answer.value.id), answer.value);
    void queries.invalidateQueries({ queryKey: [...invitationsKey, 'list'] });
    void queries.invalidateQueries({ queryKey: sessionKey });
    router.history.replace(pathOf(answer.value));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin();
  }, []);

  const title = t(
    kind === 'reseller'
      ? 'invitations.request.title'
      : kind === 'reseller_joint'
        ? 'invitations.joint.title'
        : 'invitations.partnership.title',
  );
  return (
    <>
      <PageHead title={title} />
      {create.failure === undefined ? (
        <SkeletonRows label={t('invitations.creating')} rows={5} columns={[1, 2, 1]} />
      ) : (
        <div className={styles.refused}>
          <FailureNote
            failure={create.failure}
            {...(isRefusal(create.failure) ? {} : { onRetry: () => void begin() })}
          />
          <NextStep failure={create.failure} />
        </div>
      )}
    </>
  );
};

/** Trying a refusal again changes nothing; a lost connection or a missing second factor can be made good. */
const isRefusal = (failure: ApiFailure): boolean =>
  failure.status >= 400 && failure.status < 500 && failure.code !== 'mfa_required' && failure.code !== 'rate_limited';

/** A refusal stands beside its cause, and says who can lift it. */
const NextStep = ({ failure }: { failure: ApiFailure }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const organization = placeOf('organization');
  const providers = placeOf('providers');
  switch (failure.code) {
    case 'mpa_unsigned':
      return (
        <p className={styles.next}>
          {t('invitations.failed.mpa')}
          {organization !== undefined && <TextLink to={organization}>{t('invitations.failed.organization')}</TextLink>}
        </p>
      );
    case 'standing':
      return <p>{t('invitations.failed.standing')}</p>;
    case 'partnership_required':
      return (
        <p className={styles.next}>
          {t('invitations.failed.partnership')}
          {providers !== undefined && <TextLink to={providers}>{t('invitations.failed.providers')}</TextLink>}
        </p>
      );
    default:
      return null;
  }
};
