//! Looking members up and changing their records.

use shop_core::{
    members::{self, EditMemberError, MemberEdit, MemberQuery, MemberState, NewMember},
    messages::Lang,
    staff::Role,
};

use crate::shop::{Shop, staff};

fn query(words: &str, state: Option<MemberState>) -> MemberQuery {
    MemberQuery {
        words: words.to_owned(),
        state,
        after: None,
        limit: 10,
    }
}

#[test]
fn members_are_found_by_what_staff_remember() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina Wulandari");
    shop.member("Sari Dewi");
    shop.register("Dewi Lestari");
    let by = staff(Role::Cashier);
    let mut names = |words: &str, state| -> Vec<String> {
        let found = members::list(&mut shop.conn, &by, &query(words, state)).unwrap();
        found.into_iter().map(|member| member.name).collect()
    };
    assert_eq!(
        names("", None),
        ["Dewi Lestari", "Sari Dewi", "Rina Wulandari"]
    );
    assert_eq!(names("DEWI", None), ["Dewi Lestari", "Sari Dewi"]);
    assert_eq!(names("dewi", Some(MemberState::Active)), ["Sari Dewi"]);
    assert_eq!(names("rina.wulandari@", None), ["Rina Wulandari"]);
    let digits: String = rina.phone.as_str().trim_start_matches("+62").to_owned();
    assert_eq!(names(&format!("0{digits}"), None), ["Rina Wulandari"]);
    for nobody in ["%", "_", "' OR 1=1 --", "Rina Dewi"] {
        assert_eq!(names(nobody, None), Vec::<String>::new(), "{nobody:?}");
    }
    assert!(members::list(&mut shop.conn, &rina.actor(), &query("", None)).is_err());
    assert!(members::list(&mut shop.conn, &staff(Role::Warehouse), &query("", None)).is_err());
}

#[test]
fn pages_follow_each_other_without_a_gap() {
    let mut shop = Shop::new();
    for person in 0..7 {
        shop.register(&format!("Rina {person}"));
    }
    let by = staff(Role::Cashier);
    let mut seen = Vec::new();
    let mut page = MemberQuery {
        limit: 3,
        ..query("rina", None)
    };
    loop {
        let found = members::list(&mut shop.conn, &by, &page).unwrap();
        let Some(last) = found.last() else { break };
        page.after = Some(last.id);
        assert!(found.len() <= 3);
        seen.extend(found.into_iter().map(|member| member.name));
    }
    let expected: Vec<String> = (0..7)
        .rev()
        .map(|person| format!("Rina {person}"))
        .collect();
    assert_eq!(seen, expected);
}

#[test]
fn two_who_edit_one_record_are_told() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let edit = |city: &str| MemberEdit {
        name: "Rina Wulandari".to_owned(),
        phone: "0813 1111 2222".to_owned(),
        city: city.to_owned(),
        lang: Lang::Id,
        note: "suka tulis".to_owned(),
        profile: members::ProfileEdit::default(),
    };
    let by = staff(Role::Cashier);
    let (now, conn) = (shop.now, &mut shop.conn);
    let edited = members::edit(conn, now, &by, rina.id, rina.version, edit("Bantul")).unwrap();
    assert_eq!(
        (&*edited.city, edited.phone.as_str()),
        ("Bantul", "+6281311112222")
    );
    match members::edit(conn, now, &by, rina.id, rina.version, edit("Klaten")) {
        Err(EditMemberError::Changed(theirs)) => assert_eq!(theirs.city, "Bantul"),
        other => panic!("{other:?}"),
    }
    let answer = members::edit(
        conn,
        now,
        &staff(Role::Moderator),
        rina.id,
        edited.version,
        edit("Klaten"),
    );
    assert!(
        matches!(answer, Err(EditMemberError::Denied(_))),
        "{answer:?}"
    );
    let found = members::list(conn, &by, &query("081311112222", None)).unwrap();
    assert_eq!(found.len(), 1, "found under the new number");
}

#[test]
fn people_who_may_be_the_same_are_shown() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina Wulandari");
    let twin = NewMember {
        email: "lain@example.com".to_owned(),
        ..shop.registration("rina  wulandari")
    };
    let twin = members::register(&mut shop.conn, shop.now, twin)
        .unwrap()
        .member;
    shop.register("Sari");
    let alike = members::look_alikes(&mut shop.conn, &twin).unwrap();
    assert_eq!(
        alike.iter().map(|one| one.member.id).collect::<Vec<_>>(),
        [rina.id]
    );
}
