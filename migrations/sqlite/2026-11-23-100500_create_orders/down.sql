-- Undoes: Orders, payments, refunds, shipments.
DROP TABLE shipment_lines;
DROP TABLE shipments;
DROP TABLE refunds;
DROP TABLE payments;
DROP TABLE bank_accounts;
DROP TABLE order_discounts;
DROP TABLE order_lines;
DROP TABLE order_deliveries;
DROP TABLE orders;
