/** One entry of a tar archive; a folder has no content. */
export interface TarEntry {
  readonly path: string
  readonly content?: Buffer
  readonly mode?: number
  readonly owner?: number
}

const blockBytes = 512

/** A ustar archive of these entries, the same bytes for the same entries. */
export function tar(entries: readonly TarEntry[]): Buffer {
  const parts = entries.flatMap((entry) => {
    const size = entry.content?.length ?? 0
    const padding = Buffer.alloc((blockBytes - (size % blockBytes)) % blockBytes)
    return [header(entry, size), entry.content ?? Buffer.alloc(0), padding]
  })
  return Buffer.concat([...parts, Buffer.alloc(2 * blockBytes)])
}

function header(entry: TarEntry, size: number): Buffer {
  const block = Buffer.alloc(blockBytes)
  const folder = entry.content === undefined
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')
  block.write(folder ? `${entry.path}/` : entry.path, 0, 100)
  block.write(`${octal(entry.mode ?? (folder ? 0o755 : 0o644), 7)}\0`, 100)
  block.write(`${octal(entry.owner ?? 0, 7)}\0${octal(entry.owner ?? 0, 7)}\0`, 108)
  block.write(`${octal(size, 11)}\0${octal(0, 11)}\0`, 124)
  block.write('        ', 148)
  block.write(folder ? '5' : '0', 156)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${octal(sum, 6)}\0 `, 148)
  return block
}
