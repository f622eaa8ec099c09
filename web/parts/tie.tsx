import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { AddRegular, LinkDismiss20Regular, PersonRegular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationKind } from '../api/shapes.ts';
import { at, own } from '../theme.ts';
import { Mark } from './mark.tsx';
import { PartyTile } from './party-tile.tsx';

export type TieState = 'active' | 'waiting' | 'ended';
/** A party of the tie, or an empty seat: somebody who is still to come. */
export type TieParty =
  | { readonly name: string; readonly kind: OrganizationKind; readonly line?: string }
  | { readonly seat: 'add' | 'person'; readonly line?: string };

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0, maxWidth: '100%' },
  party: { display: 'inline-flex', alignItems: 'center', gap: '10px', minWidth: 0, flexShrink: 1 },
  words: { display: 'grid', minWidth: 0 },
  /** Three parties have no room for words on a phone; the sentence still says them. */
  crowded: { [at.phone]: { display: 'none' } },
  name: {
    fontWeight: 600,
    fontSize: '14px',
    lineHeight: '19px',
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  line: {
    fontSize: '12px',
    lineHeight: '17px',
    color: own.text3,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  seat: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `2px dashed ${own.controlLine}`,
    color: own.text3,
    fontSize: '20px',
  },
  bond: { display: 'flex', alignItems: 'center', gap: '5px', flexGrow: 1, minWidth: '74px', maxWidth: '116px' },
  /** Three parties: the names need the room more than the lines. */
  tight: { minWidth: '48px' },
  wide: { minWidth: '116px' },
  half: { flexGrow: 1, height: 0, borderTopWidth: '2px', borderTopStyle: 'solid', borderTopColor: own.accentLine },
  waiting: {
    borderTopStyle: 'none',
    height: '2px',
    backgroundImage: `linear-gradient(90deg, ${own.controlLine} 60%, transparent 0)`,
    backgroundSize: '10px 2px',
  },
  ended: {
    borderTopStyle: 'none',
    height: '2px',
    backgroundImage: `linear-gradient(90deg, ${own.line2} 38%, transparent 0)`,
    backgroundSize: '8px 2px',
  },
  broken: { color: own.danger, flexShrink: 0, display: 'block' },
});

/**
 * The tie: party, line with the mark in its middle, party. It always tells a real state, and says it in a sentence.
 * With three parties there are two states, one for each line.
 */
export const Tie = ({
  parties,
  states,
  sentence,
  size = 36,
  words = true,
  together = false,
  className,
}: {
  parties: readonly TieParty[];
  states: readonly TieState[];
  /** What the picture says; made from names and states when left out. */
  sentence?: string;
  size?: number;
  /** Names beside the tiles. In an empty state the tiles stand alone. */
  words?: boolean;
  /** On acceptance the halves of each mark slide together once. */
  together?: boolean;
  className?: string;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const nameOf = (party: TieParty | undefined): string =>
    party === undefined || 'seat' in party ? t('common.tie.someone') : party.name;
  const said =
    sentence ??
    states
      .map((state, index) => t(`common.tie.${state}`, { from: nameOf(parties[index]), to: nameOf(parties[index + 1]) }))
      .join('. ');
  return (
    <div className={mergeClasses(styles.root, className)} role="img" aria-label={said}>
      {parties.map((party, index) => (
        // The order of the parties is their identity: a tie is never reordered.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          {index > 0 && (
            <Bond state={states[index - 1] ?? 'active'} wide={!words} tight={parties.length > 2} together={together} />
          )}
          <span className={styles.party} style={{ flexShrink: isLong(party) || !parties.some(isLong) ? 1 : 0 }}>
            {'seat' in party ? (
              <span className={styles.seat} style={{ width: size, height: size }}>
                {party.seat === 'add' ? <AddRegular /> : <PersonRegular />}
              </span>
            ) : (
              <PartyTile name={party.name} kind={party.kind} size={size} />
            )}
            {words && (
              <span className={mergeClasses(styles.words, parties.length > 2 && styles.crowded)}>
                {!('seat' in party) && <span className={styles.name}>{party.name}</span>}
                {party.line !== undefined && <span className={styles.line}>{party.line}</span>}
              </span>
            )}
          </span>
        </Fragment>
      ))}
    </div>
  );
};

/** Where room is missing, a long name gives way before a short one is cut to a stump. */
const isLong = (party: TieParty): boolean => !('seat' in party) && party.name.length >= 14;

const Bond = ({
  state,
  wide,
  tight,
  together,
}: {
  state: TieState;
  wide: boolean;
  tight: boolean;
  together: boolean;
}) => {
  const styles = useStyles();
  const half = mergeClasses(styles.half, state === 'waiting' && styles.waiting, state === 'ended' && styles.ended);
  return (
    <span className={mergeClasses(styles.bond, tight && styles.tight, wide && styles.wide)}>
      <span className={half} />
      {state === 'ended' ? (
        <LinkDismiss20Regular className={styles.broken} />
      ) : (
        <Mark size={wide ? 22 : 18} tone={state === 'active' ? 'calm' : 'faint'} together={together} />
      )}
      <span className={half} />
    </span>
  );
};
