import {metadataOf, type FileInfo} from './metadata.ts'
import {colorProfile} from './profile.ts'
import {objectsOf, type PdfFile, type PdfReference} from './reach/document.ts'

/** Say what the file is, and what its colours mean. It claims to be PDF/A only where all colours are what it says. */
export function addClaims(file: PdfFile, info: FileInfo, language: string): void {
  const metadata = file.ref({Type: 'Metadata', Subtype: 'XML'})
  metadata.compress = false
  metadata.write(metadataOf({info, language, archive: !hasInks(file)}))
  metadata.end()
  file._root.data['Metadata'] = metadata
  file._root.data['OutputIntents'] = [intentOf(file)]
}

/** Whether a picture is in the colours of a printing press, which no sRGB profile describes (ISO 19005-2, 6.2.4.3). */
export const hasInks = (file: PdfFile): boolean =>
  objectsOf(file).some(({data}) => (data as {ColorSpace?: unknown}).ColorSpace === 'DeviceCMYK')

function intentOf(file: PdfFile): PdfReference {
  const profile = file.ref({N: 3})
  profile.write(colorProfile())
  profile.end()
  const intent = file.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  intent.end()
  return intent
}
