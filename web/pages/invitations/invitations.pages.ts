import { MailRegular } from '@fluentui/react-icons';
import { upToMost } from '../../waiting.ts';
import { type PageDefinition, searchIn } from '../registry.ts';
import { LIST } from './shapes.ts';

const partners = ['reseller', 'provider'] as const;

/** What the inviting side has (domain 5.1, 5.2). */
export const INVITATION_PAGES: readonly PageDefinition[] = [
  {
    path: LIST,
    load: () => import('./list.tsx'),
    permission: 'invitation.manage-own',
    kinds: partners,
    nav: { slot: 'invitations', icon: MailRegular, count: ({ counts }) => upToMost(counts.openInvitations ?? 0) },
    search: searchIn('invitations', LIST, 'open'),
  },
  { path: '/customers/request', load: () => import('./request.tsx'), permission: 'invitation.create', kinds: partners },
  {
    path: '/customers/request/$invitation',
    load: () => import('./draft.tsx'),
    permission: 'invitation.manage-own',
    kinds: partners,
  },
  {
    path: '/providers/$provider/invite',
    load: () => import('./joint.tsx'),
    permission: 'invitation.create',
    kinds: ['reseller'],
  },
  {
    path: '/providers/$provider/invite/$invitation',
    load: () => import('./draft.tsx'),
    permission: 'invitation.manage-own',
    kinds: ['reseller'],
  },
  {
    path: '/resellers/request',
    load: () => import('./partnership.tsx'),
    permission: 'partnership.request',
    kinds: ['provider'],
  },
  {
    path: '/resellers/request/$invitation',
    load: () => import('./draft.tsx'),
    permission: 'invitation.manage-own',
    kinds: ['provider'],
  },
];
