/** Ids of the page's own places: ids of content begin with a letter or digit, struck ones with `~`, variables with `{`. */
export const ids = {
  top: '_top',
  text: '_text',
  record: '_record',
  help: '_help',
  data: '_data',
  said: '_said',
} as const
