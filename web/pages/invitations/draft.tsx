import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { FailurePage } from '../../parts/failure-note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { ClosedDraft } from './closed-draft.tsx';
import { Editor } from './editor.tsx';
import { type Invitation, invitationKey } from './shapes.ts';

/** An invitation by its address: the editor while it is a draft, the message to read and copy afterwards. */
const DraftPage = () => {
  const { t } = useTranslation();
  const { invitation: id }: { invitation?: string } = useParams({ strict: false });
  const query = useQuery({
    queryKey: invitationKey(id ?? ''),
    queryFn: ({ signal }) => api.get<Invitation>(`/api/v1/invitations/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== undefined,
    // The editor knows better than a second look while somebody writes.
    refetchOnWindowFocus: false,
    staleTime: 0,
    // An earlier visit's copy would be saved on an old version.
    gcTime: 0,
  });
  if (query.data === undefined) {
    return query.error === null ? (
      <SkeletonRows label={t('invitations.loading')} rows={5} columns={[1, 2, 1]} />
    ) : (
      <FailurePage failure={query.error} onRetry={() => void query.refetch()} />
    );
  }
  return query.data.may.includes('edit') ? (
    <Editor key={query.data.id} initial={query.data} />
  ) : (
    <ClosedDraft invitation={query.data} />
  );
};

export default DraftPage;
