/* Everything the kit adds to pages that already work without it. */
import './error-summary.client.ts'
import './theme-switch.client.ts'
import './grow-text.client.ts'
import './character-count.client.ts'
import './copy-button.client.ts'
import './print-button.client.ts'
