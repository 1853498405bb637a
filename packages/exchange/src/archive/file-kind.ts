/** What the first bytes of a file say it is, whatever its name. */
export type FileKind = 'zip' | 'ole2' | 'pdf' | 'other';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole2', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** The kind of a file by its first bytes. `zip` covers workbooks; `ole2` old or encrypted ones. */
export function fileKind(bytes: Uint8Array): FileKind {
  const match = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  return match?.[0] ?? 'other';
}
