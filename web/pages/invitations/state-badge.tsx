import { CheckmarkRegular, ClockRegular, EyeRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../parts/badge.tsx';
import type { Invitation } from './shapes.ts';

/** How far an invitation has come, in a word. */
export const InvitationState = ({ invitation }: { invitation: Pick<Invitation, 'state'> }) => {
  const { t } = useTranslation();
  const { state } = invitation;
  const word = t(`invitations.list.states.${state}`);
  switch (state) {
    case 'accepted':
      return (
        <Badge tone="success" icon={<CheckmarkRegular />}>
          {word}
        </Badge>
      );
    case 'opened':
      return (
        <Badge tone="accent" icon={<EyeRegular />}>
          {word}
        </Badge>
      );
    case 'issued':
      return (
        <Badge tone="waiting" icon={<ClockRegular />}>
          {word}
        </Badge>
      );
    case 'draft':
      return <Badge tone="outline">{word}</Badge>;
    default:
      return <Badge tone="neutral">{word}</Badge>;
  }
};
