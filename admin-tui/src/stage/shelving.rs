//! The shelves in the terminal: categories and the printed catalogue.

mod beside;
mod collections;

use shop_core::{
    actor::Actor,
    catalog::{
        self, CategoryRow, CollectionChoice, CollectionEdit, NewCategory, NewProduct, Product,
        StaffProductQuery, Technique,
    },
    ids::ProductId,
    staff::{self, Role},
};

use super::{PASSWORD, Stage};
use crate::{app::model::Popup, widgets::form::Kind};

const BY: Actor = Actor::System;

/// Returns the product whose name begins like this.
fn product(stage: &mut Stage, name: &str) -> ProductId {
    let query = StaffProductQuery::default();
    let found = catalog::staff_list(&mut stage.shop.conn, &BY, &query).unwrap();
    let mut products = found.iter().map(|row| &row.product);
    let product = products.find(|product| product.name.to_lowercase().starts_with(name));
    product.unwrap_or_else(|| panic!("no product {name}")).id
}

/// Puts a shop with four garments, a tree of categories and two collections
/// on the stage.
fn stage() -> Stage {
    let mut stage = Stage::signed_in();
    for (name, price) in [
        ("Gamis Kawung", 450_000),
        ("Pasmina Polos", 90_000),
        ("Kemeja Parang", 275_000),
        ("Bros Melati", 45_000),
    ] {
        stage.shop.goods(name, price, 9);
    }
    let hijab = category(&mut stage, "Hijab", None);
    category(&mut stage, "Pasmina", Some("Hijab"));
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    assert_eq!(hijab.products, 0);
    let lebaran = CollectionEdit {
        name: "Lebaran".into(),
        name_en: "Feast days".into(),
        starts_at: Some("2026-12-01T17:00:00Z".parse().unwrap()),
        published: true,
        ..plain()
    };
    catalog::create_collection(conn, now, &BY, &lebaran).unwrap();
    let fresh = CollectionEdit {
        name: "Baru datang".into(),
        choice: CollectionChoice::New,
        rule_days: 30,
        published: true,
        ..plain()
    };
    catalog::create_collection(conn, now, &BY, &fresh).unwrap();
    stage.press("g e");
    stage
}

fn plain() -> CollectionEdit {
    CollectionEdit {
        slug: String::new(),
        name: String::new(),
        name_en: String::new(),
        description: String::new(),
        description_en: String::new(),
        choice: CollectionChoice::Hand,
        rule_word: String::new(),
        rule_days: 0,
        published: false,
        starts_at: None,
        ends_at: None,
    }
}

fn category(stage: &mut Stage, name: &str, above: Option<&str>) -> CategoryRow {
    let parent_id = above.map(|above| row(stage, above).category.id);
    let new = NewCategory {
        name: name.into(),
        name_en: String::new(),
        parent_id,
    };
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    catalog::create_category(conn, now, &BY, new).unwrap();
    row(stage, name)
}

fn row(stage: &mut Stage, name: &str) -> CategoryRow {
    let rows = catalog::staff_categories(&mut stage.shop.conn, &BY).unwrap();
    let found = rows.into_iter().find(|row| row.category.name == name);
    found.unwrap_or_else(|| panic!("no category {name}"))
}

fn names(stage: &mut Stage) -> Vec<String> {
    let rows = catalog::staff_categories(&mut stage.shop.conn, &BY).unwrap();
    rows.into_iter().map(|row| row.category.name).collect()
}

/// What shelves there must be so that everything can be done with them: a
/// collection that is shown with two articles, one that is not, a draft with
/// a match and one with a pair that is never shown.
pub(super) fn shelves(stage: &mut Stage) {
    let gamis = product(stage, "gamis");
    let tunik = product(stage, "tunik");
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    for (name, published) in [("Lebaran", true), ("Akhir tahun", false)] {
        let new = CollectionEdit {
            name: name.into(),
            published,
            ..plain()
        };
        let made = catalog::create_collection(conn, now, &BY, &new).unwrap();
        catalog::fill_collection(conn, now, &BY, made.id, 1, &[gamis, tunik]).unwrap();
    }
    let [scarf, brooch] = ["Selendang", "Bros"].map(|name| draft(stage, name).id);
    let (conn, now) = (&mut stage.shop.conn, stage.now);
    catalog::relate(conn, now, &BY, scarf, gamis).unwrap();
    catalog::veto_pair(conn, now, &BY, brooch, gamis).unwrap();
}

fn draft(stage: &mut Stage, name: &str) -> Product {
    let category_id = row(stage, "Gamis").category.id;
    let new = NewProduct {
        name: name.into(),
        category_id,
        material: "Sutra".into(),
        material_en: String::new(),
        description: "Ditenun di Pekalongan.".into(),
        description_en: String::new(),
        care: String::new(),
        care_en: String::new(),
        motif: String::new(),
        technique: Technique::Woven,
    };
    catalog::create_product(&mut stage.shop.conn, stage.now, &BY, new).unwrap()
}

fn drawing(stage: &Stage) -> String {
    std::fs::create_dir_all(stage.settings.media_url()).unwrap();
    let file = format!("{}/kain.svg", stage.settings.media_url());
    let words = "<svg viewBox=\"0 0 60 40\"><path d=\"M0 0h60v40H0z\"/></svg>";
    std::fs::write(&file, words).unwrap();
    file
}

#[test]
fn categories_stand_as_a_tree() {
    let mut stage = stage();
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Rak                                  Sari (Pemilik) · 14.02 WIB ┐
    │ [Kategori]  Koleksi                                                  3 baris │
    │  Kategori                             Dijual   Semua Alamat                  │
    │▸ Gamis                                     4       4 /kategori/gamis         │
    │  Hijab                                     0       0 /kategori/hijab         │
    │    Pasmina                                 0       0 /kategori/pasmina       │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ E ubah  B baru  Enter buka  K naik, J turun  X katalog PDF         ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
    stage.press("enter");
    insta::assert_snapshot!(stage.screen(), @r"
    ┌ Griya Gaya ▸ Rak ▸ Gamis                          Sari (Pemilik) · 14.02 WIB ┐
    │ Gamis                                                               4 dijual │
    │ Tautan             /kategori/gamis                                           │
    │                                                                              │
    │ ─ Isinya (4) ──────────────────────────────────────────────────────────────  │
    │▸   1  Bros Melati                                                            │
    │    2  Gamis Kawung                                                           │
    │    3  Kemeja Parang                                                          │
    │    4  Pasmina Polos                                                          │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ├──────────────────────────────────────────────────────────────────────────────┤
    │ E ubah  B baru  p produk  X katalog PDF  D hapus  J berikutnya     ? bantuan │
    └ ✓ Selamat bekerja, Sari. ────────────────────────────────────────────────────┘
    ");
}

#[test]
fn categories_are_made_renamed_and_put_in_order() {
    let mut stage = stage();
    // A new one stands beside the one under the cursor.
    stage.press("B");
    stage.type_text("Kain");
    stage.press("tab");
    stage.type_text("Cloth");
    stage.press("ctrl-s");
    stage.sees("Kain ditambahkan");
    assert_eq!(names(&mut stage), ["Gamis", "Hijab", "Pasmina", "Kain"]);
    stage.press("end K");
    assert_eq!(names(&mut stage), ["Gamis", "Kain", "Hijab", "Pasmina"]);
    // The cursor stays on what was moved, so it can go on.
    stage.press("K");
    assert_eq!(names(&mut stage), ["Kain", "Gamis", "Hijab", "Pasmina"]);
    stage.press("K");
    assert_eq!(names(&mut stage)[0], "Kain", "it is the first already");
    stage.press("J J");
    assert_eq!(names(&mut stage), ["Gamis", "Hijab", "Pasmina", "Kain"]);
    // Below another one, which is further in and still found by its letter.
    stage.press("E");
    stage.type_text(" tenun");
    stage.press("tab tab p ctrl-s");
    let kain = row(&mut stage, "Kain tenun");
    assert_eq!(kain.category.name_en, "Cloth");
    assert_eq!(
        kain.category.parent_id,
        Some(row(&mut stage, "Pasmina").category.id)
    );
    assert_eq!(kain.depth, 2);
    // Nothing is offered that would make a circle.
    stage.press("home down E");
    let Some(Popup::Form { form, .. }) = stage.model.popups.last() else {
        panic!("no form is open");
    };
    let Some(Kind::Choice(parents, _)) = form.fields.last().map(|field| &field.kind) else {
        panic!("the last field is a choice: {form:?}");
    };
    let labels: Vec<&str> = parents.iter().map(|parent| &*parent.label).collect();
    assert_eq!(labels, ["(paling atas)", "Gamis"]);
    stage.press("ctrl-s");
    assert_eq!(row(&mut stage, "Hijab").category.parent_id, None);
    stage.press("E");
    for _ in 0..5 {
        stage.press("backspace");
    }
    stage.press("ctrl-s");
    stage.sees("Nama masih kosong");
}

#[test]
fn deleting_says_what_prevents_it() {
    let mut stage = stage();
    stage.press("home down D");
    stage.sees("Hapus Hijab?");
    stage.sees("Pasmina");
    stage.press("esc");
    assert!(names(&mut stage).contains(&"Hijab".to_owned()));
    // What is empty goes after a question.
    stage.press("end D");
    stage.sees("Hapus Pasmina?");
    stage.press("y");
    stage.sees("Pasmina dihapus");
    assert_eq!(names(&mut stage), ["Gamis", "Hijab"]);
    // What lies in it goes elsewhere first.
    stage.press("home D");
    stage.sees("Hapus Gamis?");
    stage.sees("Masih ada 4 produk di dalamnya");
    stage.press("ctrl-s");
    stage.sees("Gamis dihapus");
    assert_eq!(names(&mut stage), ["Hijab"]);
    let hijab = row(&mut stage, "Hijab");
    assert_eq!((hijab.products, hijab.on_sale), (4, 4));
    // Nobody is left to take what lies in the last one.
    stage.press("home D");
    stage.sees("Belum dapat dihapus: masih ada 4 produk di dalamnya");
    assert_eq!(names(&mut stage), ["Hijab"]);
}

#[test]
fn the_catalogue_is_written_to_a_file() {
    let mut stage = stage();
    std::fs::create_dir_all(stage.settings.media_url()).unwrap();
    let path = |name: &str| format!("{}/{name}", stage.settings.media_url());
    let files = ["semua.pdf", "gamis.pdf", "lebaran.pdf"].map(path);
    let scopes = ["X left", "X", ") X"];
    for (file, keys) in files.iter().zip(scopes) {
        stage.press(keys);
        stage.press("tab tab");
        for _ in 0.."katalog.pdf".len() {
            stage.press("backspace");
        }
        stage.type_text(file);
        stage.press("ctrl-s");
    }
    stage.sees("Belum ada produk yang dijual");
    assert!(!std::fs::exists(&files[2]).unwrap());
    stage.press("esc y");
    for file in &files[..2] {
        let bytes = std::fs::read(file).unwrap();
        assert!(bytes.starts_with(b"%PDF-"), "{file}");
    }
    // What is there is never overwritten.
    stage.press("( X tab tab");
    for _ in 0.."katalog.pdf".len() {
        stage.press("backspace");
    }
    stage.type_text(&files[0]);
    stage.press("ctrl-s");
    stage.sees("Berkas itu sudah ada.");
}

#[test]
fn whoever_does_not_keep_the_catalogue_only_looks() {
    let mut stage = stage();
    let new = staff::NewStaff {
        username: "bayu".into(),
        name: "Bayu".into(),
        role: Role::Cashier,
        password: shop_core::secret::Password::typed(PASSWORD),
    };
    staff::add(&mut stage.shop.conn, stage.now, &BY, new).unwrap();
    stage.press("f12");
    stage.type_text("bayu");
    stage.press("enter");
    stage.type_text(PASSWORD);
    stage.press("enter");
    stage.press("g e");
    stage.sees("Hijab");
    stage.press("B");
    stage.sees("akun Anda tidak berhak");
    assert!(stage.model.popups.is_empty());
    stage.press("enter");
    stage.sees("Gamis Kawung");
}
