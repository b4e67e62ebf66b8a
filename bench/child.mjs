// One cold run of the command line, as a user starts it; its peak memory goes to the parent when it is done.
await import('../dist/cli/main.js')
process.send?.({peak: process.resourceUsage().maxRSS * 1024}, () => process.disconnect())
