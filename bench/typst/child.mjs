// A cold process of Typst's compiler.
import {coldChild} from './compare.mjs'

await coldChild()
