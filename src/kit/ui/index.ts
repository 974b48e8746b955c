export { Button, type ButtonLook, ButtonRow, LinkButton } from './button.tsx'
export { type Choice, Choices, type ChoicesProps, Tick, type TickProps } from './choices.tsx'
export { anyProblem, ErrorSummary } from './error-summary.tsx'
export {
  Field,
  type FieldProps,
  Hidden,
  type Option,
  Select,
  type SelectProps,
  TextArea,
  type TextAreaProps,
} from './field.tsx'
export type { Crumb, Frame, FrameWords, Link, NoticeKind, Problems } from './frame.ts'
export { Mark } from './mark.tsx'
export { Notice } from './notice.tsx'
export { Page, type PageProps } from './page.tsx'
export { Sign, type SignName } from './sign.tsx'
