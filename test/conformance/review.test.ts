import {afterAll, describe, expect, it} from 'vitest'
import {darkReview} from '../../src/render/html/review/style/palette.ts'
import {reviewWordsOf} from '../../src/render/html/review/words.ts'
import {standardTheme} from '../layout/fonts.ts'
import {squeeze} from '../published/paragraphs.ts'
import {paragraph, sample, section} from '../render/fixture.ts'
import {inputOf, pageOf} from '../render/html/review/reviews.ts'
import {overflow, startBrowser, type OpenPage} from './browser.ts'
import {
  current,
  exported,
  importText,
  input,
  makePage,
  print,
  progress,
  said,
  shown,
  targets,
  visit,
  writePage,
} from './review-page.ts'
import {once, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const browser = once(startBrowser)
const address = once(() => makePage(folder))
const words = reviewWordsOf('ja')
const go = async (hash = '', ...options: [Parameters<typeof visit>[2]?]): Promise<OpenPage> =>
  visit(await browser(), (await address()) + hash, ...options)
const byTarget = (target: string): string => `[id="${target}"]`
const clean = ({messages, requests}: OpenPage, asked: string): void => {
  expect(messages).toEqual([])
  expect(requests.filter((request) => !request.startsWith('data:') && !request.startsWith('blob:'))).toEqual([
    asked,
  ])
}

afterAll(async () => {
  await browser().then(
    (started) => started.close(),
    () => {},
  )
})

describe.each([1280, 768, 390, 320])('the page of a review, %i pixels wide', (width) => {
  it('does not scroll sideways in either view, says nothing to the console and asks for nothing', async () => {
    const opened = await go('', {viewport: {width, height: 900}})
    const {page} = opened
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.locator('.unchanged input').check()
    await page.evaluate(`document.querySelectorAll('details').forEach((details) => { details.open = true })`)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.keyboard.press('v')
    expect(await page.locator('.sides').first().isVisible()).toBe(true)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    clean(opened, await address())
    await page.close()
  })
})

describe('the filters', () => {
  it('show the changes of the kinds that are pressed, and all again', async () => {
    const {page} = await go()
    expect([...(await shown(page))].sort()).toEqual([...targets].sort())
    const press = (name: string): Promise<void> => page.click(`.filter[data-name="${name}"]`)
    await press('added')
    expect(await shown(page)).toEqual(['quantum'])
    expect(await page.getAttribute('.filter[data-name="added"]', 'aria-pressed')).toBe('true')
    await press('removed')
    expect(await shown(page)).toEqual(['quantum', 'web-filtering'])
    expect(await page.locator('.shown span').innerText()).toBe(`${targets.length}件中 2件を表示しています`)
    expect(await page.locator('nav.changes [data-for]:visible').count()).toBe(2)
    await page.click('[data-do="all"]')
    expect(await shown(page)).toHaveLength(targets.length)
    await page.close()
  })

  it('show what has no verdict yet, or what is in question', async () => {
    const {page} = await go()
    await page.locator(byTarget('backup')).getByText('質問').click()
    await page.click('.filter[data-name="question"]')
    expect(await shown(page)).toEqual(['backup'])
    await page.click('.filter[data-name="question"]')
    await page.click('.filter[data-name="open"]')
    expect(await shown(page)).toHaveLength(targets.length - 1)
    await page.close()
  })

  it('search the words of changes, full and half width as one', async () => {
    const {page} = await go()
    await page.keyboard.press('/')
    await page.keyboard.type('耐量子')
    expect(await shown(page)).toEqual(['quantum'])
    await page.fill('.search input', 'ＱＵＡＮＴＵＭ')
    expect(await shown(page)).toEqual(['quantum'])
    await page.close()
  })

  it('take no longer than a glance over 2,000 controls with 200 changes', async () => {
    const document = (changed: number) => ({
      ...sample,
      children: Array.from({length: 2000}, (_, at) =>
        section(
          `c${at}`,
          1,
          `管理策 ${at}`,
          {kind: 'control'},
          paragraph(`記録を${at < changed ? 400 : 180}日間保管します。`),
        ),
      ),
    })
    const large = writePage(folder, 'large.html', pageOf(inputOf(document(0), document(200))))
    const {page} = await visit(await browser(), large)
    const took = await page.evaluate<number>(`(() => {
      const field = document.querySelector('.search input')
      const start = performance.now()
      field.value = '管理策 19'
      field.dispatchEvent(new Event('input'))
      document.body.getBoundingClientRect()
      return performance.now() - start
    })()`)
    expect(await shown(page)).toHaveLength(12)
    expect(took).toBeLessThan(1000)
    console.log(`a search over 200 changes of 2,000 controls: ${took.toFixed(0)} ms`)
    await page.close()
  })
})

describe('the keys', () => {
  it('go from change to change, both ways, as far as there are any', async () => {
    const {page} = await go()
    const order = await shown(page)
    for (const target of order) {
      await page.keyboard.press('j')
      expect(await current(page)).toBe(target)
    }
    await page.keyboard.press('n')
    expect(await current(page)).toBe(order.at(-1))
    await page.keyboard.press('k')
    await page.keyboard.press('p')
    expect(await current(page)).toBe(order.at(-3))
    expect(await page.evaluate(`document.activeElement.id`)).toBe(order.at(-3))
    expect(await page.locator('nav.changes a[aria-current="true"]').count()).toBe(1)
    await page.close()
  })

  it('accept, question, and go to what is left', async () => {
    const {page} = await go()
    const [first = '', second = '', third = ''] = await shown(page)
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.keyboard.press('u')
    expect(await current(page)).toBe(second)
    await page.keyboard.press('q')
    expect(await progress(page)).toBe(`${targets.length}件中 2件 確認済み（質問 1件）`)
    expect(await page.getAttribute(byTarget(first), 'data-state')).toBe('accepted')
    expect(await page.getAttribute(byTarget(second), 'data-state')).toBe('question')
    await page.keyboard.press('u')
    expect(await current(page)).toBe(third)
    await page.close()
  })

  it('do nothing while one writes, and Escape leaves the field', async () => {
    const {page} = await go('#backup')
    await page.keyboard.press('c')
    await page.keyboard.type('jkaqv/?')
    expect(await page.locator(`${byTarget('backup')} textarea`).inputValue()).toBe('jkaqv/?')
    expect(await page.locator('dialog.help').isVisible()).toBe(false)
    expect(await progress(page)).toContain(' 0件')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    expect(await page.getAttribute(byTarget('backup'), 'data-state')).toBe('accepted')
    await page.close()
  })

  it('are told in a dialog', async () => {
    const {page} = await go()
    await page.keyboard.press('?')
    expect(await page.locator('dialog.help').isVisible()).toBe(true)
    expect(await page.locator('dialog.help dt').allInnerTexts()).toEqual(words.keys.map(([keys]) => keys))
    await page.keyboard.press('j')
    expect(await current(page)).toBe(null)
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog.help').isVisible()).toBe(false)
    await page.close()
  })
})

describe('side by side', () => {
  it('has each edition in its column, and is remembered', async () => {
    const {page} = await go()
    await page.keyboard.press('v')
    const pair = page
      .locator(`${byTarget('access-provisioning')} .pair`)
      .filter({hasText: '役割'})
      .first()
    const [old, now] = [pair.locator('> div').first(), pair.locator('> div').last()]
    expect(squeeze(await old.innerText())).toContain('11の役割')
    expect(squeeze(await old.innerText())).not.toContain('12')
    expect(squeeze(await now.innerText())).toContain('12の役割')
    const added = page.locator(`${byTarget('quantum')} .pair`).nth(1)
    expect(await added.locator('> div').first().innerText()).toBe('')
    await page.reload()
    expect(await page.locator(`${byTarget('quantum')} .sides`).isVisible()).toBe(true)
    await page.keyboard.press('v')
    expect(await page.locator(`${byTarget('quantum')} .sides`).isVisible()).toBe(false)
    await page.close()
  })
})

describe('a change of views', () => {
  it('leaves what one reads where it is in the window', async () => {
    const {page} = await go('#masking')
    const top = (target: string): Promise<number> =>
      page.evaluate<number>(`document.querySelector('${byTarget(target)}').getBoundingClientRect().top`)
    for (const way of ['to', 'back']) {
      const before = await top('masking')
      await page.keyboard.press('v')
      expect([way, Math.abs((await top('masking')) - before)]).toEqual([way, expect.closeTo(0, 0)])
    }
    await page.locator(byTarget('clock')).scrollIntoViewIfNeeded()
    await page.evaluate(
      `scrollBy(0, document.querySelector('[id="clock"]').getBoundingClientRect().top - 80)`,
    )
    const before = await top('clock')
    await page.keyboard.press('v')
    expect(Math.abs((await top('clock')) - before)).toBeLessThan(1)
    await page.close()
  })
})

describe('deep links', () => {
  it.each(['masking', '{audit-log-retention}', '~masking'])('lead to %s', async (target) => {
    const {page} = await go(`#${encodeURIComponent(target)}`)
    expect(await page.locator(byTarget(target)).isVisible()).toBe(true)
    const top = await page.evaluate<number>(
      `document.getElementById(${JSON.stringify(target)}).getBoundingClientRect().top`,
    )
    expect(top).toBeGreaterThan(40)
    expect(top).toBeLessThan(860)
    await page.close()
  })

  it('show again what is filtered out, and unfold what is unchanged', async () => {
    const {page} = await go()
    await page.click('.filter[data-name="added"]')
    await page.evaluate(`location.hash = '#clock'`)
    await page.waitForFunction(`document.querySelector('.card.current')?.id === 'clock'`)
    expect(await shown(page)).toHaveLength(targets.length)
    await page.evaluate(`location.hash = '#screening'`)
    await page.waitForFunction(`document.getElementById('screening').open`)
    expect(await page.locator(byTarget('screening')).isVisible()).toBe(true)
    await page.close()
  })

  it('are copied by the link of a card', async () => {
    const {page} = await go('', {
      viewport: {width: 1280, height: 900},
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator(byTarget('clock')).locator('.permalink').click()
    await page.waitForFunction(
      `document.querySelector('#clock .permalink').textContent === ${JSON.stringify(words.says.copied)}`,
    )
    expect(await page.evaluate(`navigator.clipboard.readText()`)).toBe(`${await address()}#clock`)
    await page.close()
  })
})

describe('what is said', () => {
  it('is there again when the page is opened again', async () => {
    const {page} = await go('#backup')
    await page.keyboard.press('q')
    await page.fill(`${byTarget('backup')} textarea`, 'なぜ番号が変わりますか。')
    await page.fill('.reviewer', '山田 花子')
    await page.reload()
    expect(await page.locator(`${byTarget('backup')} [value="question"]`).isChecked()).toBe(true)
    expect(await page.locator(`${byTarget('backup')} textarea`).inputValue()).toBe('なぜ番号が変わりますか。')
    expect(await page.locator('.reviewer').inputValue()).toBe('山田 花子')
    await page.locator(`${byTarget('backup')} .clear`).click()
    expect(await progress(page)).toContain(' 0件')
    await page.close()
  })

  it('can be said where the browser keeps nothing, which is told', async () => {
    const opened = await go()
    const {page} = opened
    await page.addInitScript(
      `Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})`,
    )
    await page.goto('about:blank')
    await page.goto(await address())
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    expect(await page.locator('.unkept').innerText()).toContain(words.unkept)
    expect(await progress(page)).toContain(' 1件')
    expect(opened.messages).toEqual([])
    await page.close({runBeforeUnload: false})
  })
})

describe('the record', () => {
  it('has no export without a name, without a verdict, or with a comment that would be lost', async () => {
    const {page} = await go()
    await page.click('[data-do="export"]')
    expect(await said(page)).toBe(words.says.noName)
    await page.fill('.reviewer', '山田 花子')
    await page.click('[data-do="export"]')
    expect(await said(page)).toBe(words.says.nothing)
    await page.fill(`${byTarget('clock')} textarea`, '要確認')
    await page.click('[data-do="export"]')
    expect(await said(page)).toBe(`${words.says.noVerdict.replace('{count}', '1')} clock`)
    await page.locator('#_said a').click()
    await page.waitForFunction(`document.querySelector('.card.current')?.id === 'clock'`)
    await page.close()
  })

  it('is what a release takes, and goes on elsewhere', async () => {
    const opened = await go()
    const {page} = opened
    for (const target of await shown(page)) {
      await page.keyboard.press('j')
      await page.keyboard.press(target === 'clock' ? 'q' : 'a')
    }
    await page.fill(
      `${byTarget('clock')} textarea`,
      '「24時間」は"前後12時間"と同じですか。\n</script> \\ 𠮷',
    )
    await page.fill('.reviewer', ' 山田 花子 ')
    const {name, text, record} = await exported(page)
    expect(name).toBe('aozora-2.0-2.1-review-山田_花子.json')
    expect(record.items.map(({target}) => target)).toEqual(targets)
    expect(record.items.find(({target}) => target === 'clock')).toEqual({
      target: 'clock',
      verdict: 'question',
      comment: '「24時間」は"前後12時間"と同じですか。\n</script> \\ 𠮷',
    })
    expect(record.reviewer).toBe('山田 花子')
    expect(record.date).toBe(
      await page.evaluate(`(() => {
      const now = new Date()
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
    })()`),
    )
    expect(await said(page)).toContain(`${targets.length}件中 ${targets.length}件`)
    clean(opened, await address())
    const other = await go()
    await importText(other.page, text)
    await other.page.waitForFunction(`document.querySelector('#_said').textContent !== ''`)
    expect(await progress(other.page)).toBe(`${targets.length}件中 ${targets.length}件 確認済み（質問 1件）`)
    expect((await exported(other.page)).text).toBe(text)
    clean(other, await address())
    await page.close()
    await other.page.close()
  })

  it('of another text is refused, and nothing is lost', async () => {
    const {page} = await go('#clock')
    await page.keyboard.press('a')
    await page.fill('.reviewer', '山田')
    const {text, record} = await exported(page)
    const other = {...record, format: 1, after: {...record.after, digest: '0'.repeat(64)}}
    await importText(page, JSON.stringify(other))
    await page.waitForFunction(`document.querySelector('#_said').classList.contains('fault')`)
    expect(await said(page)).toBe(words.says.faults.other)
    expect(await progress(page)).toContain(' 1件')
    page.on('dialog', (dialog) => void dialog.dismiss())
    await importText(page, text.replace('accepted', 'question'))
    await page.waitForTimeout(100)
    expect(await page.getAttribute(byTarget('clock'), 'data-state')).toBe('accepted')
    await page.close()
  })
})

describe('the page of a review, printed', () => {
  it.each(['inline', 'sides'])(
    'has every change, whatever is filtered, with what was said: %s',
    async (view) => {
      const {page} = await go('#clock', {viewport: {width: 1280, height: 900}, colorScheme: 'dark'})
      if (view === 'sides') await page.keyboard.press('v')
      await page.keyboard.press('q')
      await page.fill(`${byTarget('clock')} textarea`, 'どちらが正しいですか。')
      await page.fill('.reviewer', '山田 花子')
      await page.click('.filter[data-name="added"]')
      const {text, pages} = await print(page)
      expect(pages).toBeGreaterThan(3)
      for (const title of ['利用者アクセスの提供', '耐量子暗号', 'ウェブフィルタリング', 'データマスキング'])
        expect(text).toContain(title)
      expect(text).toContain('質問どちらが正しいですか。')
      expect(text).toContain('山田花子')
      expect(text).toContain('役割を足し、日数を縮めました。')
      expect(text).toContain('{audit-log-retention}')
      for (const control of [words.next, words.export, words.search, words.says.sides, words.toRecord])
        expect(text).not.toContain(squeeze(control))
      await page.close()
    },
  )
})

describe('the page without JavaScript', () => {
  it('can be read, and its links work', async () => {
    const {page, messages} = await go('', {viewport: {width: 390, height: 844}, javaScriptEnabled: false})
    expect(await page.locator('button:visible, input:visible, textarea:visible').count()).toBe(0)
    expect(await page.locator('.card').count()).toBe(targets.length)
    expect(await page.locator('.recording').innerText()).toContain(words.noScript)
    expect(messages).toEqual([])
    await page.close()
  })
})

describe('the page in the dark', () => {
  it('stands on a dark ground', async () => {
    const {page} = await go('', {viewport: {width: 1280, height: 900}, colorScheme: 'dark'})
    const ground = await page.evaluate<string>(`getComputedStyle(document.body).backgroundColor`)
    const {paper} = darkReview(standardTheme).grounds
    const channels = [1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16))
    expect(ground).toBe(`rgb(${channels.join(', ')})`)
    await page.close()
  })
})

describe('what the page is made of', () => {
  it('has a change of every kind but how words look', () => {
    const {counts, variables} = input.report
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([['typography', 0]])
    expect(variables).toHaveLength(1)
  })
})
