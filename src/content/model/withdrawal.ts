import {z} from 'zod'
import {date, edition, phrase} from '../fields.ts'

/** `editions/<edition>.withdrawn.json`: that a released edition is no longer valid. */
export const withdrawalFile = z
  .strictObject({
    format: z.literal(1),
    edition: edition.describe('The edition that is withdrawn / 廃止する版'),
    after: edition.describe('The last edition when it was withdrawn: later ones say so / 廃止時の最新版'),
    date: date.describe('YYYY-MM-DD / 廃止日'),
    reason: phrase.meta({
      description: 'Printed in the history / 廃止の理由(改訂履歴に印刷)',
      examples: ['誤りのため'],
    }),
  })
  .describe('A withdrawal / 版の廃止')

/** That a released edition is no longer valid. */
export type Withdrawal = z.infer<typeof withdrawalFile>
