//! A shop to test with: its methods are what people do in it.

use shop_core::time::Timestamp;

/// When every test begins: a Monday morning at the shop.
pub fn start_of_tests() -> Timestamp {
    "2026-11-23T02:00:00Z".parse().unwrap()
}
