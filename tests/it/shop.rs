//! A shop to test with: its methods are what people do in it.

use chrono::Duration;
use diesel::RunQueryDsl;
use shop_core::{
    actor::Actor,
    carts,
    catalog::{self, NewCategory, NewColour, NewProduct, NewVariant, Technique},
    db::Conn,
    ids::{BankAccountId, CartId, CategoryId, ColourId, OrderId, ShippingRateId, VariantId},
    mail,
    members::{self, Consent, ConsentPurpose, Member, NewMember},
    messages::Lang,
    money::Rupiah,
    orders::{self, CheckoutDetails, Order, OrderView, ShipDetails},
    payments::{self, Confirmation, Payment},
    secret::Token,
    set_up,
    shipping::{self, Address, AddressInput, DeliveryMethod},
    staff::Role,
    stock,
    time::Timestamp,
};

use shop_test_database::TestDb;

use crate::books;

/// The password of everybody who registers in a test.
pub const PASSWORD: &str = "kawung dan parang";

/// Where links in mails lead to in tests.
pub const BASE_URL: &str = "https://butik.example";

/// When every test begins: a Monday morning at the shop.
pub fn start_of_tests() -> Timestamp {
    "2026-11-23T02:00:00Z".parse().unwrap()
}

/// A member of staff with a role, who needs no account to act.
pub fn staff(role: Role) -> Actor {
    Actor::Staff {
        id: shop_core::ids::StaffId(1),
        role,
    }
}

/// A shop that is set up, with a category, a colour and a bank account.
pub struct Shop {
    pub db: TestDb,
    pub conn: Conn,
    pub now: Timestamp,
    pub category: CategoryId,
    pub colour: ColourId,
    pub account: BankAccountId,
}

impl Shop {
    /// Opens a shop without goods.
    pub fn new() -> Self {
        let db = TestDb::new();
        let mut conn = db.conn();
        let now = start_of_tests();
        let owner = staff(Role::Owner);
        set_up::ensure(&mut conn, now).unwrap();
        let text = str::to_owned;
        let kebaya = NewCategory {
            name: text("Kebaya"),
            name_en: text("Kebaya"),
            parent_id: None,
        };
        let category = catalog::create_category(&mut conn, now, &owner, kebaya)
            .unwrap()
            .id;
        let sogan = NewColour {
            name: text("Sogan"),
            name_en: text("Brown"),
            hex: text("#6b4226"),
        };
        let colour = catalog::create_colour(&mut conn, now, &owner, sogan)
            .unwrap()
            .id;
        let account =
            payments::add_account(&mut conn, now, &owner, "BCA", "0374000123", "Griya Gaya")
                .unwrap()
                .id;
        Self {
            db,
            conn,
            now,
            category,
            colour,
            account,
        }
    }

    /// Lets time pass.
    pub fn wait(&mut self, duration: Duration) {
        self.now = self.now.plus(duration);
    }

    /// Puts a product with one size on sale, with so many pieces.
    pub fn goods(&mut self, name: &str, price: i64, pieces: i64) -> VariantId {
        let product = self.draft(name);
        let variant = self.variant(product, "M", price);
        catalog::publish(&mut self.conn, self.now, &staff(Role::Owner), product).unwrap();
        if pieces > 0 {
            self.receive(variant, pieces);
        }
        variant
    }

    /// Writes a product down without putting it on sale.
    pub fn draft(&mut self, name: &str) -> shop_core::ids::ProductId {
        let new = self.product(name);
        catalog::create_product(&mut self.conn, self.now, &staff(Role::Owner), new)
            .unwrap()
            .id
    }

    /// The description of a product that nothing is wrong with.
    pub fn product(&self, name: &str) -> NewProduct {
        NewProduct {
            name: name.to_owned(),
            category_id: self.category,
            material: "Katun primisima".to_owned(),
            material_en: "Primissima cotton".to_owned(),
            description: "Dijahit di Jogja.".to_owned(),
            description_en: "Sewn in Jogja.".to_owned(),
            care: "Cuci dengan lerak.".to_owned(),
            care_en: "Wash with lerak.".to_owned(),
            motif: "kawung".to_owned(),
            technique: Technique::Cap,
        }
    }

    /// Adds a size to a product.
    pub fn variant(
        &mut self,
        product: shop_core::ids::ProductId,
        size: &str,
        price: i64,
    ) -> VariantId {
        let new = NewVariant {
            colour_id: self.colour,
            size: size.to_owned(),
            sku: String::new(),
            price: Rupiah(price),
            weight_grams: 400,
        };
        catalog::add_variant(&mut self.conn, self.now, &staff(Role::Owner), product, new)
            .unwrap()
            .id
    }

    /// Receives pieces.
    pub fn receive(&mut self, variant: VariantId, pieces: i64) {
        stock::receive(
            &mut self.conn,
            self.now,
            &staff(Role::Owner),
            variant,
            pieces,
            "",
        )
        .unwrap();
    }

    /// Returns how many pieces lie on the shelf, how many of them are
    /// promised, and how many can be sold.
    pub fn stock(&mut self, variant: VariantId) -> (i64, i64, i64) {
        let rows = stock::of_variants(&mut self.conn, &[variant]).unwrap();
        let row = &rows[0];
        (row.on_hand, row.allocated, row.available())
    }

    /// What somebody of that name fills into the registration form.
    pub fn registration(&self, name: &str) -> NewMember {
        let given = |purpose, wording: &str| Consent {
            purpose,
            wording: wording.to_owned(),
        };
        NewMember {
            name: name.to_owned(),
            email: email_of(name),
            phone: phone_of(name),
            city: "Sleman".to_owned(),
            password: PASSWORD.to_owned(),
            lang: Lang::Id,
            consents: vec![
                given(ConsentPurpose::Terms, "Saya setuju dengan syarat."),
                given(ConsentPurpose::Privacy, "Saya setuju data saya diolah."),
            ],
            base_url: BASE_URL.to_owned(),
        }
    }

    /// Somebody registers.
    pub fn register(&mut self, name: &str) -> Member {
        let new = self.registration(name);
        members::register(&mut self.conn, self.now, new)
            .unwrap()
            .member
    }

    /// Somebody registers, confirms her address and is confirmed by staff.
    pub fn member(&mut self, name: &str) -> Member {
        let member = self.register(name);
        let token = self.token_of_mail(&member, "/daftar/konfirmasi/");
        members::confirm_email(&mut self.conn, self.now, &token).unwrap();
        members::approve(&mut self.conn, self.now, &staff(Role::Cashier), member.id).unwrap()
    }

    /// Finds the token behind a path in the mails to a member.
    pub fn token_of_mail(&mut self, member: &Member, path: &str) -> Token {
        let mails = mail::recent(&mut self.conn, 100).unwrap();
        let found = mails
            .iter()
            .filter(|mail| mail.recipient == member.email)
            .find_map(|mail| {
                let rest = mail.body.split_once(path)?.1;
                Token::parse(rest.get(..32)?)
            });
        found.unwrap_or_else(|| panic!("no mail to {} has a link to {path}", member.email))
    }

    /// A member puts goods into her cart.
    pub fn cart(&mut self, member: &Member, goods: &[(VariantId, i64)]) -> CartId {
        let mut token: Option<Token> = None;
        let mut cart = None;
        for (variant, quantity) in goods {
            let owner = Some(member.id);
            let (id, given) = carts::add(
                &mut self.conn,
                self.now,
                token.as_ref(),
                owner,
                *variant,
                *quantity,
            )
            .unwrap();
            token = Some(given);
            cart = Some(id);
        }
        cart.expect("a cart of nothing is not made")
    }

    /// A member fills a cart beside her others, as in windows that were
    /// opened at the same moment.
    pub fn window(&mut self, member: &Member, goods: VariantId) -> (CartId, Token) {
        let (cart, token) = carts::add(&mut self.conn, self.now, None, None, goods, 1).unwrap();
        diesel::sql_query(format!(
            "UPDATE carts SET member_id = {} WHERE id = {}",
            member.id.0, cart.0
        ))
        .execute(&mut self.conn)
        .unwrap();
        (cart, token)
    }

    /// Finds the rate of picking the goods up.
    pub fn pick_up(&mut self) -> ShippingRateId {
        self.rate(DeliveryMethod::Pickup)
    }

    /// Finds a rate by its way of delivery, to Yogyakarta.
    pub fn rate(&mut self, method: DeliveryMethod) -> ShippingRateId {
        let rates = shipping::options(&mut self.conn, Some("34"), Rupiah(100_000), 500).unwrap();
        rates
            .iter()
            .find(|option| option.rate.method == method)
            .expect("set_up makes rates")
            .rate
            .id
    }

    /// What a member decides at the checkout who picks her order up.
    pub fn checkout(&mut self) -> CheckoutDetails {
        CheckoutDetails {
            rate: self.pick_up(),
            address: None,
            account: self.account,
            note: String::new(),
            seen: None,
            lang: Lang::Id,
        }
    }

    /// What a member decides at the checkout who lives in Sleman.
    pub fn checkout_by_courier(&mut self) -> CheckoutDetails {
        let text = str::to_owned;
        let address = Address::parse(&AddressInput {
            recipient: text("Rina Wulandari"),
            phone: text("0812 3456 7890"),
            province_code: text("34"),
            city: text("Sleman"),
            district: text("Depok"),
            postcode: text("55281"),
            street: text("Jl. Kaliurang KM 5 No. 12"),
            landmark: String::new(),
        });
        CheckoutDetails {
            rate: self.rate(DeliveryMethod::Courier),
            address: Some(address.unwrap()),
            ..self.checkout()
        }
    }

    /// A member orders goods and will pick them up.
    pub fn order(&mut self, member: &Member, goods: &[(VariantId, i64)]) -> Order {
        let cart = self.cart(member, goods);
        let details = self.checkout();
        self.place(member, cart, &details)
    }

    /// A member orders goods, to be sent to her.
    pub fn order_by_courier(&mut self, member: &Member, goods: &[(VariantId, i64)]) -> Order {
        let cart = self.cart(member, goods);
        let details = self.checkout_by_courier();
        self.place(member, cart, &details)
    }

    /// A member places the order for a cart.
    pub fn place(&mut self, member: &Member, cart: CartId, details: &CheckoutDetails) -> Order {
        let by = Actor::Member(member.id);
        let placed = orders::place(&mut self.conn, self.now, &by, cart, details).unwrap();
        assert!(!placed.already);
        placed.order
    }

    /// Looks at an order as staff do.
    pub fn view(&mut self, order: OrderId) -> OrderView {
        orders::view(&mut self.conn, &staff(Role::Owner), order)
            .unwrap()
            .expect("the order is there")
    }

    /// What a member writes who has transferred an amount.
    pub fn confirmation(&self, amount: Rupiah) -> Confirmation {
        Confirmation {
            sender_bank: "Mandiri".to_owned(),
            sender_name: "Rina Wulandari".to_owned(),
            amount,
            transferred_on: self.now.day(),
            note: String::new(),
            proof: None,
        }
    }

    /// A member says that she has transferred what was asked for.
    pub fn confirm_payment(&mut self, order: &Order) -> Payment {
        let due = self
            .view(order.id)
            .open_payment()
            .expect("something is due")
            .payment
            .amount_due;
        let confirmation = self.confirmation(due);
        payments::submit(
            &mut self.conn,
            self.now,
            order.member_id.unwrap(),
            &order.token,
            &confirmation,
        )
        .unwrap()
    }

    /// A member pays, and staff find the money.
    pub fn pay(&mut self, order: &Order) -> Order {
        let payment = self.confirm_payment(order);
        let by = staff(Role::Cashier);
        let (id, version, due) = (payment.id, payment.version, payment.amount_due);
        payments::settle(&mut self.conn, self.now, &by, id, version, due, "").unwrap();
        self.view(order.id).order
    }

    /// Staff pack an order.
    pub fn pack(&mut self, order: &Order) -> Order {
        let version = self.view(order.id).order.version;
        orders::pack(
            &mut self.conn,
            self.now,
            &staff(Role::Warehouse),
            order.id,
            version,
        )
        .unwrap()
    }

    /// Staff hand an order to the courier, or to the customer herself.
    pub fn ship(&mut self, order: &Order) -> Order {
        let version = self.view(order.id).order.version;
        let details = ShipDetails {
            courier: "JNE".to_owned(),
            service: "REG".to_owned(),
            tracking_number: "JP1234567890".to_owned(),
        };
        let by = staff(Role::Warehouse);
        orders::ship(&mut self.conn, self.now, &by, order.id, version, &details).unwrap()
    }

    /// Checks what must always be true of the numbers in the database.
    pub fn check_books(&mut self) {
        books::check(&mut self.conn);
    }
}

/// The mail address of somebody of that name.
pub fn email_of(name: &str) -> String {
    format!("{}@example.com", name.to_lowercase().replace(' ', "."))
}

/// A telephone number of somebody of that name, the same every time.
fn phone_of(name: &str) -> String {
    let sum = name.bytes().fold(7_u64, |sum, byte| {
        (sum * 31 + u64::from(byte)) % 100_000_000
    });
    format!("0812{sum:08}")
}
