//! Tiers at the keys: seen on a member's record, set with a reason, given back.

use shop_core::tiers::{self, Tier};

use super::Stage;

#[test]
fn a_tier_is_set_with_a_reason_and_given_back_to_the_reckoning() {
    let mut stage = Stage::new();
    let rina = stage.shop.member("Rina Wulandari");
    let mut stage = stage.with_owner();
    stage.press("f3 enter t");
    stage.sees("Tingkat Rina Wulandari");
    // What leads to the tiers stands beside the choice.
    stage.sees("Perunggu mulai Rp 1.500.000 setahun: harga 2 % lebih murah");
    stage.sees("Emas mulai Rp 9.000.000 setahun: harga 5 % lebih murah");
    stage.press("right right right right ctrl-s");
    // The field that is missing has the cursor.
    stage.sees("✗");
    stage.type_text("Pemasok kain kami");
    stage.press("ctrl-s");
    stage.sees("✓ Rina Wulandari sekarang Emas, ditetapkan staf.");
    stage.sees("ditetapkan staf · Rp 0 selesai");
    let conn = &mut stage.shop.conn;
    assert_eq!(tiers::tier_of(conn, rina.id).unwrap(), Tier::Gold);
    // The form shows what was set; the first choice gives it back.
    stage.press("t left left left left ctrl-s");
    stage.sees("✓ Tingkat Rina Wulandari mengikuti belanja lagi: Member.");
    let conn = &mut stage.shop.conn;
    assert_eq!(tiers::tier_of(conn, rina.id).unwrap(), Tier::Member);
}
