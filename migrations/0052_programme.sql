-- The end of a rule is always a day: a number of meetings is turned into one when the schedule is saved, so that meetings
-- which holidays push back are not lost and calendars need no counting.
alter table schedules drop column times;
alter table schedules add check (rule is null or until_day is not null);
