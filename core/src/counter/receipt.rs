//! The receipt as text, for printers of 32, 42 or 48 columns and for screens.

use super::{cashier, store};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    messages::{Lang, text, text_with},
    money::Rupiah,
    orders::{self, OrderSource, OrderView, ViewError},
    payments::{PaymentMethod, PaymentState, PaymentView},
    pricing::DiscountClass,
    settings::{self, ShopSettings},
};

/// The widths of receipt printers, in columns.
pub const WIDTHS: [usize; 3] = [32, 42, 48];

/// Everything a receipt says.
#[derive(Debug, Clone)]
pub struct ReceiptFacts {
    /// The shop as it is now.
    pub shop: ShopSettings,
    /// The order with its lines and its money.
    pub view: OrderView,
    /// Who sold it; empty when nobody did.
    pub cashier: String,
}

/// Returns what the receipt of an order says, for staff.
///
/// # Errors
/// When the actor may not see orders, or the database fails.
pub fn receipt_facts(
    conn: &mut Conn,
    by: &Actor,
    number: &str,
) -> Result<Option<ReceiptFacts>, ViewError> {
    by.require(Permission::ViewOrders)?;
    let Some(view) = orders::by_number(conn, by, number)? else {
        return Ok(None);
    };
    let draft = store::of_order(conn, view.order.id)?;
    let seller = draft.and_then(|draft| draft.closed_by);
    let cashier = cashier::name(conn, seller.as_deref().unwrap_or_default())?;
    Ok(Some(ReceiptFacts {
        shop: settings::load(conn)?,
        view,
        cashier,
    }))
}

/// Writes a receipt for a number of columns. Every line fits, figures stand
/// under one another, and only letters that every printer has are used.
#[must_use]
pub fn receipt(facts: &ReceiptFacts, width: usize, lang: Lang) -> String {
    let mut paper = Paper {
        width: width.clamp(24, 80),
        lines: Vec::new(),
    };
    head(&mut paper, facts, lang);
    goods(&mut paper, facts, lang);
    sums(&mut paper, facts, lang);
    money(&mut paper, facts, lang);
    foot(&mut paper, facts, lang);
    let mut written = paper.lines.join("\n");
    written.push('\n');
    written
}

fn head(paper: &mut Paper, facts: &ReceiptFacts, lang: Lang) {
    let order = &facts.view.order;
    paper.centred(&facts.shop.name.to_uppercase());
    paper.centred(&format!("{}, {}", facts.shop.address, facts.shop.city));
    paper.centred(&format!("WA {}", facts.shop.whatsapp_text()));
    paper.rule();
    let local = order.placed_at.local();
    paper.pair(
        &text_with(lang, "receipt-number", &[("number", &order.number)]),
        &local.format("%d/%m/%Y").to_string(),
    );
    let clock = format!("{} WIB", local.format("%H.%M"));
    if facts.cashier.is_empty() {
        paper.pair(&order.source.label(lang), &clock);
    } else {
        let cashier = text_with(lang, "receipt-cashier", &[("name", &facts.cashier)]);
        paper.pair(&cashier, &clock);
    }
    let customer = &facts.view.customer.name;
    paper.wrapped(&text_with(lang, "receipt-customer", &[("name", customer)]));
    if order.source == OrderSource::Phone {
        paper.wrapped(&order.source.label(lang));
    }
    paper.rule();
}

fn goods(paper: &mut Paper, facts: &ReceiptFacts, lang: Lang) {
    for line in &facts.view.lines {
        paper.wrapped(&format!(
            "{} - {}",
            line.product_name,
            line.variant_text(lang).replace(" · ", "/")
        ));
        let whole = Rupiah(line.unit_price.0.saturating_mul(line.quantity));
        paper.pair(
            &format!("  {} x {}", line.quantity, line.unit_price.digits()),
            &whole.digits(),
        );
        if line.list_price > line.unit_price {
            let before = line.list_price.digits();
            paper.wrapped(&format!(
                "  {}",
                text_with(lang, "receipt-before", &[("price", &before)])
            ));
        }
    }
    paper.rule();
}

fn sums(paper: &mut Paper, facts: &ReceiptFacts, lang: Lang) {
    let (view, order) = (&facts.view, &facts.view.order);
    paper.pair(&text(lang, "receipt-subtotal"), &order.goods.digits());
    // What a sale or a tier took off is in the price of the piece already.
    let mut shown: Vec<(&str, Rupiah)> = Vec::new();
    for discount in &view.discounts {
        if !matches!(
            discount.class,
            DiscountClass::Product | DiscountClass::Order
        ) {
            continue;
        }
        let label = lang.choose(&discount.label, &discount.label_en);
        match shown.iter_mut().find(|(name, _)| *name == label) {
            Some((_, sum)) => sum.0 += discount.amount.0,
            None => shown.push((label, discount.amount)),
        }
    }
    for (label, amount) in shown {
        paper.pair(label, &format!("-{}", amount.digits()));
    }
    if order.shipping > Rupiah::ZERO {
        paper.pair(&view.delivery.label(lang), &order.shipping.digits());
    }
    paper.pair(&text(lang, "receipt-total"), &order.total.to_string());
    if order.tax > Rupiah::ZERO {
        paper.pair(&text(lang, "receipt-tax"), &order.tax.digits());
    }
}

fn money(paper: &mut Paper, facts: &ReceiptFacts, lang: Lang) {
    let view = &facts.view;
    let settled = view
        .payments
        .iter()
        .filter(|of| of.payment.state == PaymentState::Settled);
    for paid in settled {
        let amount = paid.payment.settled_amount.unwrap_or_default();
        let (label, given) = (paid.payment.method.label(lang), paid.payment.tendered);
        match (paid.payment.method, given) {
            (PaymentMethod::Cash, Some(given)) => {
                paper.pair(&label, &given.digits());
                let change = Rupiah(given.0 - amount.0);
                paper.pair(&text(lang, "receipt-change"), &change.digits());
            }
            (PaymentMethod::Card, _) => {
                paper.pair(&label, &amount.digits());
                if let Some(reference) = &paid.payment.reference {
                    paper.wrapped(&format!("  {reference}"));
                }
            }
            (PaymentMethod::Cash | PaymentMethod::Transfer, _) => {
                paper.pair(&paid.means_short(lang), &amount.digits());
            }
        }
    }
    if let Some(open) = view.open_payment() {
        unpaid(paper, open, lang);
    }
}

/// Says how and until when an order is to be paid.
fn unpaid(paper: &mut Paper, open: &PaymentView, lang: Lang) {
    paper.rule();
    paper.wrapped(&text(lang, "receipt-unpaid"));
    paper.pair(
        &text(lang, "receipt-transfer"),
        &open.payment.amount_due.to_string(),
    );
    paper.wrapped(&open.means(lang));
    if let Some(account) = &open.account {
        paper.wrapped(&account.holder);
    }
    let until = open.payment.due_at.full_text(lang);
    paper.wrapped(&text_with(lang, "receipt-until", &[("until", &until)]));
}

fn foot(paper: &mut Paper, facts: &ReceiptFacts, lang: Lang) {
    paper.rule();
    for line in facts.view.delivery.address_lines() {
        paper.wrapped(&line);
    }
    paper.centred(&text(lang, "receipt-exchange"));
    paper.centred(&text(lang, "receipt-thanks"));
}

/// A strip of paper of so many columns.
struct Paper {
    width: usize,
    lines: Vec<String>,
}

impl Paper {
    fn rule(&mut self) {
        self.lines.push("-".repeat(self.width));
    }

    /// Adds words from the left, on as many lines as they need.
    fn wrapped(&mut self, words: &str) {
        let indent = words.len() - words.trim_start().len();
        for part in broken(&plain(words), self.width - indent) {
            self.lines.push(format!("{}{part}", " ".repeat(indent)));
        }
    }

    /// Adds words in the middle.
    fn centred(&mut self, words: &str) {
        for part in broken(&plain(words), self.width) {
            let left = (self.width - part.len()) / 2;
            self.lines.push(format!("{}{part}", " ".repeat(left)));
        }
    }

    /// Adds words at the left and a figure at the right edge; long words go
    /// on above it.
    fn pair(&mut self, words: &str, figure: &str) {
        let (words, figure) = (plain(words), plain(figure));
        let indent = words.len() - words.trim_start().len();
        let room = self.width.saturating_sub(figure.len() + 1).max(1);
        let mut parts = broken(&words, room.saturating_sub(indent).max(1));
        let last = parts.pop().unwrap_or_default();
        for part in parts {
            self.lines.push(format!("{}{part}", " ".repeat(indent)));
        }
        let last = format!("{}{last}", " ".repeat(indent));
        let gap = self.width.saturating_sub(last.len() + figure.len());
        self.lines
            .push(format!("{last}{}{figure}", " ".repeat(gap)));
    }
}

/// Breaks words into lines of at most `width`; a longer word is cut.
fn broken(words: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words.split_whitespace() {
        let mut rest = word;
        while rest.len() > width {
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            let (head, tail) = rest.split_at(width);
            lines.push(head.to_owned());
            rest = tail;
        }
        if !line.is_empty() && line.len() + 1 + rest.len() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(rest);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Puts letters that every printer has for those that some have not.
fn plain(words: &str) -> String {
    words
        .chars()
        .map(|c| match c {
            ' '..='~' => c,
            '\u{a0}' => ' ',
            '’' | '‘' => '\'',
            '“' | '”' => '"',
            '–' | '—' | '−' | '·' => '-',
            '×' => 'x',
            '…' => '.',
            'À'..='Å' => 'A',
            'È'..='Ë' => 'E',
            'Ì'..='Ï' => 'I',
            'Ò'..='Ö' => 'O',
            'Ù'..='Ü' => 'U',
            'à'..='å' => 'a',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            c if c.is_whitespace() => ' ',
            _ => '?',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_broken_and_figures_stand_right() {
        let mut paper = Paper {
            width: 32,
            lines: Vec::new(),
        };
        paper.centred("BUTIK GRIYA GAYA");
        paper.pair("  2 x 55.000", "110.000");
        paper.pair("Promo Gajian untuk anggota Perak 10%", "-15.000");
        paper.wrapped("Gamis Parang Laras “edisi Lebaran” – M/Indigo");
        paper.wrapped(&"x".repeat(40));
        for line in &paper.lines {
            assert!(line.len() <= 32 && line.is_ascii(), "{line:?}");
        }
        insta::assert_snapshot!(paper.lines.join("\n"), @r#"
                BUTIK GRIYA GAYA
          2 x 55.000             110.000
        Promo Gajian untuk
        anggota Perak 10%        -15.000
        Gamis Parang Laras "edisi
        Lebaran" - M/Indigo
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        xxxxxxxx
        "#);
    }
}
