-- What an order says of its lines beyond what they buy.

-- Where the first term of a new subscription was aligned: its end (domain 3.9).
alter table order_lines add column aligned_to timestamptz;
