/** The panels of ADF that are macros in storage format, with the macros' names, which are older and differ. */
export const panelTypes: Readonly<Record<string, string>> = {
  info: 'info',
  success: 'tip',
  warning: 'note',
  error: 'warning',
};
