import type {Figure} from '../../../src/document/nodes.ts'
import type {Picture} from '../../../src/render/html/picture.ts'
import {png} from '../fixture.ts'

/** Pictures of the sample: a drawing where the figure is data, else the bytes of its one file. */
export const pictures = ({picture}: Figure): Picture =>
  picture.kind === 'matrix'
    ? {
        kind: 'svg',
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><rect width="400" height="120" fill="#eef3f8"/></svg>',
      }
    : {kind: 'data', mime: `image/${picture.format}`, base64: Buffer.from(png).toString('base64')}
