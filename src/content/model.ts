import {brandFile} from './model/brand.ts'
import {controlFile} from './model/control.ts'
import {figureFile} from './model/figure.ts'
import {glossaryFile} from './model/glossary.ts'
import {revisionsFile} from './model/revisions.ts'
import {sectionFile} from './model/section.ts'
import {whitepaperFile} from './model/whitepaper.ts'

export type {BrandFile} from './model/brand.ts'
export type {ControlFile} from './model/control.ts'
export type {FigureFile} from './model/figure.ts'
export type {GlossaryFile} from './model/glossary.ts'
export type {OutlineEntry} from './model/outline.ts'
export type {DeclaredChange, Revision, RevisionsFile} from './model/revisions.ts'
export type {SectionFile} from './model/section.ts'
export type {WhitepaperFile} from './model/whitepaper.ts'

/** Every kind of content file, by the name its JSON Schema gets. */
export const contentFiles = {
  whitepaper: whitepaperFile,
  revisions: revisionsFile,
  section: sectionFile,
  control: controlFile,
  figure: figureFile,
  glossary: glossaryFile,
  brand: brandFile,
} as const
