declare const REVIEW_SCRIPT: string

/**
 * The page's script: what esbuild makes of `page/main.ts` (see bundle.js), with comments but without types, so that who
 * is handed a page can read what it does. It comes in as a constant, both when hakusho is compiled and when its tests run
 * from source: the script is typed, linted and cut into files like all other code, and nothing has to be read when a page
 * is made.
 */
export const pageScript = (): string => REVIEW_SCRIPT
