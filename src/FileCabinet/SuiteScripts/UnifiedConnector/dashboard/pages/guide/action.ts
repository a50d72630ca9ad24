import { readAppFile } from '../../../netsuite/app-file';
import { GUIDE_FOLDER, GUIDES, type GuideText } from '../../contract/guide';
import type { Action, ActionsOf } from '../../server/action';
import { oneOf } from '../../server/parameters';

/** One of the administrators' guides. Costs 10 units. */
const guide: Action<'guide'> = {
  answer: (parameters) =>
    JSON.parse(readAppFile(`${GUIDE_FOLDER}/${oneOf(parameters, 'name', GUIDES)}.json`)) as GuideText,
};

export const guideActions: ActionsOf<'guide'> = { guide };
