//! Frequent questions: categories, drafts, the search.

use shop_core::{
    actor::Actor,
    content::{self, ContentError, FaqCategoryTexts, FaqTexts, Shift},
    db::Conn,
    ids::FaqCategoryId,
    messages::Lang,
    staff::Role,
};

use crate::shop::{Shop, staff};

fn names(name: &str) -> FaqCategoryTexts {
    FaqCategoryTexts {
        name: name.to_owned(),
        name_en: String::new(),
    }
}

pub fn question(category: FaqCategoryId, question: &str, answer: &str) -> FaqTexts {
    FaqTexts {
        category,
        question: question.to_owned(),
        question_en: String::new(),
        answer: answer.to_owned(),
        answer_en: String::new(),
    }
}

fn by() -> Actor {
    staff(Role::Moderator)
}

/// Returns the questions the web shows for some words.
fn shown(conn: &mut Conn, words: &str) -> Vec<String> {
    content::faq(conn, Lang::Id, words)
        .unwrap()
        .into_iter()
        .flat_map(|section| section.questions)
        .map(|entry| entry.question)
        .collect()
}

#[test]
fn a_question_is_a_draft_until_it_is_published() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let jahit = content::add_faq_category(conn, now, &by(), &names("Jahit ulang")).unwrap();
    let again = content::add_faq_category(conn, now, &by(), &names("Jahit ulang")).unwrap();
    assert_eq!(
        (&*jahit.slug, &*again.slug),
        ("jahit-ulang", "jahit-ulang-2")
    );
    let texts = question(
        jahit.id,
        "Bisa dipendekkan?",
        "Bisa, **dua hari**, oleh {shop_name}.",
    );
    let entry = content::add_question(conn, now, &by(), &texts).unwrap();
    assert!(shown(conn, "dipendekkan").is_empty(), "a draft");
    content::show_question(conn, now, &by(), entry.id, true).unwrap();
    assert_eq!(shown(conn, "DIPENDEKKAN dua"), ["Bisa dipendekkan?"]);
    assert!(
        shown(conn, "dipendekkan tiga").is_empty(),
        "every word is looked for"
    );
    assert_eq!(
        shown(conn, "butik griya dipendekkan").len(),
        1,
        "places are filled"
    );

    let mut other = FaqTexts::of(&entry);
    other.question = "Bisa dikecilkan?".to_owned();
    // The version was counted up by publishing.
    let stale = content::edit_question(conn, now, &by(), entry.id, entry.version, &other);
    assert!(matches!(stale, Err(ContentError::Changed(_))));
    content::edit_question(conn, now, &by(), entry.id, 2, &other).unwrap();
    assert_eq!(shown(conn, "dikecilkan"), ["Bisa dikecilkan?"]);

    let full = content::delete_faq_category(conn, now, &by(), jahit.id);
    assert!(matches!(full, Err(ContentError::NotEmpty)));
    content::delete_question(conn, now, &by(), entry.id).unwrap();
    content::delete_faq_category(conn, now, &by(), jahit.id).unwrap();
    assert!(shown(conn, "dikecilkan").is_empty());
}

#[test]
fn questions_and_categories_are_put_in_order() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let sections = content::faq_sections(conn, &by()).unwrap();
    let (first, second) = (&sections[0], &sections[1]);
    content::move_faq_category(conn, now, &by(), second.category.id, Shift::Up).unwrap();
    let last = first.questions.last().unwrap().id;
    content::move_question(conn, now, &by(), last, Shift::To(1)).unwrap();
    let after = content::faq_sections(conn, &by()).unwrap();
    assert_eq!(after[0].category.id, second.category.id);
    assert_eq!(after[1].questions[0].id, last);
    // Another category takes a question in behind its own.
    let moved = FaqTexts {
        category: second.category.id,
        ..FaqTexts::of(&first.questions[0])
    };
    let version = first.questions[0].version;
    content::edit_question(conn, now, &by(), first.questions[0].id, version, &moved).unwrap();
    let after = content::faq_sections(conn, &by()).unwrap();
    assert_eq!(after[0].questions.last().unwrap().id, first.questions[0].id);
}

#[test]
fn what_is_not_right_is_refused() {
    let mut shop = Shop::new();
    let (conn, now) = (&mut shop.conn, shop.now);
    let category = content::faq_sections(conn, &by()).unwrap()[0].category.id;
    for (asked, answer) in [("", "x"), ("x", ""), ("x", &*"a".repeat(5_001))] {
        let added = content::add_question(conn, now, &by(), &question(category, asked, answer));
        assert!(matches!(added, Err(ContentError::Invalid(..))));
    }
    let nowhere = question(FaqCategoryId(999), "x", "x");
    let added = content::add_question(conn, now, &by(), &nowhere);
    assert!(matches!(added, Err(ContentError::NotFound(_))));
}
