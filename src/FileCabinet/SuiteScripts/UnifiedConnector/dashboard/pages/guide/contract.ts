import type { GuideName, GuideText } from '../../contract/guide';

export interface GuideRequest {
  name: GuideName;
}

declare module '../../contract/actions' {
  interface Actions {
    guide: { request: GuideRequest; answer: GuideText };
  }
}
