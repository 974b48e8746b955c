-- How a consultation is run: which rules govern it, the session it ends with, the ways of taking part that are promised.
alter table consultations
  add column kind text not null default 'general' check (kind in ('general', 'programme', 'revitalisation')),
  -- The council's session that everything is planned back from.
  add column session_on date,
  -- Ways of taking part: 'meeting', 'workshop', 'remarks', 'paper', 'phone', 'outdoor', 'survey', 'box' …
  add column forms jsonb not null default '[]',
  -- Why it was announced although the rules were not kept.
  add column published_because text,
  -- The Seven Principles: what the organiser does for each, in a sentence.
  add column principles jsonb not null default '{}';

-- A figure or a table of the report can be frozen only once for each number; a draft is the one without a date.
create unique index consultation_reports_draft on consultation_reports (consultation_id) where published is null;
