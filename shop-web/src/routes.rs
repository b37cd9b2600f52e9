//! Every address of the shop.

use poem::{Endpoint, EndpointExt, Response, Route, get, post};

use crate::{
    app::App,
    assets,
    compression::GzipPages,
    error_pages::ErrorPages,
    guards::{LimitBodies, RefuseCrossSite, SafeHeaders},
    kept::KeepPages,
    pages::{
        account, cart, checkout, confirm_payment, contact, faq, files, home, letters, messages,
        order, product, products, profile, register, registration, requests, search, sign_in,
        texts, thread,
        order, product, products, profile, promo, register, registration, requests, search,
        sign_in, texts,
    },
};

/// Makes the whole shop: routes, guards, error pages.
pub fn shop(app: App) -> impl Endpoint<Output = Response> {
    let https = app.cookies.https;
    let pages = Route::new()
        .nest("/en", pages())
        .nest("/", pages())
        .with(LimitBodies)
        .with(RefuseCrossSite)
        .with(ErrorPages { app: app.clone() })
        .with(KeepPages { app: app.clone() })
        .with(GzipPages);
    Route::new()
        .at("/static/:name", get(assets::serve))
        .at("/media/*key", get(files::media).with(GzipPages))
        .at("/sitemap.xml", get(files::site_map))
        .at("/robots.txt", get(files::robots))
        .at("/healthz", get(files::health))
        .at("/readyz", get(files::ready))
        .nest("/", pages)
        .with(SafeHeaders { https })
        .data(app)
}

/// The pages, the same in each language.
fn pages() -> Route {
    let text = || get(texts::built_in);
    Route::new()
        .at("/", get(home::show))
        .at("/produk", get(products::all))
        .at("/produk/:slug", get(product::show))
        .at("/kategori/:slug", get(products::of_category))
        .at("/cari", get(search::show))
        .at("/keranjang", get(cart::show).post(cart::add))
        .at("/keranjang/ubah", post(cart::change))
        .at("/keranjang/kode", post(cart::code))
        .at("/keranjang/setuju", post(cart::accept_prices))
        .at("/checkout", get(checkout::show).post(checkout::submit))
        .at("/pesanan/:token", get(order::show))
        .at("/pesanan/:token/batalkan", post(order::cancel))
        .at("/pesanan/:token/diterima", post(order::received))
        .at(
            "/konfirmasi-pembayaran",
            get(confirm_payment::show).post(confirm_payment::confirm),
        )
        .at("/daftar", get(register::show).post(register::register))
        .at(
            "/daftar/status/:token",
            get(registration::status).post(registration::answer),
        )
        .at(
            "/daftar/konfirmasi/:token",
            get(registration::verify).post(registration::confirm),
        )
        .at("/masuk", get(sign_in::show).post(sign_in::sign_in))
        .at(
            "/keluar",
            get(sign_in::sign_out_page).post(sign_in::sign_out),
        )
        .at("/akun", get(account::show))
        .at("/akun/profil", get(profile::show))
        .at("/akun/pesan", get(messages::list))
        .at("/akun/pesan/:number", get(thread::show).post(thread::reply))
        .at("/akun/pesan/:number/selesai", post(thread::close))
        .at("/akun/pesan/:number/buka", post(thread::reopen))
        .at("/akun/pesan/:number/nilai", post(thread::rate))
        .at("/akun/pesan/:number/foto/:photo", get(thread::show_photo))
        .at("/akun/sandi", post(profile::change_password))
        .at("/permintaan", get(requests::list))
        .at("/permintaan/baru", get(requests::begin).post(requests::ask))
        .at("/permintaan/:number", get(requests::show))
        .at("/permintaan/:number/foto", get(requests::picture))
        .at("/permintaan/:number/ikut", post(requests::vote))
        .at("/permintaan/:number/batal", post(requests::withdraw))
        .at("/kabari", post(requests::watch))
        .at("/kabari/batal", post(requests::unwatch))
        .at("/akun/permintaan", get(requests::own))
        .at("/hubungi-kami", get(contact::show).post(contact::send))
        .at("/promo", get(promo::show))
        .at("/profil", text())
        .at("/cara-pembelian", text())
        .at("/pengembalian", text())
        .at("/syarat", text())
        .at("/privasi", text())
        .at("/keuntungan-anggota", text())
        .at("/halaman/:slug", get(texts::own))
        .at("/faq", get(faq::show))
        .at("/contoh/surat", get(letters::show))
}
