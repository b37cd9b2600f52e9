//! A running web shop over a shop to test with.

use std::path::PathBuf;

use shop_core::{
    ids::VariantId,
    messages::{Lang, text},
    secret::Password,
    sessions,
    staff::{self, Role},
    time::Timestamp,
};

use crate::{
    programs::{Finished, command, run},
    server::Server,
    shop::{PASSWORD, Shop, email_of},
    terminal::Terminal,
    web::{Page, Visitor},
};

/// A shop whose web pages are served and whose terminal can be opened.
pub struct Site {
    // Ends before the database and the folder go.
    pub server: Server,
    pub shop: Shop,
    folder: tempfile::TempDir,
}

impl Site {
    /// Opens a shop with an owner, `ratna`, and starts its web server.
    pub fn open() -> Self {
        Self::open_with(&[])
    }

    /// Opens a shop and starts its web server with more arguments.
    pub fn open_with(arguments: &[&str]) -> Self {
        let mut shop = Shop::new();
        // The programs read the real clock.
        shop.now = Timestamp::now();
        let password = Password::new(PASSWORD).unwrap();
        staff::add_first_owner(&mut shop.conn, shop.now, "ratna", "Ratna", password).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start(shop.db.url(), folder.path(), arguments);
        Self {
            server,
            shop,
            folder,
        }
    }

    /// Starts the web server again, on the same database and folder.
    pub fn start_again(&mut self, arguments: &[&str]) {
        self.server = Server::start(self.shop.db.url(), self.folder.path(), arguments);
    }

    /// The folder that the programs work in.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Somebody comes to the shop with a browser that knows no script.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.server.url(""))
    }

    /// An active member comes and signs in.
    pub fn member(&mut self, name: &str) -> Visitor {
        self.shop.member(name);
        let visitor = self.visitor();
        let page = visitor.sign_in(name);
        assert_eq!(page.status, 303, "{page:?}");
        visitor
    }

    /// An active member comes who is signed in already: nobody may sign in
    /// from one place as often as a story with many people would.
    pub fn returning_member(&mut self, name: &str) -> Visitor {
        self.shop.member(name);
        let password = Password::typed(PASSWORD);
        let (conn, now) = (&mut self.shop.conn, self.shop.now);
        let (_, session) = sessions::sign_in(conn, now, &email_of(name), &password).unwrap();
        let visitor = self.visitor();
        visitor.carry("griya-session", session.reveal());
        visitor
    }

    /// Opens the terminal application, at 80 columns and 24 rows.
    pub fn terminal(&self) -> Terminal {
        Terminal::start(self.folder.path(), &["--database", self.shop.db.url()])
    }

    /// Runs a subcommand of admin-tui to its end.
    pub fn cli(&self, arguments: &[&str]) -> Finished {
        let mut program = command("admin-tui", self.folder.path());
        program
            .args(["--database", self.shop.db.url()])
            .args(arguments);
        run(program)
    }

    /// Makes an account of staff with the password of all tests.
    pub fn add_staff(&mut self, username: &str, role: Role) {
        let new = staff::NewStaff {
            username: username.to_owned(),
            name: username.to_owned(),
            role,
            password: Password::new(PASSWORD).unwrap(),
        };
        let owner = crate::shop::staff(Role::Owner);
        staff::add(&mut self.shop.conn, self.shop.now, &owner, new).unwrap();
    }
}

/// What stands on a page or screen under a message key, in Indonesian.
pub fn say(key: &str) -> String {
    text(Lang::Id, key)
}

impl Visitor {
    /// Signs in with the password of all tests.
    pub fn sign_in(&self, name: &str) -> Page {
        self.post(
            "/masuk",
            &[
                ("email", &email_of(name)),
                ("password", PASSWORD),
                ("next", ""),
            ],
        )
    }

    /// Puts pieces into the cart.
    pub fn add(&self, variant: VariantId, quantity: &str) -> Page {
        self.post(
            "/keranjang",
            &[("variant", &variant.to_string()), ("quantity", quantity)],
        )
    }

    /// Fills the checkout in for picking the goods up, and returns its fields.
    pub fn checkout(&self, site: (&str, &str)) -> Vec<(String, String)> {
        let page = self.get("/checkout");
        assert_eq!(page.status, 200, "{page:?}");
        let (rate, account) = site;
        [
            ("cart", &*page.field("cart")),
            ("total_seen", &page.field("total_seen")),
            ("rate", rate),
            ("account", account),
            ("recipient", "Rina"),
            ("phone", "081234567890"),
            ("action", "place"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into()
    }

    /// Presses the button that places the order.
    pub fn place(&self, fields: &[(String, String)]) -> Page {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (&**n, &**v)).collect();
        self.post("/checkout", &fields)
    }
}
