/**
 * The characters that the radicals U+2E80 to U+2EF3 stand for, in their order; `-` where there is none (Unicode,
 * EquivalentUnifiedIdeograph). NFKC has two of them only, but all of the Kangxi radicals, U+2F00 to U+2FD5.
 */
const supplement = [
  ...'-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛',
  ...'犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑',
  ...'钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
]

const first = 0x2e80

/** The ordinary character that a radical looks like; `undefined` where there is none. */
export function ordinaryOf(radical: string): string | undefined {
  const ordinary = supplement[(radical.codePointAt(0) ?? 0) - first] ?? radical.normalize('NFKC')
  return ordinary === '-' || ordinary === radical ? undefined : ordinary
}
