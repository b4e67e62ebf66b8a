/** The folders of `src`, rank by rank. */
export const ranks: readonly (readonly string[])[]
/** The only folders that may import each package: every dependency. */
export const packages: Readonly<Record<string, readonly string[]>>
/** The only folders that may import each part of Node that reaches the machine, chance or the clock. */
export const machine: Readonly<Record<string, readonly string[]>>
/** The folders that `folder` may import from. */
export function below(folder: string): readonly string[]
/** Every folder, from the bottom up. */
export const folders: readonly string[]
