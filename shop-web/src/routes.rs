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
        account, cart, catalogue, checkout, confirm_payment, consents, contact, directory, faq,
        farewell, files, forgotten, home, letters, message_photo, messages, order, product,
        products, profile, promo, register, registration, requests, search, sign_in, texts, thread,
    },
};

use crate::pages::forum;

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
        .at("/koleksi", get(products::all_collections))
        .at("/koleksi/:slug", get(products::of_collection))
        .at("/katalog", get(catalogue::offer))
        .at("/katalog.pdf", get(catalogue::show))
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
        .at(
            "/daftar/status/:token/kirim-ulang",
            post(registration::resend),
        )
        .at(
            "/lupa-kata-sandi",
            get(forgotten::show).post(forgotten::ask),
        )
        .at(
            "/kata-sandi-baru/:token",
            get(forgotten::choose).post(forgotten::change),
        )
        .at("/anggota", get(directory::show))
        .at("/masuk", get(sign_in::show).post(sign_in::sign_in))
        .at(
            "/keluar",
            get(sign_in::sign_out_page).post(sign_in::sign_out),
        )
        .at("/akun", get(account::show))
        .at("/akun/profil", get(profile::show).post(profile::save))
        .at(
            "/akun/persetujuan",
            get(consents::show).post(consents::save),
        )
        .at("/akun/pesan", get(messages::list))
        .at("/akun/pesan/:number", get(thread::show).post(thread::reply))
        .at("/akun/pesan/:number/selesai", post(thread::close))
        .at("/akun/pesan/:number/buka", post(thread::reopen))
        .at("/akun/pesan/:number/nilai", post(thread::rate))
        .at("/akun/pesan/:number/foto/:photo", get(message_photo::show))
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
        .at("/forum", get(forum::show_index))
        .at("/forum/baru", get(forum::new_topic).post(forum::open))
        .at("/forum/baca", post(forum::mark_all_read))
        .at("/forum/cari", get(forum::find))
        .at("/forum/topik/:topic", get(forum::show))
        .at("/forum/topik/:topic/balas", post(forum::reply))
        .at("/forum/topik/:topic/ikuti", post(forum::watch))
        .at("/forum/topik/:topic/jawaban", post(forum::mark))
        .at(
            "/forum/topik/:topic/:number/sunting",
            get(forum::show_edit).post(forum::edit),
        )
        .at("/forum/topik/:topic/:number/hapus", post(forum::withdraw))
        .at(
            "/forum/topik/:topic/:number/lapor",
            get(forum::show_report).post(forum::send_report),
        )
        .at("/forum/:category", get(forum::show_category))
        .at("/akun/forum", get(forum::account).post(forum::choose))
        .at("/hubungi-kami", get(contact::show).post(contact::send))
        .at("/promo", get(promo::show))
        .at("/profil", text())
        .at("/cara-pembelian", text())
        .at("/pengembalian", text())
        .at("/syarat", text())
        .at("/privasi", text())
        .at("/berhenti/:token", get(farewell::show).post(farewell::stop))
        .at("/keuntungan-anggota", text())
        .at("/halaman/:slug", get(texts::own))
        .at("/faq", get(faq::show))
        .at("/contoh/surat", get(letters::show))
}
