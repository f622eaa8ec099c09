import { CreateDraft } from './create-draft.tsx';

/** Indirect resellers › Request a partnership (domain 3.3, 5.2). */
const PartnershipPage = () => <CreateDraft kind="partnership" />;
export default PartnershipPage;
