mod holding;
mod making;
mod pages;
mod racing;
mod standing;
mod targets;
mod using;

use shop_core::{
    carts,
    ids::CartId,
    members::Member,
    orders::{self, Quote},
    promotions::{self, Promotion, PromotionEvent, PromotionTerms},
    staff::Role,
};

use crate::shop::{Shop, staff};

impl Shop {
    /// Terms nothing is wrong with: ten percent off the order, with a code.
    pub fn terms(&self, name: &str) -> PromotionTerms {
        PromotionTerms {
            name: name.to_owned(),
            label: format!("Promo {name}"),
            label_en: format!("{name} offer"),
            ..PromotionTerms::new(self.now.day())
        }
    }

    /// Staff make a promotion, give it a code when it takes one, and let it
    /// run.
    pub fn promotion(&mut self, terms: &PromotionTerms, code: &str) -> Promotion {
        let (now, owner) = (self.now, staff(Role::Owner));
        let conn = &mut self.conn;
        let made = promotions::create(conn, now, &owner, terms).unwrap();
        if !code.is_empty() {
            promotions::add_code(conn, now, &owner, made.id, code, None).unwrap();
        }
        let event = PromotionEvent::Start;
        promotions::decide(conn, now, &owner, made.id, made.version, event).unwrap()
    }

    /// Staff start, pause, resume or end a promotion.
    pub fn decide(&mut self, promotion: &Promotion, event: PromotionEvent) -> Promotion {
        let owner = staff(Role::Owner);
        let current = self.promotion_now(promotion);
        let version = current.version;
        promotions::decide(&mut self.conn, self.now, &owner, current.id, version, event).unwrap()
    }

    /// Looks at a promotion as it is now.
    pub fn promotion_now(&mut self, promotion: &Promotion) -> Promotion {
        let found = promotions::by_id(&mut self.conn, promotion.id).unwrap();
        found.expect("the promotion is there")
    }

    /// A member types a code into her cart.
    pub fn type_code(&mut self, member: &Member, code: &str) -> CartId {
        let conn = &mut self.conn;
        let cart = carts::of_member(conn, member.id).unwrap().unwrap();
        let (_, token) = carts::add_code(conn, self.now, None, None, code).unwrap();
        // The code's own cart is joined with hers, as at signing in.
        let joined = carts::adopt(conn, self.now, &token, member.id).unwrap();
        joined.unwrap_or(cart)
    }

    /// Prices a cart for Yogyakarta.
    pub fn quote(&mut self, cart: CartId) -> Quote {
        orders::quote(&mut self.conn, self.now, cart, Some("34"), None).unwrap()
    }
}
