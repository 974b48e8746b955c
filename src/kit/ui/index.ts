export { CopyButton, PrintButton } from './actions.tsx'
export { Button, type ButtonLook, ButtonRow, LinkButton } from './button.tsx'
export { CalendarLeaf, Card, CardList, type CardListProps, type CardProps, type Leaf } from './card.tsx'
export { type Choice, Choices, type ChoicesProps, Tick, type TickProps } from './choices.tsx'
export { Clock, type ClockProps, type ClockState } from './clock.tsx'
export { Confirm, type ConfirmProps } from './confirm.tsx'
export { type Column, DataTable, type DataTableProps } from './data-table.tsx'
export { Diff, DiffKey, type DiffPart, type DiffWords } from './diff.tsx'
export { Empty, type EmptyProps } from './empty.tsx'
export { anyProblem, ErrorSummary } from './error-summary.tsx'
export { type Fact, Facts } from './facts.tsx'
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
export { Filter, type FilterProps } from './filter.tsx'
export { FoldedForm } from './folded-form.tsx'
export type { Crumb, Frame, FrameWords, Link, NoticeKind, Problems } from './frame.ts'
export { Gallery, GalleryParts } from './gallery.tsx'
export { Help } from './help.tsx'
export { Mark } from './mark.tsx'
export { Notice } from './notice.tsx'
export { Page, type PageProps } from './page.tsx'
export { Pager, type PagerProps } from './pager.tsx'
export { Courtyard } from './pictures/courtyard.tsx'
export { Bench, CarpetBeater, Door, LetterBox, TableTalk } from './pictures/things.tsx'
export { Progress, type ProgressProps } from './progress.tsx'
export { type Channel, Quote, type QuoteProps } from './quote.tsx'
export { Sign, type SignName } from './sign.tsx'
export { Status, type StatusKind, type StatusProps } from './status.tsx'
export { type Step, Steps, type StepsProps } from './steps.tsx'
export { type MapPin, type MapShape, SvgMap, type SvgMapProps } from './svg-map.tsx'
export { Tabs, type TabsProps } from './tabs.tsx'
export { type Tile, Tiles } from './tiles.tsx'
export { Trace, type TraceItem, type TraceKind, TraceLine, type TraceLineStep, type TraceStep } from './trace.tsx'
export { Welcome } from './welcome.tsx'
