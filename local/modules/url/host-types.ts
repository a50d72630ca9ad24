/** url.HostType, with the values of Oracle's unit-testing stubs. */
export const HOST_TYPES = {
  APPLICATION: 'APPLICATION',
  CUSTOMER_CENTER: 'CUSTOMERCENTER',
  FORM: 'FORMS',
  RESTLET: 'RESTLETS',
  SUITETALK: 'SUITETALK',
} as const;
