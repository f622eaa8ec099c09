import { useParams } from '@tanstack/react-router';
import { CreateDraft } from './create-draft.tsx';

/** Indirect providers › a provider › Invite new customers (S35, domain 5.1). */
const JointPage = () => {
  const { provider }: { provider?: string } = useParams({ strict: false });
  return provider === undefined ? null : <CreateDraft key={provider} kind="reseller_joint" providerId={provider} />;
};
export default JointPage;
