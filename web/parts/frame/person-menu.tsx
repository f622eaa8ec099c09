import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import {
  KeyboardRegular,
  MailInboxRegular,
  SettingsRegular,
  ShieldLockRegular,
  SignOutRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { langOf, setPreferences, useMode, usePreferences } from '../../preferences.ts';
import { useForgetEverything, usePlatform, useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { useGo } from '../go.ts';
import { PersonTile } from '../person-tile.tsx';
import { useRoleNames } from '../roles.ts';
import { useType } from '../type.ts';
import { useChooseLanguage } from './language-menu.tsx';

const useStyles = makeStyles({
  button: {
    gap: '8px',
    minWidth: 0,
    height: '44px',
    padding: '0 8px',
    border: 'none',
    color: own.text,
    fontWeight: 600,
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: own.canvasHover },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '200px' },
  facts: {
    padding: '8px 12px',
    display: 'grid',
    gap: '2px',
    height: 'auto',
    fontWeight: 400,
    fontSize: '14px',
    color: own.text,
    maxWidth: '300px',
  },
});

/** Ends the session here and at the server, and shows nothing of it any more. */
export const useSignOut = () => {
  const router = useRouter();
  const forget = useForgetEverything();
  return async (): Promise<void> => {
    await api.post('/api/auth/sign-out').catch(() => undefined); // an ended session needs no second end
    await forget();
    router.history.push('/');
  };
};

export const PersonMenu = ({
  onKeys,
  nameShown,
  withLanguage,
}: {
  onKeys: () => void;
  nameShown: boolean;
  withLanguage: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { person } = useSession();
  const platform = usePlatform();
  const roleNames = useRoleNames();
  const go = useGo();
  const signOut = useSignOut();
  const choose = useChooseLanguage();
  const mode = useMode();
  const { locale } = usePreferences();
  if (person === null) return null;
  return (
    <Menu checkedValues={{ locale: [locale] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.button}>
          <PersonTile name={person.name} size={nameShown ? 30 : 32} />
          {nameShown ? (
            <span className={styles.name}>{person.name}</span>
          ) : (
            <span className={type.hidden}>{t('frame.person', { name: person.name })}</span>
          )}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader className={styles.facts}>
              <span className={type.strong}>{person.name}</span>
              <span className={type.caption}>{person.upn}</span>
              <span className={type.caption}>{roleNames(person.roles)}</span>
            </MenuGroupHeader>
          </MenuGroup>
          <MenuDivider />
          {withLanguage && (
            <>
              <MenuItemRadio name="locale" value="en" lang="en" onClick={() => choose('en')}>
                {t('frame.english')}
              </MenuItemRadio>
              <MenuItemRadio name="locale" value="zh-TW" lang={langOf('zh-TW')} onClick={() => choose('zh-TW')}>
                {t('frame.chinese')}
              </MenuItemRadio>
              <MenuItem
                icon={mode === 'dark' ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
                onClick={() => setPreferences({ theme: mode === 'dark' ? 'light' : 'dark' })}
              >
                {t(mode === 'dark' ? 'frame.themeToLight' : 'frame.themeToDark')}
              </MenuItem>
              <MenuDivider />
            </>
          )}
          <MenuItem icon={<ShieldLockRegular />} onClick={(event) => go('/security').onClick(event)}>
            {t('frame.security')}
          </MenuItem>
          <MenuItem icon={<SettingsRegular />} onClick={(event) => go('/preferences').onClick(event)}>
            {t('frame.preferences')}
          </MenuItem>
          <MenuItem icon={<KeyboardRegular />} onClick={onKeys}>
            {t('frame.keyboard')}
          </MenuItem>
          {platform?.sandbox === true && (
            <MenuItem icon={<MailInboxRegular />} onClick={(event) => go('/sandbox/mailbox').onClick(event)}>
              {t('frame.mailbox')}
            </MenuItem>
          )}
          <MenuDivider />
          <MenuItem icon={<SignOutRegular />} onClick={() => void signOut()}>
            {t('frame.signOut')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
