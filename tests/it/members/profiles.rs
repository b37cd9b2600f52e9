//! What members tell of themselves, and who may see it.

use shop_core::{
    members::{
        self, ConsentChange, ConsentError, ConsentPurpose, ConsentSource, EditMemberError,
        FieldProblem, Member, OwnEdit, ProfileEdit, RegisterField, Salutation,
    },
    staff::Role,
};

use crate::shop::{Shop, staff};

fn own(member: &Member, profile: ProfileEdit) -> OwnEdit {
    OwnEdit {
        name: member.name.clone(),
        phone: member.phone.to_string(),
        city: member.city.clone(),
        profile,
    }
}

fn consent(shop: &mut Shop, member: &Member, purpose: ConsentPurpose, given: bool) {
    let change = ConsentChange {
        purpose,
        given,
        wording: "Saya bersedia.".to_owned(),
        source: ConsentSource::Account,
    };
    members::set_consent(
        &mut shop.conn,
        shop.now,
        &member.actor(),
        member.id,
        &change,
    )
    .unwrap();
}

#[test]
fn a_member_edits_her_own_record() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina Wulandari");
    assert_eq!(members::public_name(&rina), "Rina");
    let profile = ProfileEdit {
        nickname: "Bu Rin".to_owned(),
        salutation: Some(Salutation::Ibu),
        birthday: "29/2".to_owned(),
        favourite_sizes: "M".to_owned(),
        favourite_colours: "sogan".to_owned(),
        acquaintance: None,
    };
    let edited = members::edit_own(
        &mut shop.conn,
        shop.now,
        rina.id,
        own(&rina, profile.clone()),
    )
    .unwrap();
    assert_eq!(members::public_name(&edited), "Bu Rin");
    assert_eq!(edited.addressed(), "Ibu Rina Wulandari");
    assert_eq!(edited.birthday().unwrap().to_string(), "29-02");
    assert_eq!(edited.version, rina.version + 1);
    // The same again changes nothing.
    let again = members::edit_own(&mut shop.conn, shop.now, rina.id, own(&rina, profile)).unwrap();
    assert_eq!(again.version, edited.version);
    // Left empty, all of it goes.
    let bare = members::edit_own(
        &mut shop.conn,
        shop.now,
        rina.id,
        own(&rina, ProfileEdit::default()),
    )
    .unwrap();
    assert_eq!((bare.birthday(), bare.salutation), (None, None));
    assert_eq!(members::public_name(&bare), "Rina");
    let names = members::public_names(&mut shop.conn, &[rina.id]).unwrap();
    assert_eq!(names[&rina.id], "Rina");
}

#[test]
fn a_profile_that_cannot_be_is_refused_field_by_field() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let profile = ProfileEdit {
        nickname: "rina@example.com".to_owned(),
        birthday: "31-02".to_owned(),
        favourite_sizes: "M".repeat(121),
        ..ProfileEdit::default()
    };
    let refused = members::edit_own(&mut shop.conn, shop.now, rina.id, own(&rina, profile));
    let Err(EditMemberError::Invalid(errors)) = refused else {
        panic!("{refused:?}");
    };
    let errors: Vec<_> = errors.iter().map(|one| (one.field, one.problem)).collect();
    assert_eq!(
        errors,
        [
            (RegisterField::Nickname, FieldProblem::Malformed),
            (RegisterField::Birthday, FieldProblem::Malformed),
            (RegisterField::Sizes, FieldProblem::TooLong),
        ]
    );
}

#[test]
fn consents_are_given_withdrawn_and_logged() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let wati = shop.member("Wati");
    let holds =
        |shop: &mut Shop, purpose| members::holds(&mut shop.conn, rina.id, purpose).unwrap();
    assert!(!holds(&mut shop, ConsentPurpose::NewsMail));
    assert!(holds(&mut shop, ConsentPurpose::Profiling));
    for _ in 0..2 {
        consent(&mut shop, &rina, ConsentPurpose::NewsMail, true);
    }
    assert!(holds(&mut shop, ConsentPurpose::NewsMail));
    consent(&mut shop, &rina, ConsentPurpose::NewsMail, false);
    assert!(!holds(&mut shop, ConsentPurpose::NewsMail));
    let log = members::consent_log(&mut shop.conn, rina.id).unwrap();
    let said: Vec<_> = log
        .iter()
        .skip(2)
        .map(|one| (one.given, one.source))
        .collect();
    assert_eq!(
        said,
        [
            (true, ConsentSource::Account),
            (false, ConsentSource::Account)
        ]
    );
    let change = |purpose, given| ConsentChange {
        purpose,
        given,
        wording: String::new(),
        source: ConsentSource::Account,
    };
    let (now, conn) = (shop.now, &mut shop.conn);
    let by = rina.actor();
    assert!(matches!(
        members::set_consent(
            conn,
            now,
            &by,
            rina.id,
            &change(ConsentPurpose::Terms, false)
        ),
        Err(ConsentError::Needed(ConsentPurpose::Terms))
    ));
    assert!(matches!(
        members::set_consent(
            conn,
            now,
            &by,
            wati.id,
            &change(ConsentPurpose::NewsMail, true)
        ),
        Err(ConsentError::NotFound)
    ));
    let warehouse = staff(Role::Warehouse);
    assert!(matches!(
        members::set_consent(
            conn,
            now,
            &warehouse,
            rina.id,
            &change(ConsentPurpose::NewsMail, true)
        ),
        Err(ConsentError::Denied(_))
    ));
}

#[test]
fn only_those_who_chose_so_are_listed_and_only_while_they_do() {
    let mut shop = Shop::new();
    let people: Vec<Member> = ["Dwi", "Ani", "Citra", "Budi"]
        .into_iter()
        .map(|name| shop.member(name))
        .collect();
    let listed = |shop: &mut Shop, words: &str| -> Vec<String> {
        members::directory(&mut shop.conn, words, None, 50)
            .unwrap()
            .into_iter()
            .map(|one| one.nickname)
            .collect()
    };
    assert!(listed(&mut shop, "").is_empty());
    for member in &people[..3] {
        consent(&mut shop, member, ConsentPurpose::Directory, true);
    }
    assert_eq!(listed(&mut shop, ""), ["Ani", "Citra", "Dwi"]);
    assert_eq!(listed(&mut shop, "CIT"), ["Citra"]);
    assert_eq!(listed(&mut shop, "sleman ani"), ["Ani"]);
    assert!(listed(&mut shop, "example.com").is_empty());
    assert!(listed(&mut shop, "%").is_empty());
    let first = members::directory(&mut shop.conn, "", None, 2).unwrap();
    let rest = members::directory(&mut shop.conn, "", Some(first[1].cursor), 2).unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(rest[0].nickname, "Dwi");
    consent(&mut shop, &people[1], ConsentPurpose::Directory, false);
    assert_eq!(listed(&mut shop, ""), ["Citra", "Dwi"]);
    let by = staff(Role::Cashier);
    members::suspend(&mut shop.conn, shop.now, &by, people[0].id, "Menipu.").unwrap();
    assert_eq!(listed(&mut shop, ""), ["Citra"]);
}

#[test]
fn only_who_is_listed_is_a_place_in_the_list() {
    let mut shop = Shop::new();
    let [ani, budi, cici] = ["Ani", "Budi", "Cici"].map(|name| shop.member(name));
    for member in [&ani, &cici] {
        consent(&mut shop, member, ConsentPurpose::Directory, true);
    }
    let mut after = |last: &Member| -> Vec<String> {
        let found = members::directory(&mut shop.conn, "", Some(last.id), 9).unwrap();
        found.into_iter().map(|listed| listed.nickname).collect()
    };
    assert_eq!(after(&ani), ["Cici"]);
    // Where Budi would stand between them is nobody's business.
    assert_eq!(after(&budi), ["Ani", "Cici"]);
}
