//! A desk in a small shop, with a terminal on it.

use std::{env, fs, path::PathBuf};

use chrono::Duration;
use clap::Parser;
use shop_core::{
    actor::Actor,
    carts,
    catalog::{self, NewCategory, NewColour, NewProduct, NewVariant, Technique},
    db::Conn,
    members::{self, Consent, ConsentPurpose, Member, NewMember},
    messages::Lang,
    money::Rupiah,
    orders::{self, CheckoutDetails, Order},
    payments::{self, Confirmation},
    secret::Token,
    set_up, shipping, stock,
    time::Timestamp,
};
use shop_test_database::TestDb;

use crate::commands::{
    Arguments, Exit,
    run::{Printed, carry_out},
};

/// A shop in a folder of its own, deleted when the test ends.
pub struct Desk {
    pub folder: PathBuf,
    pub conn: Conn,
    pub now: Timestamp,
    database: TestDb,
}

/// The shop itself, which sets the scene.
const SHOP: Actor = Actor::System;

impl Desk {
    /// Opens a shop with one category, one colour and one bank account.
    pub fn new() -> Self {
        let folder = env::temp_dir().join(format!("griya-desk-{}", Token::random().reveal()));
        fs::create_dir_all(&folder).unwrap();
        let database = TestDb::new();
        let mut conn = database.conn();
        let now = "2026-11-23T02:00:00Z".parse().unwrap();
        set_up::ensure(&mut conn, now).unwrap();
        payments::add_account(&mut conn, now, &SHOP, "BCA", "0374000123", "Griya Gaya").unwrap();
        Self {
            folder,
            conn,
            now,
            database,
        }
    }

    /// Lets hours pass.
    pub fn wait(&mut self, hours: i64) {
        self.now = self.now.plus(Duration::hours(hours));
    }

    /// Types a command and returns what it leaves.
    pub fn run(&self, line: &[&str]) -> Printed {
        let mut whole = vec!["admin-tui", "--lang", "id"];
        if !line.contains(&"--database") {
            whole.extend(["--database", self.database.url()]);
        }
        whole.extend(line);
        let arguments = Arguments::try_parse_from(whole).unwrap();
        let command = arguments.command.clone().expect("the line has a command");
        carry_out(&arguments, &command, self.now)
    }

    /// Types a command that must work, and returns its data.
    pub fn data(&self, line: &[&str]) -> String {
        let printed = self.run(line);
        assert_eq!(printed.exit, Exit::Done, "{line:?}: {:?}", printed.said);
        printed.data
    }

    /// Types a command and returns its exit code and what it says.
    pub fn said(&self, line: &[&str]) -> (u8, String) {
        let printed = self.run(line);
        (printed.exit as u8, printed.said.join("\n"))
    }

    /// Puts a product in two sizes on sale, five pieces each.
    pub fn goods(&mut self) {
        let (conn, now) = (&mut self.conn, self.now);
        let text = str::to_owned;
        let category = NewCategory {
            name: text("Kebaya"),
            name_en: text("Kebayas"),
            parent_id: None,
        };
        let category_id = catalog::create_category(conn, now, &SHOP, category)
            .unwrap()
            .id;
        let colour = NewColour {
            name: text("Sogan"),
            name_en: text("Brown"),
            hex: text("#6b4226"),
        };
        let colour_id = catalog::create_colour(conn, now, &SHOP, colour).unwrap().id;
        let product = NewProduct {
            name: text("Kebaya Kawung"),
            category_id,
            material: text("Katun primisima"),
            material_en: text("Primissima cotton"),
            description: text("Dijahit di Jogja."),
            description_en: String::new(),
            care: text("Cuci dengan lerak."),
            care_en: String::new(),
            motif: text("kawung"),
            technique: Technique::Cap,
        };
        let product = catalog::create_product(conn, now, &SHOP, product)
            .unwrap()
            .id;
        for (size, price) in [("M", 285_000), ("L", 295_000)] {
            let variant = NewVariant {
                colour_id,
                size: text(size),
                sku: format!("KK-{size}"),
                price: Rupiah(price),
                weight_grams: 400,
            };
            let variant = catalog::add_variant(conn, now, &SHOP, product, variant)
                .unwrap()
                .id;
            stock::receive(conn, now, &SHOP, variant, 5, "").unwrap();
        }
        catalog::publish(conn, now, &SHOP, product).unwrap();
    }

    /// Somebody registers.
    pub fn registers(&mut self, name: &str, phone: &str) -> Member {
        let given = |purpose| Consent {
            purpose,
            wording: "Saya setuju.".to_owned(),
        };
        let new = NewMember {
            name: name.to_owned(),
            email: format!("{}@example.com", name.to_lowercase().replace(' ', ".")),
            phone: phone.to_owned(),
            city: "Sleman".to_owned(),
            password: "kawung dan parang".to_owned(),
            lang: Lang::Id,
            consents: vec![given(ConsentPurpose::Terms), given(ConsentPurpose::Privacy)],
            base_url: "https://butik.example".to_owned(),
        };
        members::register(&mut self.conn, self.now, new)
            .unwrap()
            .member
    }

    /// A member orders pieces of a variant and will pick them up.
    pub fn orders(&mut self, member: &Member, sku: &str, pieces: i64) -> Order {
        let (conn, now) = (&mut self.conn, self.now);
        let variant = catalog::variant_by_sku(conn, sku).unwrap().unwrap();
        let owner = Some(member.id);
        let (cart, _) = carts::add(conn, now, None, owner, variant.id, pieces).unwrap();
        let rates = shipping::options(conn, None, Rupiah(1), 500).unwrap();
        let details = CheckoutDetails {
            rate: rates[0].rate.id,
            address: None,
            account: payments::accounts(conn).unwrap()[0].id,
            note: String::new(),
            seen: None,
            lang: Lang::Id,
        };
        let by = Actor::Member(member.id);
        orders::place(conn, now, &by, cart, &details).unwrap().order
    }

    /// A member says that she has transferred an amount.
    pub fn transfers(&mut self, order: &Order, amount: Rupiah) {
        let confirmation = Confirmation {
            sender_bank: "Mandiri".to_owned(),
            sender_name: "Rina Wulandari".to_owned(),
            amount,
            transferred_on: self.now.day(),
            note: String::new(),
            proof: None,
        };
        let member = order.member_id.unwrap();
        payments::submit(
            &mut self.conn,
            self.now,
            member,
            &order.token,
            &confirmation,
        )
        .unwrap();
    }

    /// Returns what an order's open payment asks for.
    pub fn due(&mut self, order: &Order) -> Rupiah {
        let view = orders::view(&mut self.conn, &SHOP, order.id)
            .unwrap()
            .unwrap();
        view.open_payment().unwrap().payment.amount_due
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // The system clears its temporary folder if this fails.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
