import type { TemplateMapping } from '../../../customer-template/template';
import type { SystemTemplate } from '../../customer-template/contract';

export interface SaveTemplateRequest {
  systemId: number;
  /** The version that the person changed. */
  version: number;
  mapping: TemplateMapping;
  /** Left out: the workbook of that version stays. null: none, a plain sheet is made. */
  file?: { name: string; base64: string } | null;
}

declare module '../../contract/actions' {
  interface Actions {
    save_customer_template: { request: SaveTemplateRequest; answer: SystemTemplate };
  }
}
