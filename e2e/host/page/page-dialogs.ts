export interface Question {
  readonly message: string
  readonly detail: string
  /** The text to begin with where one is asked for; `null` where a button is enough. */
  readonly text: string | null
  readonly buttons: readonly string[]
  readonly defaultButton: number
  readonly cancelButton: number
}

export interface Reply {
  readonly button: number
  readonly text: string
}

/**
 * Asks a person something in a modal dialog over the page. It has no part in the page's own keys and styles.
 *
 * Sent to the page as source, so nothing outside of it can be used.
 */
export function askInPage(question: Question): Promise<Reply> {
  const host = document.createElement('div')
  const shadow = host.attachShadow({ mode: 'closed' })
  const dialog = document.createElement('dialog')
  Object.assign(dialog.style, {
    maxWidth: '34rem',
    padding: '1.25rem',
    font: '0.9rem/1.45 system-ui, sans-serif',
    border: '1px solid GrayText',
    borderRadius: '8px',
  })
  const paragraph = (text: string, style: Readonly<Record<string, string>>): void => {
    const element = document.createElement('p')
    element.textContent = text
    Object.assign(element.style, { margin: '0 0 0.75rem', whiteSpace: 'pre-line', ...style })
    dialog.append(element)
  }
  if (question.message) paragraph(question.message, { fontWeight: '600' })
  if (question.detail) paragraph(question.detail, {})
  const input = document.createElement('input')
  if (question.text !== null) {
    input.value = question.text
    Object.assign(input.style, { width: '32rem', font: 'inherit', padding: '0.3rem' })
    dialog.append(input)
  }
  const row = document.createElement('div')
  Object.assign(row.style, { display: 'flex', gap: '0.5rem', marginTop: '1rem' })
  dialog.append(row)
  shadow.append(dialog)
  for (const type of ['keydown', 'keyup', 'keypress']) {
    dialog.addEventListener(type, (event) => event.stopPropagation())
  }
  document.documentElement.append(host)
  dialog.showModal()

  return new Promise((resolve) => {
    const answer = (button: number): void => {
      host.remove()
      resolve({ button, text: input.value })
    }
    question.buttons.forEach((label, index) => {
      const button = document.createElement('button')
      button.textContent = label
      Object.assign(button.style, { font: 'inherit', padding: '0.3rem 0.9rem' })
      button.addEventListener('click', () => answer(index))
      row.append(button)
      if (index === question.defaultButton) button.focus()
    })
    dialog.addEventListener('cancel', () => answer(question.cancelButton))
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') answer(question.defaultButton)
    })
    if (question.text !== null) input.select()
  })
}

/**
 * Opens Chromium's own file dialog. It needs a user gesture, which the host lends it.
 *
 * Sent to the page as source, so nothing outside of it can be used.
 *
 * @returns the chosen files; those of a folder if one is asked for; none if the person cancels
 */
export function chooseInPage(
  what: 'file' | 'files' | 'folder',
  extensions: readonly string[],
): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = what === 'files'
  input.webkitdirectory = what === 'folder'
  input.accept = extensions.map((extension) => `.${extension}`).join(',')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
