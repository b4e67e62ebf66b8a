import type {Forms, FormWords} from '../source/shape/forms.ts'

/** Words for the forms that a theme's fields have. */
export const themeForms: Forms = {
  'bad-length': lengthWords,
  'bad-colour': (value) => ({
    message: `"${value}" is not a colour`,
    hints: ['write # and six hexadecimal digits: "#1f3864"'],
  }),
}

function lengthWords(value: string): FormWords {
  const [written, minus] = /^(-?)\d+(?:\.\d+)?(?:pt|mm)$/.exec(value) ?? []
  if (written === undefined)
    return {
      message: `"${value}" is not a length`,
      hints: ['write a number and its unit, pt or mm: "20pt", "27.5mm"'],
    }
  return minus === '-'
    ? {message: `"${value}" is less than nothing`, hints: ['write the length without a minus']}
    : {message: `"${value}" is nothing, where a length must be`, hints: ['write a length above zero: "20pt"']}
}
