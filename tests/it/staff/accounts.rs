//! Making, changing and using staff accounts.

use std::{sync::Barrier, thread};

use shop_core::{
    actor::Actor,
    db::Conn,
    ids::StaffId,
    secret::Password,
    staff::{self, AddStaffError, ChangeStaffError, NewStaff, Role, SignInError, StaffMember},
};

use shop_test_database::TestDb;

use crate::shop::{PASSWORD, start_of_tests};

fn password() -> Password {
    Password::new(PASSWORD).unwrap()
}

fn first_owner(conn: &mut Conn) -> StaffMember {
    staff::add_first_owner(conn, start_of_tests(), "ratna", "Ratna", password()).unwrap()
}

fn new(username: &str, role: Role) -> NewStaff {
    NewStaff {
        username: username.to_owned(),
        name: "Budi".to_owned(),
        role,
        password: password(),
    }
}

#[test]
fn a_shop_begins_with_one_owner() {
    let db = TestDb::new();
    let mut conn = db.conn();
    assert!(!staff::exists_any(&mut conn).unwrap());
    let owner = first_owner(&mut conn);
    assert_eq!((&*owner.username, owner.role), ("ratna", Role::Owner));
    let again = staff::add_first_owner(&mut conn, start_of_tests(), "siti", "Siti", password());
    assert!(matches!(again, Err(AddStaffError::NotFirst)), "{again:?}");
    let signed_in = staff::sign_in(&mut conn, start_of_tests(), "Ratna", &password()).unwrap();
    assert_eq!(signed_in.last_sign_in_at, Some(start_of_tests()));
}

#[test]
fn only_owners_make_accounts_and_names_are_unique() {
    let db = TestDb::new();
    let mut conn = db.conn();
    let now = start_of_tests();
    let owner = first_owner(&mut conn).actor();
    let budi = staff::add(&mut conn, now, &owner, new("Budi", Role::Cashier)).unwrap();
    assert_eq!(budi.username, "budi");
    let taken = staff::add(&mut conn, now, &owner, new("BUDI", Role::Admin));
    assert!(
        matches!(taken, Err(AddStaffError::UsernameTaken)),
        "{taken:?}"
    );
    let denied = staff::add(&mut conn, now, &budi.actor(), new("siti", Role::Owner));
    assert!(
        matches!(denied, Err(AddStaffError::Denied(_))),
        "{denied:?}"
    );
    let wrong = staff::add(&mut conn, now, &owner, new("bu di", Role::Cashier));
    assert!(
        matches!(wrong, Err(AddStaffError::BadUsername)),
        "{wrong:?}"
    );
    assert_eq!(staff::list(&mut conn).unwrap().len(), 2);
}

#[test]
fn a_disabled_account_cannot_be_told_from_a_wrong_password() {
    let db = TestDb::new();
    let mut conn = db.conn();
    let now = start_of_tests();
    let owner = first_owner(&mut conn).actor();
    let budi = staff::add(&mut conn, now, &owner, new("budi", Role::Cashier)).unwrap();
    staff::disable(&mut conn, now, &owner, budi.id).unwrap();
    for name in ["budi", "nobody"] {
        let answer = staff::sign_in(&mut conn, now, name, &password());
        assert!(matches!(answer, Err(SignInError::Wrong)), "{answer:?}");
    }
    staff::enable(&mut conn, now, &owner, budi.id).unwrap();
    staff::sign_in(&mut conn, now, "budi", &password()).unwrap();
}

#[test]
fn the_last_owner_stays() {
    let db = TestDb::new();
    let mut conn = db.conn();
    let now = start_of_tests();
    let ratna = first_owner(&mut conn);
    let owner = ratna.actor();
    let answer = staff::disable(&mut conn, now, &owner, ratna.id);
    assert!(
        matches!(answer, Err(ChangeStaffError::LastOwner)),
        "{answer:?}"
    );
    let answer = staff::change_role(&mut conn, now, &owner, ratna.id, Role::Admin);
    assert!(
        matches!(answer, Err(ChangeStaffError::LastOwner)),
        "{answer:?}"
    );
    let siti = staff::add(&mut conn, now, &owner, new("siti", Role::Owner)).unwrap();

    // Two owners who disable each other at the same moment.
    let together = Barrier::new(2);
    let pairs = [(ratna.actor(), siti.id), (siti.actor(), ratna.id)];
    let disabled = thread::scope(|scope| {
        let owners: Vec<_> = pairs
            .iter()
            .map(|(by, id)| {
                scope.spawn(|| {
                    let mut conn = db.conn();
                    together.wait();
                    staff::disable(&mut conn, now, by, *id).is_ok()
                })
            })
            .collect();
        owners
            .into_iter()
            .map(|owner| owner.join().unwrap())
            .filter(|ok| *ok)
            .count()
    });
    assert_eq!(disabled, 1);
}

#[test]
fn passwords_are_reset_by_oneself_or_by_the_owner() {
    let db = TestDb::new();
    let mut conn = db.conn();
    let now = start_of_tests();
    let owner = first_owner(&mut conn).actor();
    let budi = staff::add(&mut conn, now, &owner, new("budi", Role::Cashier)).unwrap();
    let siti = staff::add(&mut conn, now, &owner, new("siti", Role::Admin)).unwrap();
    let fresh = Password::new("sidomukti 2026").unwrap();
    staff::reset_password(&mut conn, now, &budi.actor(), budi.id, &fresh).unwrap();
    staff::sign_in(&mut conn, now, "budi", &fresh).unwrap();
    let answer = staff::reset_password(&mut conn, now, &siti.actor(), budi.id, &password());
    assert!(
        matches!(answer, Err(ChangeStaffError::Denied(_))),
        "{answer:?}"
    );
    staff::reset_password(&mut conn, now, &owner, budi.id, &password()).unwrap();
    staff::sign_in(&mut conn, now, "budi", &password()).unwrap();
    let nobody = staff::reset_password(&mut conn, now, &Actor::System, StaffId(424_242), &fresh);
    assert!(
        matches!(nobody, Err(ChangeStaffError::NotFound)),
        "{nobody:?}"
    );
}
