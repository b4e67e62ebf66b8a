import {expect, it} from 'vitest'
import {tellDropped, type Owner} from '../../src/compose/drops/tell.ts'
import {fileSpan} from '../../src/diagnostic/span.ts'

const owner = (id: string, isDropped: boolean): Owner => ({
  kind: 'control',
  id,
  span: fileSpan(id),
  isDropped,
})

it.each([
  ['none', [owner('a', false)], []],
  ['the only one', [owner('a', true)], ['the body of the control `a`']],
  ['some', [owner('a', true), owner('b', false), owner('c', true)], ['`a`', '`c`']],
  ['all', [owner('a', true), owner('b', true)], ['the body of the 2 controls, of which `a` is the first']],
])('tells %s of the owners of a text', (_, owners, expected) => {
  const told = tellDropped('standard', 'body', 'hint', owners).map(({message}) => message)
  expect(told).toHaveLength(expected.length)
  told.forEach((message, index) => expect(message).toContain(expected[index]))
})
