//! Orders at the counter and on the telephone.

mod counted;
mod keeping;
mod moved;
mod receipts;
mod refusing;
mod selling;
mod telephoning;
mod telling;

use shop_core::{
    actor::Actor,
    catalog,
    counter::{self, CounterError, DraftCustomer, DraftView, PlacedDraft, Tender},
    ids::{CounterDraftId, VariantId},
    money::Rupiah,
    orders::{Order, OrderSource},
    staff::Role,
};

use crate::shop::{Shop, staff};

/// The cashier, who sells.
fn cashier() -> Actor {
    staff(Role::Cashier)
}

/// Cash in some amount.
fn cash(given: i64) -> Tender {
    Tender::Cash {
        given: Rupiah(given),
    }
}

impl Shop {
    /// The cashier begins an order with these goods.
    fn write_down(&mut self, source: OrderSource, goods: &[(VariantId, i64)]) -> CounterDraftId {
        let draft = counter::open(&mut self.conn, self.now, &cashier(), source).unwrap();
        for (variant, quantity) in goods {
            let sku = self.sku(*variant);
            let (now, by) = (self.now, cashier());
            counter::add(&mut self.conn, now, &by, draft.id, &sku, *quantity).unwrap();
        }
        draft.id
    }

    /// Returns the code of a variant.
    pub fn sku(&mut self, variant: VariantId) -> String {
        let offers = catalog::offers(&mut self.conn, &[variant]).unwrap();
        offers[0].variant.sku.clone()
    }

    /// Says who orders without an account.
    fn walk_in(&mut self, draft: CounterDraftId, name: &str, phone: &str) {
        let customer = DraftCustomer::WalkIn {
            name: name.to_owned(),
            phone: phone.to_owned(),
        };
        counter::set_customer(&mut self.conn, self.now, &cashier(), draft, &customer).unwrap();
    }

    /// Looks at a draft.
    fn drafted(&mut self, draft: CounterDraftId) -> DraftView {
        let found = counter::view(&mut self.conn, self.now, &cashier(), draft).unwrap();
        found.expect("the draft is there")
    }

    /// The cashier places a draft.
    fn ring_up(
        &mut self,
        draft: CounterDraftId,
        tender: &Tender,
    ) -> Result<PlacedDraft, CounterError> {
        counter::place(&mut self.conn, self.now, &cashier(), draft, None, tender)
    }

    /// Somebody buys goods at the counter and pays the exact sum in cash.
    fn sell(&mut self, goods: &[(VariantId, i64)]) -> Order {
        let draft = self.write_down(OrderSource::Counter, goods);
        let total = self.drafted(draft).priced.total;
        self.ring_up(draft, &Tender::Cash { given: total })
            .unwrap()
            .order
    }
}
