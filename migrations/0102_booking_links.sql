-- The link that replaces an account is needed again long after it was made: in the letter that asks whether a series is
-- still needed, or tells that a date was moved. It opens one booking and nothing else.
alter table booking_requests rename column token_hash to token;
alter table booking_requests alter column token drop not null;
