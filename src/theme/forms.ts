import type {Forms} from '../source/shape/forms.ts'

/** Words for the forms that a theme's fields have. */
export const themeForms: Forms = {
  'bad-length': (value) => ({
    message: `"${value}" is not a length`,
    hints: ['write a number and its unit, pt or mm: "20pt", "27.5mm"'],
  }),
  'bad-colour': (value) => ({
    message: `"${value}" is not a colour`,
    hints: ['write # and six hexadecimal digits: "#1f3864"'],
  }),
}
