import {unzlibSync} from 'fflate'

/** The objects of a PDF that stand in its object streams, as text. */
export const packedObjects = (pdf: Uint8Array): string =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\/ObjStm[^]*?stream\n([^]*?)\nendstream\nendobj/g),
  ]
    .map(([, stream = '']) => Buffer.from(unzlibSync(Buffer.from(stream, 'latin1'))).toString('latin1'))
    .join('\n')
