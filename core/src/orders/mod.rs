//! Orders, from the checkout to the last parcel.
//!
//! The status is stored; what payment and fulfilment mean for it is derived
//! in the same transaction whenever a payment or a shipment changes.

mod bought;
mod cancel;
mod changed;
mod command;
mod deliver;
mod derive;
mod expire;
mod explain;
mod find;
mod freeze;
mod frozen;
mod goods;
mod hand_over;
mod list;
mod mail;
mod make;
mod order;
mod pack;
mod place;
mod place_error;
mod quote;
mod reckoning;
mod refund;
mod reopen;
mod ship;
mod shipment;
mod stage;
mod state;
mod store;

pub use bought::{buyers_of, has_paid};
pub use cancel::{cancel, cancel_own};
pub use changed::{LostPromotion, lost_promotions};
pub use command::OrderCommandError;
pub use deliver::{complete, complete_due, deliver, received};
pub use expire::{Expired, expire_due};
pub use explain::{Explanation, FrozenReason, explain};
pub(crate) use find::named;
pub use find::{
    Customer, OrderView, ViewError, by_number, of_member, own_by_number, own_line, own_lines,
    own_with_lines, view, view_for_member,
};
pub(crate) use frozen::{FrozenPrice, frozen_price};
pub use goods::Goods;
pub(crate) use hand_over::hand_over;
pub use list::{OrderFilter, OrderQuery, OrderRow, list};
pub(crate) use mail::{OrderMail, queue_mail};
pub(crate) use make::{Buyer, MakeOrderError, NewOrder, make};
pub use order::{
    CancelReason, Order, OrderDelivery, OrderDiscount, OrderLine, OrderSource, Refund, RefundState,
};
pub use pack::pack;
pub use place::{CheckoutDetails, Placed, Seen, place};
pub use place_error::PlaceOrderError;
pub use quote::{CodeState, Quote, QuoteError, code_states, quote};
pub use reckoning::Reckoning;
pub use refund::{OpenRefund, RefundError, open_refunds, refund_paid};
pub use reopen::reopen;
pub use ship::{ShipDetails, ship, tracking_number};
pub use shipment::{Shipment, ShipmentEvent, ShipmentState, ShipmentTransitionError};
pub use stage::OrderStage;
pub use state::{FulfilmentStatus, OrderEvent, OrderStatus, OrderTransitionError, PaymentStatus};
pub(crate) use store::{find, lock, lock_for_member, refresh, request_refund};

/// The most unpaid orders a member may have at once.
pub const MOST_UNPAID: i64 = 3;
