import {expect, it} from 'vitest'
import {press} from '../../src/publish/press.ts'
import {disk} from '../../src/world/disk.ts'

/** What hakusho says of the published text, with the reason why it stays; a text word for word as published is not mended. */
const expected: readonly {readonly finding: string; readonly reason: string}[] = []

it('says of the published text what is known and stays, and nothing else', async () => {
  const {ok, diagnostics} = await press(disk(process.cwd()), {folder: 'content/pracla-iso27017'})
  expect(ok).toBe(true)
  const told = diagnostics.map(({code, span}) => `${code} ${span?.file}:${span?.start.line}:${span?.start.column}`)
  expect(told).toEqual(expected.map(({finding}) => finding))
})
