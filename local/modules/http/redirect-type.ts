/** http.RedirectType and https.RedirectType (Oracle help section_1494603145). */
export const REDIRECT_TYPES = {
  MEDIA_ITEM: 'MEDIAITEM',
  RECORD: 'RECORD',
  RESTLET: 'RESTLET',
  SUITELET: 'SUITELET',
  TASK_LINK: 'TASKLINK',
} as const;
