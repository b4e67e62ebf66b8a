import {all} from './dom.ts'

/** Put in place what needs the script; the style sheet knows by the attribute that it runs. */
export function enliven(): void {
  for (const template of all<HTMLTemplateElement>('template.live')) template.replaceWith(template.content)
  document.documentElement.dataset['live'] = ''
}
