/** Ids of the brand's own fields and lists, as demo/account/brand/ deploys them. */
export const BRAND_FIELDS = {
  alias: 'custentity_an_alias',
  discount: 'custentity_an_discount',
  discountLevel: 'custentity_an_discount_level',
  warehouse: 'custentity_an_warehouse',
  tags: 'custentity_an_tags',
  door: 'custrecord_an_door',
  location: 'custrecord_an_location',
  email: 'custrecord_an_email',
} as const;

export const BRAND_TAGS = { list: 'customlist_an_tags', tags: ['JOOR_ENABLED', 'WHOLESALE', 'RETAIL'] } as const;

export type Tag = (typeof BRAND_TAGS.tags)[number];
