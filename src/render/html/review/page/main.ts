import {openDesk} from './desk.ts'
import {openExchange} from './exchange.ts'
import {openFilters} from './filter.ts'
import {openKeys} from './keys.ts'
import {openLinks} from './links.ts'
import {enliven} from './live.ts'
import {openSides} from './sides.ts'
import {openReview} from './verdicts.ts'
import {openWalk} from './walk.ts'

enliven()
const desk = openDesk()
openReview(desk)
const clear = openFilters(desk)
const toggle = openSides(desk.data)
const walk = openWalk(desk)
openExchange(desk)
openKeys(desk, walk, toggle)
openLinks(desk, walk, clear)
