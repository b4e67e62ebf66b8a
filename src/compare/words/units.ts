/** Words that count or measure, when they follow a number: each stays whole, and apart from what follows it. */
const units = [
  ...['年間', '年度', '年', 'か月間', 'か月', 'ヶ月間', 'ヶ月', 'カ月', '月', '週間', '週'],
  ...['営業日', '日間', '日', '時間', '時', '分間', '分', '秒間', '秒', 'ミリ秒'],
  ...[
    '回',
    '件',
    '名',
    '人',
    '社',
    '台',
    '個',
    '枚',
    '本',
    '点',
    '種類',
    '種',
    '段階',
    '世代',
    '重',
    '倍',
    '桁',
    '度',
  ],
  ...[
    'か所',
    'ヶ所',
    '箇所',
    '拠点',
    '円',
    'ビット',
    'バイト',
    '文字',
    '割',
    '章',
    '節',
    '条',
    '項',
    '号',
    '版',
    '部',
    '頁',
  ],
]

const afterNumber = new RegExp(
  `(?:${[...units].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`,
  'uy',
)

/** Where the unit that starts at `from`, behind a number, ends; `from` itself where none starts there. */
export function endOfUnit(text: string, from: number): number {
  afterNumber.lastIndex = from
  return afterNumber.test(text) ? afterNumber.lastIndex : from
}

/** Whether a word is a number, in either width or in Chinese characters. */
export const isNumber = (word: string): boolean =>
  /^[0-9０-９〇一二三四五六七八九十百千万億][0-9０-９.,．，〇一二三四五六七八九十百千万億]*$/u.test(word)
