export const preferences = {
  title: 'Preferences',
  line: 'How the portal looks and speaks to you.',
  language: 'Language',
  languageLine: 'Of the portal in this browser, and of letters to you.',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
  themeLine: 'In this browser.',
  keys: 'Keyboard',
  keysSwitch: 'Letter keys are shortcuts',
  keysLine: 'Press ? for the list. They are off while you type.',
  signIn: 'Signing in',
  signInLine: 'Password, second factor and the places where you are signed in.',
};
