//! What everybody did: recorded, found, and read by few.

use std::{collections::BTreeSet, fs, path::Path};

use chrono::Duration;
use shop_core::{
    audit::{self, AuditError, AuditQuery, Who},
    catalog::{self, NewCategory},
    events::{Event, EventKind, Subject},
    ids::{
        CampaignId, CategoryId, CollectionId, ConversationId, CounterDraftId, ForumCategoryId,
        MemberId, OrderId, PageId, PaymentId, PostId, ProductId, PromotionId, RefundId, RequestId,
        ShipmentId, StaffId, TopicId, VariantId,
    },
    messages::{Explain, Lang, exists},
    secret::Password,
    settings,
    staff::{self, AddStaffError, NewStaff, Role, SignInError},
    tiers::{self, Tier},
};

use crate::{
    reports::alive,
    shop::{PASSWORD, Shop, staff as acting},
};

fn with_staff() -> Shop {
    let mut shop = Shop::new();
    let password = || Password::new(PASSWORD).unwrap();
    let owner =
        staff::add_first_owner(&mut shop.conn, shop.now, "ratna", "Ratna", password()).unwrap();
    let new = NewStaff {
        username: "sari".to_owned(),
        name: "Sari W.".to_owned(),
        role: Role::Cashier,
        password: password(),
    };
    staff::add(&mut shop.conn, shop.now, &owner.actor(), new).unwrap();
    shop
}

fn find(shop: &mut Shop, words: &str) -> Vec<EventKind> {
    let mut query = audit::query_of_words(&mut shop.conn, words).unwrap();
    query.limit = 100;
    let found = audit::list(&mut shop.conn, &acting(Role::Admin), &query).unwrap();
    found.iter().map(|event| event.kind).collect()
}

#[test]
fn sign_ins_are_recorded_and_floods_are_not() {
    let mut shop = with_staff();
    let (right, wrong) = (Password::typed(PASSWORD), Password::typed("bukan ini"));
    staff::sign_in(&mut shop.conn, shop.now, "sari", &right).unwrap();
    for _ in 0..3 {
        let answer = staff::sign_in(&mut shop.conn, shop.now, "sari", &wrong);
        assert!(matches!(answer, Err(SignInError::Wrong)), "{answer:?}");
    }
    assert_eq!(find(&mut shop, "jenis:staff.signed_in").len(), 1);
    assert_eq!(find(&mut shop, "jenis:staff.sign_in_failed").len(), 3);
    // Attempts beyond the limit of an account are not tried and not recorded.
    for _ in 0..5 {
        let _ = staff::sign_in(&mut shop.conn, shop.now, "sari", &wrong);
    }
    assert_eq!(find(&mut shop, "jenis:staff.sign_in_failed").len(), 5);
    // Names that nobody has fill the log only so far.
    for at in 0..90 {
        let name = format!("nobody{at}");
        let _ = staff::sign_in(&mut shop.conn, shop.now, &name, &wrong);
    }
    assert_eq!(find(&mut shop, "jenis:staff.sign_in_failed").len(), 60);
    shop.wait(Duration::hours(2));
    let _ = staff::sign_in(&mut shop.conn, shop.now, "nobody", &wrong);
    assert_eq!(find(&mut shop, "jenis:staff.sign_in_failed").len(), 61);
}

#[test]
fn the_log_is_found_by_person_record_day_and_words() {
    let mut shop = with_staff();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let right = Password::typed(PASSWORD);
    shop.wait(Duration::days(1));
    let sari = staff::sign_in(&mut shop.conn, shop.now, "sari", &right).unwrap();
    staff::sign_in(&mut shop.conn, shop.now, "ratna", &right).unwrap();
    assert_eq!(find(&mut shop, "oleh:sa"), [EventKind::StaffSignedIn]);
    assert_eq!(find(&mut shop, "oleh:nobody"), []);
    let about = format!("tentang:order:{}", order.number.to_lowercase());
    assert_eq!(find(&mut shop, &about), [EventKind::OrderPlaced]);
    assert_eq!(find(&mut shop, "tentang:order:GG-0000-0000"), []);
    let day = format!("hari:{} jenis:staff", shop.now.day());
    assert_eq!(find(&mut shop, &day).len(), 2);
    assert_eq!(find(&mut shop, "oleh:pelanggan jenis:order").len(), 1);
    assert_eq!(find(&mut shop, "kutubaru jenis:product.created").len(), 1);
    assert_eq!(find(&mut shop, "100%_\\ 'or'"), []);
    // Words are those of the log or of the name of the kind.
    assert!(!find(&mut shop, "diterbitkan").is_empty());
    // What is half typed leaves nothing out.
    assert!(find(&mut shop, "hari:2026-1").len() > 5);
    let record = audit::about(&mut shop.conn, "staff:sari").unwrap();
    assert_eq!((record.kind(), record.id()), ("staff", sari.id.0));
    assert!(audit::about(&mut shop.conn, "sari").is_err());
    assert!(audit::about(&mut shop.conn, "kerbau:1").is_err());
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    let mut shop = with_staff();
    for at in 0..7 {
        shop.goods(&format!("Kebaya {at}"), 450_000, 9);
    }
    let owner = acting(Role::Owner);
    let all = AuditQuery {
        limit: 500,
        ..AuditQuery::default()
    };
    let all = audit::list(&mut shop.conn, &owner, &all).unwrap();
    let mut walked = Vec::new();
    loop {
        let page = AuditQuery {
            after: walked.last().copied(),
            limit: 4,
            ..AuditQuery::default()
        };
        let page = audit::list(&mut shop.conn, &owner, &page).unwrap();
        if page.is_empty() {
            break;
        }
        walked.extend(page.iter().map(|event| event.id));
    }
    let ids: Vec<_> = all.iter().map(|event| event.id).collect();
    assert_eq!(walked, ids);
    assert!(ids.len() > 20);
}

#[test]
fn changes_are_told_before_and_after() {
    let mut shop = with_staff();
    let sari = staff::by_username(&mut shop.conn, "sari").unwrap().unwrap();
    let owner = acting(Role::Owner);
    staff::change_role(&mut shop.conn, shop.now, &owner, sari.id, Role::Warehouse).unwrap();
    let query = AuditQuery {
        by: Some(Who::Staff),
        kinds: Some(vec![EventKind::StaffRoleChanged]),
        limit: 1,
        ..AuditQuery::default()
    };
    let event = audit::list(&mut shop.conn, &owner, &query)
        .unwrap()
        .remove(0);
    let change = audit::changes(&event, Lang::Id).remove(0);
    assert_eq!(
        (&*change.field, &*change.before, &*change.after),
        ("Peran", "Kasir", "Gudang")
    );
    let facts = audit::facts(&event, Lang::En);
    assert!(facts.contains(&("User name".to_owned(), "sari".to_owned())));
    let viewed = audit::view(&mut shop.conn, &owner, event.id).unwrap();
    assert_eq!(viewed, Some(event));
}

#[test]
fn only_owner_and_admin_read_it() {
    let mut shop = with_staff();
    for role in [Role::Cashier, Role::Warehouse, Role::Moderator] {
        let query = AuditQuery::default();
        let answer = audit::list(&mut shop.conn, &acting(role), &query);
        assert!(matches!(answer, Err(AuditError::Denied(_))), "{role:?}");
    }
    let admin = acting(Role::Admin);
    audit::list(&mut shop.conn, &admin, &AuditQuery::default()).unwrap();
}

#[test]
fn everything_that_is_written_has_words() {
    let mut shop = with_staff();
    for lang in [Lang::Id, Lang::En] {
        for kind in EventKind::ALL {
            let area = kind.as_str().split('.').next().unwrap();
            let key = format!("audit-area-{}", area.replace('_', "-"));
            assert!(exists(lang, &key), "{key} in {lang}");
        }
        for subject in SUBJECTS {
            let key = format!("audit-area-{}", subject.kind().replace('_', "-"));
            assert!(exists(lang, &key), "{key} in {lang}");
        }
    }
    // What use cases write by name.
    let mut written = BTreeSet::new();
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    names_in(&core, &mut written);
    assert!(written.len() > 80, "{written:?}");
    // What they write as a whole, before and after a change.
    let kebaya = shop.goods("Kebaya", 450_000, 1);
    let terms = shop.terms("Gajian");
    let promotion = shop.promotion(&terms, "GAJIAN");
    let offer = catalog::offers(&mut shop.conn, &[kebaya])
        .unwrap()
        .remove(0);
    for whole in [
        serde_json::to_value(settings::load(&mut shop.conn).unwrap()).unwrap(),
        serde_json::to_value(&offer.variant).unwrap(),
        serde_json::to_value(&offer.product).unwrap(),
        serde_json::to_value(catalog::categories(&mut shop.conn).unwrap()).unwrap(),
        serde_json::to_value(&promotion).unwrap(),
    ] {
        alive::fields(&whole, &mut |name| {
            written.insert(name.to_owned());
        });
    }
    for name in &written {
        for lang in [Lang::Id, Lang::En] {
            assert!(audit::field_label(name, lang).is_some(), "{name} in {lang}");
        }
    }
}

/// One of each kind of record.
const SUBJECTS: [Subject; 20] = [
    Subject::Staff(StaffId(1)),
    Subject::Member(MemberId(1)),
    Subject::Category(CategoryId(1)),
    Subject::Product(ProductId(1)),
    Subject::Variant(VariantId(1)),
    Subject::Order(OrderId(1)),
    Subject::Payment(PaymentId(1)),
    Subject::Shipment(ShipmentId(1)),
    Subject::Refund(RefundId(1)),
    Subject::Conversation(ConversationId(1)),
    Subject::ForumCategory(ForumCategoryId(1)),
    Subject::Topic(TopicId(1)),
    Subject::Post(PostId(1)),
    Subject::Page(PageId(1)),
    Subject::Request(RequestId(1)),
    Subject::Draft(CounterDraftId(1)),
    Subject::Promotion(PromotionId(1)),
    Subject::Campaign(CampaignId(1)),
    Subject::Shop,
    Subject::Collection(CollectionId(1)),
];

/// Collects the names that stand in `json!` of files that record events.
fn names_in(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names_in(&path, names);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap_or_default();
        if !source.contains("EventKind::") {
            continue;
        }
        for part in source.split("json!(").skip(1) {
            let mut depth = 1;
            let body: String = part
                .chars()
                .take_while(|letter| {
                    depth += match letter {
                        '(' => 1,
                        ')' => -1,
                        _ => 0,
                    };
                    depth > 0
                })
                .collect();
            // A name stands in quotes before a colon.
            for quoted in body
                .split("\":")
                .filter_map(|before| before.rsplit('"').next())
            {
                let is_name = !quoted.is_empty()
                    && quoted.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
                if is_name && !matches!(quoted, "before" | "after") {
                    names.insert(quoted.to_owned());
                }
            }
        }
    }
}

#[test]
fn a_value_without_a_name_is_called_by_its_kind() {
    let mut shop = with_staff();
    let rina = shop.member("Rina");
    let owner = acting(Role::Owner);
    tiers::pin(
        &mut shop.conn,
        shop.now,
        &owner,
        rina.id,
        Tier::Gold,
        "Langganan.",
    )
    .unwrap();
    let newest = |shop: &mut Shop, kind: EventKind| {
        let query = AuditQuery {
            kinds: Some(vec![kind]),
            limit: 1,
            ..AuditQuery::default()
        };
        audit::list(&mut shop.conn, &acting(Role::Owner), &query)
            .unwrap()
            .remove(0)
    };
    let told = |event: &Event| {
        let change = audit::changes(event, Lang::Id).remove(0);
        format!("{}: {} -> {}", change.field, change.before, change.after)
    };
    let pinned = newest(&mut shop, EventKind::MemberTierPinned);
    assert_eq!(told(&pinned), "Tingkat: Member -> Emas");
    let category = catalog::categories(&mut shop.conn).unwrap().remove(0);
    let made = NewCategory {
        name: "Kain".to_owned(),
        name_en: "Cloth".to_owned(),
        parent_id: None,
    };
    let cloth = catalog::create_category(&mut shop.conn, shop.now, &owner, made).unwrap();
    let (seen, wanted) = ([category.id, cloth.id], [cloth.id, category.id]);
    catalog::reorder_categories(&mut shop.conn, shop.now, &owner, None, &seen, &wanted).unwrap();
    let ordered = newest(&mut shop, EventKind::CategoriesReordered);
    assert_eq!(told(&ordered), "Urutan: Kebaya, Kain -> Kain, Kebaya");
}

#[test]
fn nobody_is_called_like_a_group_of_people() {
    let mut shop = with_staff();
    let owner = acting(Role::Owner);
    for name in [
        "staff",
        "staf",
        "cli",
        "Shop",
        "toko",
        "system",
        "member",
        "anggota",
        "pelanggan",
    ] {
        let new = NewStaff {
            username: name.to_owned(),
            name: "Sari".to_owned(),
            role: Role::Cashier,
            password: Password::new(PASSWORD).unwrap(),
        };
        let refused = staff::add(&mut shop.conn, shop.now, &owner, new);
        assert!(
            matches!(refused, Err(AddStaffError::ReservedUsername)),
            "{name}: {refused:?}"
        );
        assert!(!refused.unwrap_err().explain(Lang::Id).contains('⟦'));
    }
}
