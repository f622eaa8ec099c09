import { CreateDraft } from './create-draft.tsx';

/** Customers › Request a reseller relationship (S15, domain 5.1). Resellers and providers ask for themselves. */
const RequestPage = () => <CreateDraft kind="reseller" />;
export default RequestPage;
