//! Where goods go and what that costs: a flat table of zone, courier service
//! and price per kilogram, and pick-up at the shop.

mod address;
mod free;
mod rate;
mod weight;

pub use address::{Address, AddressError, AddressField, AddressInput, AddressProblem};
pub use free::{FreeShipping, free_shipping};
pub(crate) use rate::delivery_label;
pub use rate::{
    DeliveryMethod, Province, RateOption, ShippingRate, all_rates, options, province, provinces,
    rate,
};
pub use weight::chargeable_kilograms;
