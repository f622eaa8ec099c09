-- What waits for somebody, for the first page and the menu: each number is counted in an index that holds little else.

-- Requests that nobody has answered yet, in the order of the list that shows them; and those that were answered lately.
create index order_requests_waiting on order_requests (to_id, submitted_at desc, id desc) where state = 'submitted';
create index order_requests_answered on order_requests (from_id, answered_at)
  where state in ('accepted', 'ordered', 'declined', 'failed');
-- Requests for help by whom they wait for: whoever has them in hand, or whoever was asked something.
create index service_requests_in_hand on service_requests (handler_id) where state = 'open';
create index service_requests_asked on service_requests (raised_by_id) where state = 'attention_needed';
-- Orders that failed, of one provider and of the whole platform.
create index orders_failed_of_provider on orders (provider_id, settled_at) where state = 'error';
create index orders_failed on orders (settled_at) where state = 'error';
-- Services in trouble, the items that contain them, and who was sold such an item.
create index services_troubled on services (plan_id) where health <> 'healthy';
create index catalog_items_by_plan on catalog_items using gin ((item -> 'servicePlans') jsonb_path_ops);
create index subscriptions_in_use_of_provider on subscriptions (provider_id, item_id, customer_id)
  where state in ('active', 'suspended', 'expired');
create index subscriptions_in_use_of_reseller on subscriptions (reseller_id, item_id, customer_id)
  where reseller_id is not null and state in ('active', 'suspended', 'expired');
