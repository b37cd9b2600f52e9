//! Starting, serving, and stopping.

use std::{
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
    db::{self, ConnectError, DatabaseUrl, DbError},
    jobs,
    mail::{BadSmtpUrl, Transport},
    media::{MediaError, MediaStore},
    messages::Lang,
    set_up::{self, BeginError},
    settings as shop_settings,
    time::Timestamp,
};
use tokio::signal;

use crate::{
    app::{App, Shared},
    cookies::Cookies,
    db::Db,
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
    #[error(
        "cannot listen on {address}: {source}. Is another program using it? Choose another with --listen"
    )]
    Listen {
        /// The address.
        address: String,
        /// What the system said.
        source: io::Error,
    },
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

/// Runs the shop until it is told to stop.
///
/// # Errors
/// When something it needs is missing; it says what.
pub async fn run(settings: Settings) -> Result<(), ServeError> {
    let media = MediaStore::open(&settings.media)?;
    let transport = Transport::from_settings(settings.smtp.as_deref(), &settings.mail_folder, "")?;

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
    let address = acceptor
        .local_addr()
        .first()
        .and_then(|address| address.as_socket_addr().copied())
        .map_or_else(|| settings.listen.clone(), |address| address.to_string());
    let public_url = settings
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{address}"))
        .trim_end_matches('/')
        .to_owned();

    let demo = {
        let (settings, media, public_url) = (settings.clone(), media.clone(), public_url.clone());
        let prepared =
            tokio::task::spawn_blocking(move || prepare(&settings, &media, &public_url)).await;
        prepared.map_err(|error| ServeError::Server(io::Error::other(error)))??
    };

    start_jobs(settings.database.clone(), transport);
    let pool = db::pool(settings.database.clone(), CONNECTIONS);
    let app = App(Arc::new(Shared {
        db: Db::new(pool, CONNECTIONS as usize),
        media,
        cookies: Cookies {
            https: public_url.starts_with("https://"),
        },
        public_url,
        trusted_proxies: settings.trusted_proxy,
        demo,
        facts: ShopFacts::default(),
    }));

    // Whoever reads the line may have gone; the shop serves all the same.
    let _ = writeln!(io::stdout(), "listening on http://{address}");
    let _ = io::stdout().flush();
    Server::new_with_acceptor(acceptor)
        .name("shop")
        .idle_timeout(Duration::from_secs(75))
        .run_with_graceful_shutdown(routes::shop(app), told_to_stop(), Some(LAST_CALL))
        .await
        .map_err(ServeError::Server)
}

/// Brings the database to this version and fills in what a new shop needs;
/// returns whether it is the demo shop.
fn prepare(settings: &Settings, media: &MediaStore, public_url: &str) -> Result<bool, ServeError> {
    let mut conn = settings.database.connect()?;
    let begun = set_up::begin(&mut conn, Timestamp::now(), settings.demo.then_some(media))?;
    shop_settings::remember_public_url(&mut conn, public_url)?;
    if let Some(sign_ins) = begun.demo {
        let _ = writeln!(io::stdout(), "{}", sign_ins.text(Lang::Id));
    }
    Ok(shop_settings::load(&mut conn)?.is_demo)
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
                        .inspect_err(|error| tracing::error!(%error, "a round of jobs failed"))
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
