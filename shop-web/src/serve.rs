//! Starting, serving, and stopping.

use std::{
    error::Error,
    io::{self, Write},
    process,
    sync::Arc,
    thread,
    time::Duration,
};

use poem::{
    Server,
    listener::{Acceptor, Listener, TcpListener},
};
use shop_core::{
    db::{self, BadDatabaseUrl, ConnectError, DatabaseUrl, DbError},
    demo::DemoSignIns,
    jobs,
    mail::{BadSmtpUrl, Transport},
    media::{MediaError, MediaStore},
    messages::{Explain, Lang, text, text_with},
    set_up::{self, BeginError},
    settings as shop_settings,
    text::with_sources,
    time::Timestamp,
};
use tokio::signal;

use crate::{
    app::{App, Shared},
    cookies::Cookies,
    db::{Db, ProofTurns},
    kept::KeptPages,
    pages::files::SiteMap,
    routes,
    settings::Settings,
    shop_facts::ShopFacts,
};

/// How many connections to the database there are at most.
const CONNECTIONS: u32 = 8;
/// How often the jobs look for work.
const TICK: Duration = Duration::from_secs(2);
/// How long what is under way may take after the signal to stop.
const LAST_CALL: Duration = Duration::from_secs(10);

/// Why the shop does not serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address.
        address: String,
        /// What the system said.
        source: io::Error,
    },
    /// The database's URL is none the program understands.
    #[error("cannot read the database's address")]
    Url(#[from] BadDatabaseUrl),
    /// The database cannot be reached.
    #[error("cannot open the database")]
    Connect(#[from] ConnectError),
    /// The database cannot be worked with.
    #[error("cannot prepare the database")]
    Begin(#[from] BeginError),
    /// The database failed while the shop was set up.
    #[error("the database failed")]
    Database(#[from] DbError),
    /// The media store cannot be used.
    #[error("cannot open the media store")]
    Media(#[from] MediaError),
    /// The mail server's address cannot be used.
    #[error("cannot use the mail server")]
    Mail(#[from] BadSmtpUrl),
    /// The server stopped by itself.
    #[error("the server stopped")]
    Server(#[source] io::Error),
}

impl Explain for ServeError {
    fn explain(&self, lang: Lang) -> String {
        let with = |key: &str, name: &str, error: &dyn Error| {
            text_with(lang, key, &[(name, &with_sources(error))])
        };
        match self {
            Self::Listen { address, source } => {
                let reason = source.to_string();
                let key = match source.kind() {
                    io::ErrorKind::AddrInUse => "web-start-address-in-use",
                    _ => "web-start-address",
                };
                text_with(lang, key, &[("address", address), ("reason", &reason)])
            }
            Self::Url(error) => error.explain(lang),
            Self::Connect(error) => error.explain(lang),
            Self::Begin(error) => error.explain(lang),
            Self::Database(error) => error.explain(lang),
            Self::Media(error) => error.explain(lang),
            Self::Mail(error) => with("web-start-mail", "reason", error),
            Self::Server(error) => with("web-start-stopped", "reason", error),
        }
    }
}

/// Runs the shop until it is told to stop.
///
/// # Errors
/// When something it needs is missing; it says what.
pub async fn run(settings: Settings) -> Result<(), ServeError> {
    let database = settings.database_url()?;
    let media = MediaStore::open(settings.media_url())?;
    let transport = Transport::from_settings(settings.smtp.as_deref(), settings.mail_folder(), "")?;

    // Listening comes before the database is touched: a second start on the
    // same port ends here and changes nothing.
    let listen_error = |source| ServeError::Listen {
        address: settings.listen.clone(),
        source,
    };
    let acceptor = TcpListener::bind(settings.listen.clone())
        .into_acceptor()
        .await
        .map_err(listen_error)?;
    let bound = acceptor
        .local_addr()
        .first()
        .and_then(|address| address.as_socket_addr().copied());
    let address = bound.map_or_else(|| settings.listen.clone(), |address| address.to_string());
    let public_url = settings
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{address}"))
        .trim_end_matches('/')
        .to_owned();

    let is_open = bound.is_some_and(|address| !address.ip().is_loopback());
    if is_open && settings.public_url.is_none() {
        let warning = text_with(
            settings.lang,
            "web-start-public-url",
            &[("url", &public_url)],
        );
        let _ = writeln!(io::stderr(), "shop-web: {warning}");
    }

    if settings.smtp.is_none() && !settings.demo {
        let folder = settings.mail_folder().display().to_string();
        let values = [("folder", folder.as_str())];
        let warning = text_with(settings.lang, "web-start-mail-folder", &values);
        let _ = writeln!(io::stderr(), "shop-web: {warning}");
    }

    let prepared = {
        let (database, media, public_url) = (database.clone(), media.clone(), public_url.clone());
        let makes_demo = settings.demo;
        let prepared = tokio::task::spawn_blocking(move || {
            prepare(&database, &media, &public_url, makes_demo)
        })
        .await;
        prepared.map_err(|error| ServeError::Server(io::Error::other(error)))??
    };

    start_jobs(database.clone(), transport);
    let pool = db::pool(database, CONNECTIONS);
    let app = App(Arc::new(Shared {
        db: Db::new(pool, CONNECTIONS as usize),
        media,
        cookies: Cookies {
            https: public_url.starts_with("https://"),
        },
        public_url,
        trusted_proxies: settings.trusted_proxy,
        demo: prepared.is_demo,
        facts: ShopFacts::default(),
        kept: KeptPages::default(),
        proofs: ProofTurns::default(),
        site_map: SiteMap::default(),
    }));

    let mut said = format!("listening on http://{address}\n");
    if let Some(sign_ins) = prepared.sign_ins {
        let letters = text(settings.lang, "web-start-letters");
        said.push_str(&format!("{}\n{letters}\n", sign_ins.text(settings.lang)));
    }
    // Whoever reads the lines may have gone; the shop serves all the same.
    let _ = io::stdout().write_all(said.as_bytes());
    let _ = io::stdout().flush();
    Server::new_with_acceptor(acceptor)
        .name("shop")
        .idle_timeout(Duration::from_secs(75))
        .run_with_graceful_shutdown(routes::shop(app), told_to_stop(), Some(LAST_CALL))
        .await
        .map_err(ServeError::Server)
}

/// Brings the database to this version and fills in what a new shop needs.
fn prepare(
    database: &DatabaseUrl,
    media: &MediaStore,
    public_url: &str,
    makes_demo: bool,
) -> Result<Prepared, ServeError> {
    let mut conn = database.connect()?;
    let begun = set_up::begin(&mut conn, Timestamp::now(), makes_demo.then_some(media))?;
    shop_settings::remember_public_url(&mut conn, public_url)?;
    let is_demo = shop_settings::load(&mut conn)?.is_demo;
    Ok(Prepared {
        is_demo,
        sign_ins: begun.demo,
    })
}

/// What the database turned out to be.
struct Prepared {
    is_demo: bool,
    sign_ins: Option<DemoSignIns>,
}

/// Lets the jobs run beside the pages, on a connection of their own.
fn start_jobs(database: DatabaseUrl, transport: Transport) {
    let holder = format!("shop-web:{}", process::id());
    thread::spawn(move || {
        loop {
            match database.connect() {
                Ok(mut conn) => {
                    while let Ok(()) = jobs::tick(&mut conn, Timestamp::now(), &transport, &holder)
                        .map(|_| ())
                        .inspect_err(|error| tracing::error!(%error, "the jobs did not begin"))
                    {
                        thread::sleep(TICK);
                    }
                }
                Err(error) => tracing::error!(%error, "the jobs have no database"),
            }
            // A broken connection is made anew, but not at once.
            thread::sleep(TICK);
        }
    });
}

/// Waits for the terminal's or the system's signal to stop.
async fn told_to_stop() {
    let interrupt = async {
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
