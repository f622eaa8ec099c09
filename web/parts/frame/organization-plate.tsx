import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { BuildingRegular, ChevronUpDownRegular, PeopleSwapRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { PAGES } from '../../pages/pages.ts';
import { isFor } from '../../pages/registry.ts';
import { usePlatform, useSession } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import { useGo } from '../go.ts';
import { PartyTile } from '../party-tile.tsx';
import { useType } from '../type.ts';

const useStyles = makeStyles({
  plate: {
    display: 'flex',
    gap: '10px',
    minWidth: 0,
    maxWidth: '340px',
    height: '48px',
    padding: '6px 8px',
    border: 'none',
    fontWeight: 400,
    justifyContent: 'flex-start',
    ':hover': { backgroundColor: own.canvasHover },
    // The search field gives way first: for whom one acts is read before anything is looked for.
    flexShrink: 0,
    [at.belowDesk]: { maxWidth: '280px' },
    [at.phone]: { flexShrink: 1 },
  },
  words: { display: 'grid', textAlign: 'left', minWidth: 0 },
  name: {
    fontSize: '14px',
    lineHeight: '18px',
    fontWeight: 600,
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  kind: { fontSize: '12px', lineHeight: '16px', color: own.text3, whiteSpace: 'nowrap' },
  chevron: { color: own.text3, fontSize: '16px', marginLeft: '4px', flexShrink: 0 },
  facts: {
    padding: '8px 12px',
    display: 'grid',
    gap: '2px',
    height: 'auto',
    fontWeight: 400,
    fontSize: '14px',
    color: own.text,
    maxWidth: '280px',
  },
});

/** For whom I act: always in sight, with tile, name and kind. */
export const OrganizationPlate = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const platform = usePlatform();
  const go = useGo();
  const { organization } = session;
  const profile = PAGES.find((page) => page.nav?.slot === 'organization' && isFor(page, session));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.plate}>
          <PartyTile name={organization.name} kind={organization.kind} />
          <span className={styles.words}>
            <span className={styles.name}>{organization.name}</span>
            <span className={styles.kind}>{t(`common.kind.${organization.kind}`)}</span>
          </span>
          <ChevronUpDownRegular className={styles.chevron} aria-hidden="true" />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader className={styles.facts}>
              <span className={type.strong}>{organization.name}</span>
              <span className={type.caption}>
                {organization.domain}, {format.country(organization.country)}
              </span>
            </MenuGroupHeader>
          </MenuGroup>
          {(profile !== undefined || platform?.sandbox === true) && <MenuDivider />}
          {profile !== undefined && (
            <MenuItem icon={<BuildingRegular />} onClick={(event) => go(profile.path).onClick(event)}>
              {t('frame.organizationProfile')}
            </MenuItem>
          )}
          {platform?.sandbox === true && (
            <MenuItem icon={<PeopleSwapRegular />} onClick={(event) => go('/welcome').onClick(event)}>
              {t('frame.switchPerson')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
