-- Undoes: Promotions, their codes and redemptions, and the members' tiers.
DROP TABLE order_reasons;
DROP INDEX order_discounts_by_promotion;
ALTER TABLE order_discounts DROP COLUMN code;
ALTER TABLE order_discounts DROP COLUMN promotion_id;
DROP TABLE member_tiers;
DROP TABLE cart_codes;
DROP TABLE promotion_redemptions;
DROP TABLE promotion_codes;
DROP TABLE promotion_targets;
DROP TABLE promotions;
