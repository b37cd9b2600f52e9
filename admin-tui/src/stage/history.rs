//! What happens in the shop of a test before anyone looks at the screen.

use shop_core::{
    actor::Actor,
    carts,
    catalog::{self, NewCategory, NewColour, NewProduct, NewVariant, Technique},
    db::Conn,
    ids::{BankAccountId, CartId, CategoryId, ColourId, VariantId},
    mail,
    media::MediaStore,
    members::{self, Consent, ConsentPurpose, Member, NewMember},
    messages::Lang,
    money::Rupiah,
    orders::{self, CheckoutDetails, Order},
    payments::{self, Confirmation},
    secret::Token,
    service::{self, ConversationKind, NewConversation},
    set_up, shipping,
    shipping::{Address, AddressInput, DeliveryMethod},
    stock,
    time::Timestamp,
};

use super::PASSWORD;

/// A shop with a shelf, a colour and a bank account.
pub struct Shop {
    pub conn: Conn,
    pub now: Timestamp,
    media: String,
    category: CategoryId,
    colour: ColourId,
    account: BankAccountId,
    secrets: Vec<(String, String)>,
}

impl Shop {
    pub fn new(mut conn: Conn, media: String, now: Timestamp) -> Self {
        let by = Actor::System;
        set_up::ensure(&mut conn, now).unwrap();
        let gamis = NewCategory {
            name: "Gamis".into(),
            name_en: String::new(),
            parent_id: None,
        };
        let category = catalog::create_category(&mut conn, now, &by, gamis)
            .unwrap()
            .id;
        let indigo = NewColour {
            name: "Indigo".into(),
            name_en: String::new(),
            hex: "#1f2a44".into(),
        };
        let colour = catalog::create_colour(&mut conn, now, &by, indigo)
            .unwrap()
            .id;
        let account = payments::add_account(&mut conn, now, &by, "BCA", "0374000123", "Griya Gaya")
            .unwrap()
            .id;
        Self {
            conn,
            now,
            media,
            category,
            colour,
            account,
            secrets: Vec::new(),
        }
    }

    /// Masks what is made at random, so that screens can be compared.
    pub fn masked(&self, screen: &str) -> String {
        let mut masked = screen.to_owned();
        for (secret, mask) in &self.secrets {
            masked = masked.replace(secret, mask);
        }
        masked
    }

    /// Puts a product with one size on sale.
    pub fn goods(&mut self, name: &str, price: i64, pieces: i64) -> VariantId {
        let by = Actor::System;
        let text = str::to_owned;
        let new = NewProduct {
            name: text(name),
            category_id: self.category,
            material: text("Katun primisima"),
            material_en: String::new(),
            description: text("Dicap di Bantul, dijahit di Jogja."),
            description_en: String::new(),
            care: text("Cuci dengan lerak."),
            care_en: String::new(),
            motif: text("Parang"),
            technique: Technique::Cap,
        };
        let product = catalog::create_product(&mut self.conn, self.now, &by, new)
            .unwrap()
            .id;
        let new = NewVariant {
            colour_id: self.colour,
            size: text("M"),
            sku: String::new(),
            price: Rupiah(price),
            weight_grams: 400,
        };
        let variant = catalog::add_variant(&mut self.conn, self.now, &by, product, new)
            .unwrap()
            .id;
        catalog::publish(&mut self.conn, self.now, &by, product).unwrap();
        stock::receive(&mut self.conn, self.now, &by, variant, pieces, "").unwrap();
        variant
    }

    /// Somebody registers and confirms her address.
    pub fn applicant(&mut self, name: &str) -> Member {
        let consent = |purpose| Consent {
            purpose,
            wording: "Setuju.".into(),
        };
        let email = format!("{}@example.com", name.to_lowercase().replace(' ', "."));
        let new = NewMember {
            name: name.into(),
            email,
            phone: format!("0812{:08}", name.bytes().map(u64::from).sum::<u64>()),
            city: "Sleman".into(),
            password: PASSWORD.into(),
            lang: Lang::Id,
            consents: vec![
                consent(ConsentPurpose::Terms),
                consent(ConsentPurpose::Privacy),
            ],
            base_url: "https://butik.example".into(),
        };
        let member = members::register(&mut self.conn, self.now, new)
            .unwrap()
            .member;
        let path = "/daftar/konfirmasi/";
        let letters = mail::recent(&mut self.conn, 100).unwrap();
        let letter = letters
            .iter()
            .find(|letter| letter.recipient == member.email)
            .unwrap();
        let rest = letter.body.split_once(path).unwrap().1;
        let token = Token::parse(&rest[..32]).unwrap();
        members::confirm_email(&mut self.conn, self.now, &token).unwrap()
    }

    /// Somebody registers and is approved.
    pub fn member(&mut self, name: &str) -> Member {
        let applicant = self.applicant(name);
        members::approve(&mut self.conn, self.now, &Actor::System, applicant.id).unwrap()
    }

    /// A member orders goods, to be sent to her.
    pub fn order(&mut self, member: &Member, variant: VariantId, pieces: i64) -> Order {
        let owner = Some(member.id);
        let (cart, _) = carts::add(&mut self.conn, self.now, None, owner, variant, pieces).unwrap();
        self.place(member, cart)
    }

    /// A member orders what is in a cart, to be sent to her.
    pub fn place(&mut self, member: &Member, cart: CartId) -> Order {
        let options = shipping::options(&mut self.conn, Some("34"), Rupiah(100_000), 500).unwrap();
        let courier = options
            .iter()
            .find(|option| option.rate.method == DeliveryMethod::Courier)
            .unwrap();
        let address = Address::parse(&AddressInput {
            recipient: member.name.clone(),
            phone: "0812 3456 7890".into(),
            province_code: "34".into(),
            city: "Sleman".into(),
            district: "Depok".into(),
            postcode: "55281".into(),
            street: "Jl. Kaliurang KM 5 No. 12".into(),
            landmark: String::new(),
        });
        let details = CheckoutDetails {
            rate: courier.rate.id,
            address: Some(address.unwrap()),
            account: self.account,
            note: String::new(),
            seen: None,
            lang: Lang::Id,
        };
        let by = Actor::Member(member.id);
        let order = orders::place(&mut self.conn, self.now, &by, cart, &details)
            .unwrap()
            .order;
        self.mask_amount(&order);
        order
    }

    /// The unique code is drawn at random; screens show letters for it.
    pub fn mask_amount(&mut self, order: &Order) {
        let view = orders::view(&mut self.conn, &Actor::System, order.id)
            .unwrap()
            .unwrap();
        let payment = &view.open_payment().unwrap().payment;
        let shown = payment.amount_due.digits();
        let mask = format!("{}xxx", &shown[..shown.len() - 3]);
        self.secrets.push((shown, mask));
        // One to three digits: the blanks behind them belong to the mask.
        let code = format!("kode unik {:<3}", payment.unique_code);
        self.secrets.push((code, "kode unik xxx".to_owned()));
    }

    /// A member says that she has transferred what was asked for.
    pub fn confirm_payment(&mut self, order: &Order) {
        let view = orders::view(&mut self.conn, &Actor::System, order.id)
            .unwrap()
            .unwrap();
        let amount = view.open_payment().unwrap().payment.amount_due;
        let proof = MediaStore::open(&self.media)
            .unwrap()
            .put_proof(b"%PDF-1.4 transfer")
            .unwrap();
        let confirmation = Confirmation {
            sender_bank: "Mandiri".into(),
            sender_name: view.customer.name.clone(),
            amount,
            transferred_on: self.now.day(),
            note: String::new(),
            proof: Some(proof),
        };
        payments::submit(
            &mut self.conn,
            self.now,
            order.member_id.unwrap(),
            &order.token,
            &confirmation,
        )
        .unwrap();
    }

    /// A member writes to the shop.
    pub fn message(&mut self, member: &Member, subject: &str, body: &str) {
        let new = NewConversation::new(ConversationKind::Question, subject, body);
        service::open(&mut self.conn, self.now, &member.actor(), new).unwrap();
    }
}
